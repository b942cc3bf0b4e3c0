internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia

/// Something that cannot be undone, as it is announced in the trail before it is done.
struct Deed: Sendable {
    /// What announces it.
    let intent: AuditAction
    /// What tells that it was not done after all.
    let failed: AuditAction
    let principal: Principal
    let objects: [String]
    let policy: String?
    let counts: [String: Int]

    init(
        _ intent: AuditAction,
        failed: AuditAction,
        by principal: Principal,
        on objects: [String] = [],
        policy: String? = nil,
        counts: [String: Int] = [:]
    ) {
        self.intent = intent
        self.failed = failed
        self.principal = principal
        self.objects = objects
        self.policy = policy
        self.counts = counts
    }
}

extension Drive {
    /// Announces a deed in the trail, and does it once the announcement is durable there.
    ///
    /// The announcement is closed in the transaction that does it, so that after a crash the registry knows whether it
    /// was done; see `CloseIntentions`.
    /// - Parameters:
    ///   - deed: what is about to be done.
    ///   - body: does it; its entries tell that it was done.
    /// - Returns: what `body` returned, once its entries are durable.
    /// - Throws: an error of the log with nothing done when the announcement could not be written; what `body` throws,
    ///   with nothing done and the failure logged; an error of the log with the deed done when only the last entries
    ///   could not be written, which wait in the outbox then.
    func carryOut<Result: Sendable>(
        _ deed: Deed,
        _ body: @escaping @Sendable (RegistryTransaction) throws -> Change<Result>
    ) async throws -> Result {
        let intention = try await announce(deed)
        let result: Result
        do {
            result = try await commit { transaction in
                let change = try body(transaction)
                try transaction.closeIntention(intention)
                return change
            }
        } catch {
            try await giveUp(intention, deed, because: error)
            throw error
        }
        try await outbox.drain()
        return result
    }

    /// - Returns: the announcement, durable in the trail.
    private func announce(_ deed: Deed) async throws -> UUID {
        let entry = try entry(
            deed.intent,
            by: deed.principal,
            on: deed.objects,
            policy: deed.policy,
            counts: deed.counts
        )
        try await change { transaction in
            try transaction.add(
                IntentionRecord(id: entry.id, act: deed.intent.rawValue, objects: deed.objects, declaredAt: entry.at)
            )
            return Change(result: (), entries: [entry])
        }
        return entry.id
    }

    /// Tells that nothing was done. When not even that can be written, the next start of the server tells it.
    private func giveUp(_ intention: UUID, _ deed: Deed, because error: any Error) async throws {
        let entry = try entry(
            deed.failed,
            by: deed.principal,
            on: deed.objects,
            result: error is Refusal ? .refused : .failed,
            policy: deed.policy
        )
        do {
            try await change { transaction in
                try transaction.closeIntention(intention)
                return Change(result: (), entries: [entry])
            }
        } catch is RegistryError {
            return
        } catch is AuditLogError {
            return
        }
    }
}
