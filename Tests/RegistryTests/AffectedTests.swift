import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("What a withdrawal concerns is found at once")
struct AffectedTests {
    private static let farmCopy = AffectedCopy(
        copy: School.copy(.farmCopy, of: .hensFile),
        asset: .hens,
        request: .farmPage,
        purpose: .website,
        medium: .photo
    )

    @Test("a live copy is found for a pupil in it, for its purpose and for any", arguments: [nil, [Purpose.website]])
    func liveCopy(purposes: Set<Purpose>?) async throws {
        try await withSchool { registry in
            let found = try await registry.database.read { try $0.copies(showing: .ada, purposes: purposes) }

            #expect(found == [Self.farmCopy])
        }
    }

    @Test(
        "a copy is not found for another purpose or another pupil",
        arguments: [(PupilID.ada, Purpose.press), (.ben, .website)]
    )
    func otherCopies(pupil: PupilID, purpose: Purpose) async throws {
        try await withSchool { registry in
            let found = try await registry.database.read { try $0.copies(showing: pupil, purposes: [purpose]) }
            let forNothing = try await registry.database.read { try $0.copies(showing: pupil, purposes: []) }

            #expect(found == [])
            #expect(forNothing == [])
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
            #expect(try await registry.database.read { try $0.copies(showing: .ada, purposes: nil) } == [])
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

            let ada = try await registry.database.read { try $0.copies(showing: .ada, purposes: nil) }
            let ben = try await registry.database.read { try $0.copies(showing: .ben, purposes: nil) }

            #expect(ada == [Self.farmCopy])
            #expect(ben == [Self.farmCopy])
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

            let website = try await registry.database.read { snapshot in
                try snapshot.exportedFiles(showing: .ada, purpose: .website)
            }
            let press = try await registry.database.read { snapshot in
                try snapshot.exportedFiles(showing: .ada, purpose: .press)
            }

            #expect(Set(website.map(\.file.id)) == [.hensFile, .pondFile])
            #expect(Set(website.map(\.request)) == [.farmPage])
            #expect(press == [])
        }
    }

    @Test("open and approved requests with the pupil are found, rejected ones are not")
    func requests() async throws {
        try await withSchool { registry in
            try await registry.database.write { transaction in
                try transaction.add(School.request(.pondPage), assets: [School.item(.hens, of: .pondPage, at: 0)])
            }
            let open = try await registry.database.read { try $0.requests(showing: .ada, purpose: .website) }
            try await registry.database.write { try $0.record(School.approval(of: .pondPage, .rejected)) }
            let decided = try await registry.database.read { try $0.requests(showing: .ada, purpose: .website) }

            #expect(Set(open.map(\.id)) == [.farmPage, .pondPage])
            #expect(decided.map(\.id) == [.farmPage])
        }
    }

    @Test("a copy is due from its last moment on, not before")
    func due() async throws {
        try await withSchool { registry in
            let before = try await registry.database.read { try $0.copiesDue(at: .tomorrow - 1) }
            let then = try await registry.database.read { try $0.copiesDue(at: .tomorrow) }

            #expect(before == [])
            #expect(then.map(\.id) == [.farmCopy])
        }
    }
}
