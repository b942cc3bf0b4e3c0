import Foundation
import SchoolMedia
import Testing

@testable import Vault

@Suite("Pictures that no record knows")
struct OrphanTests {
    @Test("An old picture without a record is removed in all its kinds; one with a record stays")
    func sweeps() throws {
        try withDrive { drive in
            let (known, orphan, key) = (AssetID.random(), AssetID.random(), AssetKey.random())
            try drive.add(.picture(10), known, key: key)
            try drive.add(.picture(10), orphan, key: key)
            try drive.add(.picture(10), orphan, kind: .preview, key: key)

            let swept = try drive.store.sweepOrphans(olderThan: .distantFuture) { $0 == known }

            #expect(swept == [orphan])
            #expect(try filesBelow(drive.layout.assets) == [drive.path(known)])
        }
    }

    @Test("A picture touched at the limit or after it stays, and one touched the moment before goes")
    func respectsTheLimit() throws {
        try withDrive { drive in
            let id = AssetID.random()
            try drive.add(.picture(10), id, key: .random())
            let touched = try lastTouched(drive, id)

            let atLimit = try drive.store.sweepOrphans(olderThan: touched) { _ in false }
            let justAfter = try drive.store.sweepOrphans(olderThan: touched + 0.001) { _ in false }

            #expect(atLimit == [])
            #expect(justAfter == [id])
        }
    }

    @Test("A file with an old date that was moved in only now stays")
    func datesCanBeForged() throws {
        try withDrive { drive in
            let id = AssetID.random()
            try drive.add(.picture(10), id, key: .random())
            let touched = try lastTouched(drive, id)

            try FileManager.default.setAttributes([.modificationDate: Date.distantPast], ofItemAtPath: drive.path(id))

            #expect(try drive.store.sweepOrphans(olderThan: touched) { _ in false } == [])
        }
    }

    @Test("Files that the store did not make stay")
    func leavesOthersAlone() throws {
        try withDrive { drive in
            let folder = drive.layout.assets + "/xx"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            try overwrite(folder + "/notes.txt", with: [1])
            try overwrite(folder + "/a_aaaaaaaaaaaaaaaaaaaaaaaaaa.video.sealed", with: [1])

            let swept = try drive.store.sweepOrphans(olderThan: .distantFuture) { _ in false }

            #expect(swept == [])
            #expect(try names(in: folder).count == 2)
        }
    }

    private func lastTouched(_ drive: SchoolDrive, _ id: AssetID) throws -> Date {
        let file = AssetFile(id, .master)
        let folder = try OpenFolder(path: drive.layout.assets).folder(file.folder)
        return try #require(try folder.facts(of: file.name)).lastTouched
    }
}
