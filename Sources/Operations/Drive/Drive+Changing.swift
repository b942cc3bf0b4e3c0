internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia

/// What a transaction leads to: a result for the caller, and the entries that tell of it.
struct Change<Result: Sendable>: Sendable {
    let result: Result
    let entries: [AuditDraft]
}

extension Drive {
    /// Changes the registry and logs the change: both or neither.
    ///
    /// - Returns: once the entries are durable in the audit log.
    /// - Throws: what `body` throws, with nothing changed; `AuditLogError` with nothing changed when the trail is
    ///   broken; or a failure of the log, with the change made and its entries kept in the outbox until the log can be
    ///   written again.
    func change<Result: Sendable>(
        _ body: @escaping @Sendable (RegistryTransaction) throws -> Change<Result>
    ) async throws -> Result {
        try await requireTrail()
        let result = try await commit(body)
        try await outbox.drain()
        try await note(log.takeRepairs())
        return result
    }

    /// Logs something that changes nothing else, such as a refusal or a reading. While the trail is broken it waits in
    /// the outbox, so that the drive can still be looked at.
    func note(_ entry: AuditDraft) async throws {
        guard case .tampered = await trail.fault else {
            try await change { _ in Change(result: (), entries: [entry]) }
            return
        }
        try await commit { _ in Change(result: (), entries: [entry]) }
    }

    /// Changes the registry and puts what tells of it into the outbox, which the caller drains.
    func commit<Result: Sendable>(
        _ body: @escaping @Sendable (RegistryTransaction) throws -> Change<Result>
    ) async throws -> Result {
        try await registry.write { transaction in
            let change = try body(transaction)
            try transaction.enqueue(change.entries.map { OutboxEntry(id: $0.id, bytes: $0.bytes) })
            if let latest = change.entries.map(\.at).max() { try transaction.noteTrailMoment(latest) }
            return change.result
        }
    }

    /// An entry about an act at this moment.
    func entry(
        _ action: AuditAction,
        by principal: Principal,
        on objects: [String] = [],
        result: AuditResult = .ok,
        rules: [RuleID] = [],
        facts: [ConsentEventID] = [],
        policy: String? = nil,
        counts: [String: Int] = [:]
    ) throws -> AuditDraft {
        try AuditDraft(
            id: UUID(),
            action: action,
            actor: principal.auditName,
            at: time.now(),
            device: principal.device?.rawValue,
            objects: objects,
            result: result,
            rules: rules.map(\.rawValue),
            facts: facts.map(\.rawValue),
            policy: policy,
            counts: counts,
            commitment: nil
        )
    }
}
