public import Foundation
internal import GRDB

private let table = Table("auditOutbox", key: "id")

extension RegistrySnapshot {
    /// The entries that wait for the audit log, in the order in which they were enqueued.
    ///
    /// - Parameter limit: how many at most.
    /// - Returns: the oldest ones; none when the log is up to date.
    /// - Throws: `RegistryError`.
    public func outbox(limit: Int) throws -> [OutboxEntry] {
        try connection.rows(
            "SELECT * FROM auditOutbox ORDER BY position LIMIT \(max(limit, 0))",
            from: table
        ) { row in
            OutboxEntry(id: try row.uuid("id"), bytes: try row.bytes("bytes"))
        }
    }
}

extension RegistryTransaction {
    /// Puts entries behind those that wait already, to be committed with the change that they tell of (R21).
    ///
    /// An identifier that waits already is refused with `constraint(.unique)`.
    public func enqueue(_ entries: [OutboxEntry]) throws {
        for entry in entries {
            try connection.change(
                """
                INSERT INTO auditOutbox (position, id, bytes)
                SELECT coalesce(max(position), 0) + 1, \(Stored.uuid(entry.id)), \(Data(entry.bytes))
                FROM auditOutbox
                """
            )
        }
    }

    /// Removes entries that the log has taken; safe to repeat.
    public func removeFromOutbox(_ ids: [UUID]) throws {
        for id in ids {
            try connection.change("DELETE FROM auditOutbox WHERE id = \(Stored.uuid(id))")
        }
    }
}
