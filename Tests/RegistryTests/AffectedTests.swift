import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("What a withdrawal concerns is found at once")
struct AffectedTests {
    private static let farmFile = FileOutRecord(
        file: .hensFile,
        name: School.file(.hensFile, .hens, "h").name,
        sha256: School.fileHash,
        asset: .hens,
        request: .farmPage,
        purpose: .website,
        medium: .photo,
        exportedBy: .editor,
        exportedAt: .afterSchool,
        copies: [School.copy(.farmCopy, of: .hensFile)]
    )

    @Test("a file that is out is found with its copies for a pupil in it, and for nobody else")
    func fileOut() async throws {
        try await withSchool { registry in
            let ada = try await registry.filesOut(showing: .ada)
            let ben = try await registry.filesOut(showing: .ben)

            #expect(ada == [Self.farmFile])
            #expect(ben == [])
        }
    }

    @Test("a copy that is down is not found any more, but stays in the history")
    func takenDown() async throws {
        try await withSchool { registry in
            try await registry.database.write { try $0.markTakenDown(.farmCopy, by: .editor, at: .tomorrow) }
            let again = try await code {
                try await registry.database.write { try $0.markTakenDown(.farmCopy, by: .editor, at: .tomorrow) }
            }

            #expect(again == .settled(table: "publishedCopy", key: PublishedCopyID.farmCopy.rawValue))
            #expect(try await registry.filesOut(showing: .ada).flatMap(\.liveCopies) == [])
            let history = try await registry.database.read { try $0.copies(of: .hensFile) }
            #expect(history.map(\.takenDownBy) == [.editor])
            #expect(history.map(\.takenDownAt) == [.tomorrow])
            #expect(try await registry.database.read { try $0.copy(.farmCopy) } == history.first)
        }
    }

    @Test("a tag that was removed afterwards does not hide what was published")
    func removedTag() async throws {
        try await withSchool { registry in
            try await registry.database.write { try $0.setDeclaration(School.declaration(of: .ben), of: .hens) }

            let ada = try await registry.filesOut(showing: .ada)
            let ben = try await registry.filesOut(showing: .ben)

            #expect(ada == [Self.farmFile])
            #expect(ben == [Self.farmFile])
        }
    }

    @Test("a file that was handed out is found, and one that may have left, but not one that failed")
    func handedOut() async throws {
        try await withSchool { registry in
            try await registry.database.write { transaction in
                try transaction.add(School.file(.pondFile, .hens, "p"))
                try transaction.add(School.file(.numbered(999), .hens, "q"))
                try transaction.markFailed(.numbered(999))
            }

            let written = try await registry.filesOut(showing: .ada)
            let perhaps = try await registry.filesOut(showing: .ada, extent: .perhaps)

            #expect(written.map(\.file) == [.hensFile])
            #expect(Set(perhaps.map(\.file)) == [.hensFile, .pondFile])
        }
    }

    @Test("open and approved requests with the pupil are found, rejected ones are not")
    func requests() async throws {
        try await withSchool { registry in
            try await registry.database.write { transaction in
                try transaction.add(School.request(.pondPage), assets: [School.item(.hens, of: .pondPage, at: 0)])
            }
            let open = try await registry.database.read { try $0.requests(showing: .ada, purposes: [.website]) }
            try await registry.database.write { try $0.record(School.approval(of: .pondPage, .rejected)) }
            let decided = try await registry.database.read { try $0.requests(showing: .ada, purposes: [.website]) }

            #expect(Set(open.map(\.id)) == [.farmPage, .pondPage])
            #expect(decided.map(\.id) == [.farmPage])
        }
    }
}

extension TemporaryRegistry {
    fileprivate func filesOut(
        showing pupil: PupilID,
        extent: FileOutRecord.Extent = .written
    ) async throws -> [FileOutRecord] {
        try await database.read { try $0.filesOut(of: $0.assets(showing: [pupil]), extent: extent) }
    }
}
