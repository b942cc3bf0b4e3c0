public import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("erasure", key: "pupil")

extension RegistrySnapshot {
    /// The erasure of a pupil's record, proposed or done; nil when nobody has proposed one.
    public func erasure(of pupil: PupilID) throws -> PupilErasureRecord? {
        try connection.first(
            "SELECT * FROM erasure WHERE pupil = \(pupil.rawValue)",
            from: table,
            PupilErasureRecord.init(_:)
        )
    }

    /// The erasures that were confirmed and of which something may be left on the drive, the oldest first.
    public func unfinishedErasures() throws -> [PupilErasureRecord] {
        try connection.rows(
            "SELECT * FROM erasure WHERE confirmedAt IS NOT NULL AND finishedAt IS NULL ORDER BY confirmedAt, pupil",
            from: table,
            PupilErasureRecord.init(_:)
        )
    }
}

extension RegistryTransaction {
    /// Proposes an erasure, in place of an earlier proposal; refused with `settled` once it was carried out.
    public func propose(_ erasure: PupilErasureRecord) throws {
        guard try snapshot.erasure(of: erasure.pupil) != nil else {
            return try connection.change(
                """
                INSERT INTO erasure (pupil, shared, proposedAt, proposedBy)
                VALUES (
                    \(erasure.pupil.rawValue), \(erasure.shared.rawValue), \(Moment.text(erasure.proposed.at)),
                    \(erasure.proposed.by.rawValue)
                )
                """
            )
        }
        try connection.changeOne(
            """
            UPDATE erasure SET shared = \(erasure.shared.rawValue), proposedAt = \(Moment.text(erasure.proposed.at)),
                proposedBy = \(erasure.proposed.by.rawValue)
            WHERE pupil = \(erasure.pupil.rawValue) AND confirmedAt IS NULL
            """,
            else: .settled(table: table.name, key: erasure.pupil.rawValue)
        )
    }

    /// Confirms a proposal; refused with `constraint` when it is the proposer's own, with `settled` when there is none
    /// that waits.
    public func confirmErasure(of pupil: PupilID, _ word: PupilErasureRecord.Word) throws {
        try connection.changeOne(
            """
            UPDATE erasure SET confirmedAt = \(Moment.text(word.at)), confirmedBy = \(word.by.rawValue)
            WHERE pupil = \(pupil.rawValue) AND confirmedAt IS NULL
            """,
            else: .settled(table: table.name, key: pupil.rawValue)
        )
    }

    /// Records that nothing is left on the drive; refused with `settled` unless it was confirmed and not finished.
    public func finishErasure(of pupil: PupilID, at moment: Date) throws {
        try connection.changeOne(
            """
            UPDATE erasure SET finishedAt = \(Moment.text(moment))
            WHERE pupil = \(pupil.rawValue) AND confirmedAt IS NOT NULL AND finishedAt IS NULL
            """,
            else: .settled(table: table.name, key: pupil.rawValue)
        )
    }
}

extension PupilErasureRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            pupil: try row.value("pupil"),
            shared: try row.value("shared"),
            proposed: Word(at: try row.moment("proposedAt"), by: try row.value("proposedBy")),
            confirmed: try row.optionalMoment("confirmedAt").map { Word(at: $0, by: try row.value("confirmedBy")) },
            finishedAt: try row.optionalMoment("finishedAt")
        )
    }
}
