import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("Audit entries wait in the outbox until the log has them")
struct OutboxTests {
    private static let entries = (0..<7).map { OutboxEntry(id: UUID(), bytes: [UInt8($0), 0]) }

    @Test("entries of several changes come out in the order in which they went in")
    func keepsOrder() async throws {
        try await withEmptyRegistry { registry in
            try await registry.database.write { try $0.enqueue(Array(Self.entries[0..<3])) }
            try await registry.database.write { try $0.enqueue(Array(Self.entries[3..<7])) }

            #expect(try await registry.database.read { try $0.outbox(limit: 100) } == Self.entries)
            #expect(try await registry.database.read { try $0.outbox(limit: 2) } == Array(Self.entries[0..<2]))
        }
    }

    @Test("exactly the entries that the log has taken are removed, and later ones still come behind the rest")
    func removesExactly() async throws {
        try await withEmptyRegistry { registry in
            try await registry.database.write { try $0.enqueue(Array(Self.entries[0..<4])) }
            try await registry.database.write { transaction in
                try transaction.removeFromOutbox([Self.entries[0].id, Self.entries[1].id])
                try transaction.enqueue(Array(Self.entries[4..<7]))
            }

            #expect(try await registry.database.read { try $0.outbox(limit: 100) } == Array(Self.entries[2..<7]))
        }
    }

    @Test("removing an entry a second time changes nothing")
    func removesAgain() async throws {
        try await withEmptyRegistry { registry in
            try await registry.database.write { try $0.enqueue(Array(Self.entries[0..<2])) }
            try await registry.database.write { try $0.removeFromOutbox([Self.entries[0].id]) }
            try await registry.database.write { try $0.removeFromOutbox([Self.entries[0].id]) }

            #expect(try await registry.database.read { try $0.outbox(limit: 100) } == [Self.entries[1]])
        }
    }

    @Test("an entry cannot wait twice")
    func refusesRepeat() async throws {
        try await withEmptyRegistry { registry in
            let refusal = try await code {
                try await registry.database.write { transaction in
                    try transaction.enqueue([Self.entries[0], Self.entries[0]])
                }
            }

            #expect(refusal == .constraint(.unique("auditOutbox.id")))
        }
    }

    @Test("the details about an owner are kept until they are deleted, and those about others stay")
    func details() async throws {
        let ada = AuditDetailRecord(entry: UUID(), owner: "ada", salt: lookup(1), sealed: [1])
        let ben = AuditDetailRecord(entry: UUID(), owner: "ben", salt: lookup(2), sealed: [2])

        try await withEmptyRegistry { registry in
            try await registry.database.write { transaction in
                try transaction.addDetail(ada)
                try transaction.addDetail(ben)
            }
            #expect(try await registry.database.read { try $0.detail(of: ada.entry) } == ada)

            try await registry.database.write { try $0.deleteDetails(of: "ada") }

            #expect(try await registry.database.read { try $0.detail(of: ada.entry) } == nil)
            #expect(try await registry.database.read { try $0.detail(of: ben.entry) } == ben)
        }
    }
}
