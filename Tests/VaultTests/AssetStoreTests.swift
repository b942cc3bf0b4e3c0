import Foundation
import Imaging
import SchoolMedia
import Testing

@testable import Vault

@Suite("Pictures at rest")
struct AssetStoreTests {
    @Test("A picture comes back as it was stored", arguments: [0, 1, 16_383, 16_384, 16_385, 32_768, 3_450_000])
    func roundTrip(size: Int) throws {
        try withDrive { drive in
            let (id, key, picture) = (AssetID.random(), AssetKey.random(), [UInt8].picture(size))

            let sealed = try drive.add(picture, id, key: key)

            #expect(try drive.store.read(id, kind: .master, key: key) == picture)
            #expect(sealed == SealedAsset(id: id, kind: .master, byteCount: size))
            #expect(try contents(drive.path(id)).count == sealed.sealedByteCount)
        }
    }

    @Test(
        "Part of a picture is the same as that part of the whole",
        arguments: [0..<0, 0..<1, 16_383..<16_385, 20_000..<40_001]
    )
    func partialReads(range: Range<Int>) throws {
        try withDrive { drive in
            let (id, key, picture) = (AssetID.random(), AssetKey.random(), [UInt8].picture(40_001))
            try drive.add(picture, id, key: key)

            let part = try drive.store.read(id, kind: .master, key: key, range: range)

            #expect(part == Array(picture[range]))
        }
    }

    @Test("A part that reaches beyond the picture is refused", arguments: [-1..<1, 0..<101, 100..<101, 500..<Int.max])
    func rangesOutside(range: Range<Int>) throws {
        try withDrive { drive in
            let (id, key) = (AssetID.random(), AssetKey.random())
            try drive.add(.picture(100), id, key: key)

            let error = refusal { _ = try drive.store.read(id, kind: .master, key: key, range: range) }

            #expect(error?.code == .rangeOutsideAsset)
            #expect(error?.asset == id)
        }
    }

    @Test("Nothing of a picture is on the drive in clear")
    func nothingInClear() throws {
        try withDrive { drive in
            let marker = Array("a child in a red coat".utf8)
            try drive.add(.picture(20_000) + marker, .random(), key: .random())

            let files = try filesBelow(drive.layout.root)

            #expect(try files.filter { Data(try contents($0)).range(of: Data(marker)) != nil } == [])
        }
    }

    @Test("A picture is never replaced by another of the same identifier")
    func neverReplaced() throws {
        try withDrive { drive in
            let (id, key) = (AssetID.random(), AssetKey.random())
            try drive.add(.picture(10), id, key: key)

            let error = refusal { try drive.add(.picture(20), id, key: key) }

            #expect(error?.code == .assetExists)
            #expect(try drive.store.read(id, kind: .master, key: key) == .picture(10))
            #expect(try names(in: drive.layout.spool) == [])
        }
    }

    @Test("A removed picture is gone in all its kinds, and removing it again is no error")
    func removal() throws {
        try withDrive { drive in
            let (id, key) = (AssetID.random(), AssetKey.random())
            try drive.add(.picture(10), id, key: key)
            try drive.add(.picture(5), id, kind: .thumbnail, key: key)

            try drive.store.remove(id)
            try drive.store.remove(id)

            #expect(try filesBelow(drive.layout.assets) == [])
            #expect(try drive.store.contains(id, kind: .master) == false)
            #expect(drive.refusal(ofReading: id, key: key)?.code == .assetMissing)
        }
    }

    @Test("The store and its files are closed to other users of the machine")
    func permissions() throws {
        try withDrive { drive in
            let id = AssetID.random()
            try drive.add(.picture(10), id, key: .random())

            let attributes = try FileManager.default.attributesOfItem(atPath: drive.path(id))

            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test("A drive that gives back something else than was written is found out at once")
    func readBack() throws {
        try withDrive { drive in
            let (key, file) = (AssetKey.random(), AssetFile(.random(), .master))
            try drive.add([1, 2, 3], file.id, key: key)
            let folder = try OpenFolder(path: drive.layout.assets).folder(file.folder)

            let error = refusal {
                try drive.store.verify(folder.file(file.name), says: FileContent([1, 2, 4]), sealedFor: file, key: key)
            }

            #expect(error?.code == .driveFailed)
            #expect(error?.asset == file.id)
        }
    }

    @Test("After one write that the drive did not confirm, nothing more is written anywhere on it")
    func failedSyncEndsWriting() throws {
        try withDrive { drive in
            let spool = Spool(drive.layout, fingerprinter: drive.keys.fingerprinter, limit: 100)
            let unconfirmed = refusal { try drive.layout.gate.passing(failToConfirm) }

            let add = refusal { try drive.add(.picture(10), .random(), key: .random()) }
            let begin = refusal { _ = try spool.begin() }
            let stored = try filesBelow(drive.layout.assets)

            #expect(unconfirmed?.code == .fsyncFailed)
            #expect(drive.layout.refusesWrites)
            #expect(add?.code == .writingStopped)
            #expect(begin?.code == .writingStopped)
            #expect(stored == [])
        }
    }

    private func failToConfirm() throws {
        throw VaultError(.fsyncFailed, "The drive did not confirm.")
    }
}
