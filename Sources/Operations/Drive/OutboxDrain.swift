internal import AuditTrail
internal import Foundation
internal import Registry

/// Moves audit entries from the registry's outbox to the log, each exactly once, and adds them to the index.
///
/// An entry is written to the outbox in the transaction of the change that it tells of. After a crash it is still
/// there; the log knows the identifiers that it has and skips those.
actor OutboxDrain {
    private let registry: RegistryDatabase
    private let trail: Trail
    private var last: Task<Void, any Error>?

    private static let groupSize = 256

    init(registry: RegistryDatabase, trail: Trail) {
        self.registry = registry
        self.trail = trail
    }

    /// Returns once everything that was in the outbox at the time of the call is durable in the log.
    ///
    /// - Throws: when the log or the registry cannot be written; the entries stay in the outbox, and nothing may leave.
    func drain() async throws {
        let previous = last
        let mine = Task { [registry, trail] in
            _ = await previous?.result
            try await Self.drain(registry, into: trail.log)
        }
        last = mine
        try await mine.value
    }

    private static func drain(_ registry: RegistryDatabase, into log: AuditLog) async throws {
        while true {
            let waiting = try await registry.read { try $0.outbox(limit: groupSize) }
            guard !waiting.isEmpty else { return }
            let drafts = try waiting.map { try AuditDraft(bytes: $0.bytes) }
            let entries = try await log.append(drafts)
            try await registry.write { transaction in
                try transaction.index(entries.map(TrailEntryRecord.init(_:)))
                try transaction.removeFromOutbox(waiting.map(\.id))
            }
        }
    }
}
