import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("A change happens as a whole or not at all")
struct TransactionTests {
    private struct Refusal: Error {}

    @Test("a failing body leaves nothing behind: no row, no key, no audit entry")
    func rollsBackEverything() async throws {
        try await withEmptyRegistry { registry in
            await #expect(throws: Refusal.self) {
                try await registry.database.write { transaction in
                    try Self.change(transaction)
                    throw Refusal()
                }
            }

            let traces = try await registry.database.read(Self.traces)
            #expect(traces == [])
        }
    }

    @Test("a good body leaves all of it")
    func commitsEverything() async throws {
        try await withEmptyRegistry { registry in
            try await registry.database.write(Self.change)

            #expect(try await registry.database.read(Self.traces) == ["pupil", "key", "entry"])
        }
    }

    @Test("a body that carries on after a refused change is undone all the same")
    func swallowedFailure() async throws {
        try await withEmptyRegistry { registry in
            let refusal = try await code {
                try await registry.database.write { transaction in
                    try Self.change(transaction)
                    try? transaction.setStatus(of: .ipad, to: .lost)
                }
            }

            #expect(refusal == .notFound(table: "device", key: DeviceID.ipad.rawValue))
            #expect(try await registry.database.read(Self.traces) == [])
        }
    }

    @Test("what a body has changed it can read before anybody else")
    func readsItsOwnChanges() async throws {
        try await withEmptyRegistry { registry in
            let seen = try await registry.database.write { transaction in
                try Self.change(transaction)
                return try Self.traces(transaction.snapshot)
            }

            #expect(seen == ["pupil", "key", "entry"])
        }
    }

    @Test("a cancelled change is not made")
    func cancelledChange() async throws {
        try await withEmptyRegistry { registry in
            let task = Task {
                unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
                try await registry.database.write(Self.change)
            }

            await #expect(throws: CancellationError.self) { try await task.value }
            let traces = try await registry.database.read(Self.traces)
            #expect(traces == [])
        }
    }

    private static func change(_ transaction: RegistryTransaction) throws {
        try transaction.upsert(School.pupil(.ada, 1))
        try transaction.addWrappedKey(
            WrappedKeyRecord(owner: PupilID.ada.rawValue, epoch: 1, bytes: lookup(5))
        )
        try transaction.enqueue([OutboxEntry(id: UUID(), bytes: [1])])
    }

    private static func traces(_ snapshot: RegistrySnapshot) throws -> [String] {
        let pupil = try snapshot.pupil(.ada).map { _ in "pupil" }
        let key = try snapshot.wrappedKey(of: PupilID.ada.rawValue).map { _ in "key" }
        let entry = try snapshot.outbox(limit: 1).first.map { _ in "entry" }
        return [pupil, key, entry].compactMap { $0 }
    }
}
