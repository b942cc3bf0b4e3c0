internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

/// Which part of an answer somebody looks at.
enum AnswerPart {
    /// The first page, or the only one.
    case beginning
    /// A page after it.
    case continuation
}

extension Drive {
    /// A page of an answer within so many seconds of the first belongs to the same look at it.
    private static let oneLook: TimeInterval = 60

    /// Logs that somebody read something (R21, R32): once for each look, not for each page of one answer.
    ///
    /// The entry is durable in the registry when this returns. If only the log cannot be written at the moment, the
    /// entry follows as soon as it can: looking does not depend on it, unlike everything that changes or leaves.
    ///
    /// - Parameters:
    ///   - entry: what was read, by whom; without the words of a search.
    ///   - question: what tells this question from others; kept as a keyed hash for a minute.
    ///   - part: a page after the first that the same person asks for within a minute of the first gets no entry of its
    ///     own.
    /// - Throws: `RegistryError` when not even the registry can be written.
    func noteReading(_ entry: AuditDraft, question: String, _ part: AnswerPart = .beginning) async throws {
        let lookup = keys.fieldSealer.lookup(question, domain: "reading")
        let now = time.now()
        try await registry.write { transaction in
            let wasAsked = try transaction.noteReading(
                lookup,
                by: entry.actor,
                at: now,
                since: now.addingTimeInterval(-Self.oneLook)
            )
            guard part == .beginning || !wasAsked else { return }
            try transaction.enqueue([OutboxEntry(id: entry.id, bytes: entry.bytes)])
            try transaction.noteTrailMoment(entry.at)
        }
        try await drainIfPossible()
    }

    /// Logs that somebody read something that has one page.
    func noteReading(_ entry: AuditDraft) async throws {
        try await registry.write { transaction in
            try transaction.enqueue([OutboxEntry(id: entry.id, bytes: entry.bytes)])
            try transaction.noteTrailMoment(entry.at)
        }
        try await drainIfPossible()
    }

    /// What waits in the outbox is safe there; a log that fails is met again by whatever needs it.
    private func drainIfPossible() async throws {
        do {
            try await outbox.drain()
        } catch is AuditLogError {
            return
        }
    }
}
