internal import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("guardian", key: "id")

extension RegistrySnapshot {
    /// The guardian of a pupil with a reference, found by its keyed hash.
    public func guardian(pupil: PupilID, referenceLookup: [UInt8]) throws -> GuardianRecord? {
        try connection.first(
            """
            SELECT * FROM guardian
            WHERE pupil = \(pupil.rawValue) AND referenceLookup = \(Data(referenceLookup))
            """,
            from: table,
            GuardianRecord.init(_:)
        )
    }

    /// The guardians of a pupil, in order of identifier.
    public func guardians(of pupil: PupilID) throws -> [GuardianRecord] {
        try connection.rows(
            "SELECT * FROM guardian WHERE pupil = \(pupil.rawValue) ORDER BY id",
            from: table,
            GuardianRecord.init(_:)
        )
    }
}

extension RegistryTransaction {
    /// Adds a guardian, or replaces what is known of one; safe to repeat.
    public func upsert(_ guardian: GuardianRecord) throws {
        try connection.change(
            """
            INSERT INTO guardian (id, pupil, referenceLookup, sealedDetails)
            VALUES (
                \(guardian.id.rawValue), \(guardian.pupil.rawValue), \(Data(guardian.referenceLookup)),
                \(Data(guardian.sealedDetails))
            )
            ON CONFLICT (id) DO UPDATE SET
                pupil = excluded.pupil, referenceLookup = excluded.referenceLookup,
                sealedDetails = excluded.sealedDetails
            """
        )
    }
}

extension GuardianRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            id: try row.value("id"),
            pupil: try row.value("pupil"),
            referenceLookup: try row.bytes("referenceLookup"),
            sealedDetails: try row.bytes("sealedDetails")
        )
    }
}
