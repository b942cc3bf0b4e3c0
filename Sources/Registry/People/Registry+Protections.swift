internal import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("protectionChange", key: "id")

extension RegistrySnapshot {
    /// How the protections of these pupils changed, each pupil's changes in order.
    public func protectionChanges(of pupils: Set<PupilID>) throws -> [PupilID: [ProtectionChangeRecord]] {
        let changes = try connection.rows(
            in: pupils.map(\.rawValue),
            from: table,
            { "SELECT * FROM protectionChange WHERE pupil IN \($0) ORDER BY changedAt, id" },
            ProtectionChangeRecord.init(_:)
        )
        return Dictionary(grouping: changes, by: \.pupil)
    }
}

extension RegistryTransaction {
    /// Adds to the history for good; the pupil's own row is changed separately.
    public func add(_ change: ProtectionChangeRecord) throws {
        try connection.change(
            """
            INSERT INTO protectionChange (id, pupil, earlier, later, sealedReason, changedAt, changedBy)
            VALUES (
                \(change.id.rawValue), \(change.pupil.rawValue), \(change.earlier.rawValue),
                \(change.later.rawValue), \(change.sealedReason.map { Data($0) }), \(Moment.text(change.changedAt)),
                \(change.changedBy.rawValue)
            )
            """
        )
    }
}

extension ProtectionChangeRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            id: try row.value("id"),
            pupil: try row.value("pupil"),
            earlier: try row.value("earlier"),
            later: try row.value("later"),
            sealedReason: try row.optionalBytes("sealedReason"),
            changedAt: try row.moment("changedAt"),
            changedBy: try row.value("changedBy")
        )
    }
}
