public import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("legalHold", key: "pupil", "placedAt")

extension RegistrySnapshot {
    /// What keeps a pupil's record from being erased now; nil when nothing does.
    public func legalHold(of pupil: PupilID) throws -> LegalHoldRecord? {
        try connection.first(
            "SELECT * FROM legalHold WHERE pupil = \(pupil.rawValue) AND releasedAt IS NULL ORDER BY placedAt",
            from: table
        ) { row in
            LegalHoldRecord(
                pupil: try row.value("pupil"),
                placedAt: try row.moment("placedAt"),
                placedBy: try row.value("placedBy"),
                sealedReason: try row.bytes("sealedReason")
            )
        }
    }
}

extension RegistryTransaction {
    /// Keeps a pupil's record from being erased.
    public func add(_ hold: LegalHoldRecord) throws {
        try connection.change(
            """
            INSERT INTO legalHold (pupil, placedAt, placedBy, sealedReason)
            VALUES (
                \(hold.pupil.rawValue), \(Moment.text(hold.placedAt)), \(hold.placedBy.rawValue),
                \(Data(hold.sealedReason))
            )
            """
        )
    }

    /// Lets a pupil's record be erased again; refused with `settled` when nothing kept it.
    public func releaseLegalHold(of pupil: PupilID, by person: StaffMemberID, at moment: Date) throws {
        let count = try connection.changeCounting(
            """
            UPDATE legalHold SET releasedAt = \(Moment.text(moment)), releasedBy = \(person.rawValue)
            WHERE pupil = \(pupil.rawValue) AND releasedAt IS NULL
            """
        )
        guard count > 0 else { throw RegistryError(.settled(table: table.name, key: pupil.rawValue)) }
    }
}
