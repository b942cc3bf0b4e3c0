public import Foundation
internal import GRDB

private let table = Table("intention", key: "id")

/// Something that cannot be undone and was about to be done: logged, and without an outcome so far.
public struct IntentionRecord: Equatable, Sendable {
    /// The entry in the trail that announced it.
    public let id: UUID
    /// What the entry says was about to be done, such as `policy.intent`.
    public let act: String
    /// To what.
    public let objects: [String]
    /// When it was announced.
    public let declaredAt: Date

    /// Puts a record together.
    public init(id: UUID, act: String, objects: [String], declaredAt: Date) {
        self.id = id
        self.act = act
        self.objects = objects
        self.declaredAt = declaredAt
    }
}

extension RegistrySnapshot {
    /// The intentions without an outcome, the oldest first.
    public func intentions() throws -> [IntentionRecord] {
        try connection.rows("SELECT * FROM intention ORDER BY declaredAt, id", from: table) { row in
            IntentionRecord(
                id: try row.uuid("id"),
                act: try row.text("act"),
                objects: try row.json("objects"),
                declaredAt: try row.moment("declaredAt")
            )
        }
    }
}

extension RegistryTransaction {
    /// Announces something, in the transaction that enqueues its entry.
    public func add(_ intention: IntentionRecord) throws {
        try connection.change(
            """
            INSERT INTO intention (id, act, objects, declaredAt)
            VALUES (
                \(Stored.uuid(intention.id)), \(intention.act), \(Stored.json(intention.objects)),
                \(Moment.text(intention.declaredAt))
            )
            """
        )
    }

    /// Closes an intention, in the transaction that does what it announced or enqueues that it failed.
    ///
    /// Refused with `notFound` when it was closed already, so that nothing is done twice on one announcement.
    public func closeIntention(_ id: UUID) throws {
        try connection.changeOne(
            "DELETE FROM intention WHERE id = \(Stored.uuid(id))",
            else: .notFound(table: table.name, key: Stored.uuid(id))
        )
    }
}
