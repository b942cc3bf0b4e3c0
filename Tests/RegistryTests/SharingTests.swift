import Foundation
import GRDB
import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("Several processes share one registry")
struct SharingTests {
    @Test("what one has committed the other sees, and both can change it")
    func secondPool() async throws {
        try await withSchool { registry in
            let second = try RegistryDatabase.open(at: registry.path)

            try await second.write { try $0.upsert(School.pupil(.chloe, 3)) }
            try await registry.database.write { try $0.upsert(School.pupil(.ben, 2, schoolClass: "Elm")) }

            #expect(try await registry.database.read { try $0.pupil(.chloe) } == School.pupil(.chloe, 3))
            #expect(try await second.read { try $0.pupil(.ben)?.schoolClass } == "Elm")
            try second.close()
        }
    }

    @Test("a change waits while another process is changing something")
    func waits() async throws {
        try await withSchool { registry in
            let second = try RegistryDatabase.open(at: registry.path)
            let entries = (0..<40).map { OutboxEntry(id: UUID(), bytes: [UInt8($0)]) }

            try await withThrowingTaskGroup { group in
                group.addTask { for entry in entries[..<20] { try await second.write { try $0.enqueue([entry]) } } }
                group.addTask {
                    for entry in entries[20...] { try await registry.database.write { try $0.enqueue([entry]) } }
                }
                try await group.waitForAll()
            }

            let seen = try await second.read { try $0.outbox(limit: 100) }
            #expect(Set(seen.map(\.id)) == Set(entries.map(\.id)))
            try second.close()
        }
    }

    @Test("a process that never lets go is reported, and nothing was changed")
    func reportsBusy() async throws {
        try await withSchool { registry in
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            let holder = try DatabaseQueue(path: registry.path, configuration: configuration)
            try await holder.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
            try await registry.database.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 50") }

            let refusal = try await code {
                try await registry.database.write { try $0.upsert(School.pupil(.chloe, 3)) }
            }

            try await holder.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
            #expect(refusal == .busy)
            #expect(try await registry.database.read { try $0.pupil(.chloe) } == nil)
        }
    }

    @Test("a reader is not disturbed by a change, and sees one moment only")
    func readersSeeOneMoment() async throws {
        try await withSchool { registry in
            let second = try RegistryDatabase.open(at: registry.path)
            let pupils = try await registry.database.read { snapshot in
                let before = try snapshot.pupils()
                try second.pool.write { try $0.execute(sql: "UPDATE pupil SET schoolClass = 'Elm'") }
                return [before, try snapshot.pupils()]
            }

            #expect(pupils[0] == pupils[1])
            #expect(try await second.read { try $0.pupil(.ada)?.schoolClass } == "Elm")
            try second.close()
        }
    }
}
