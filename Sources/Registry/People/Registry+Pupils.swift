internal import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("pupil", key: "id")

extension RegistrySnapshot {
    /// One pupil.
    public func pupil(_ id: PupilID) throws -> PupilRecord? {
        try connection.first("SELECT * FROM pupil WHERE id = \(id.rawValue)", from: table, PupilRecord.init(_:))
    }

    /// The pupil with an admission number, found by its keyed hash.
    public func pupil(admissionLookup: [UInt8]) throws -> PupilRecord? {
        try connection.first(
            "SELECT * FROM pupil WHERE admissionLookup = \(Data(admissionLookup))",
            from: table,
            PupilRecord.init(_:)
        )
    }

    /// Every pupil, those who left included and those whose record was erased left out, in order of identifier.
    public func pupils() throws -> [PupilRecord] {
        try connection.rows(
            """
            SELECT * FROM pupil
            WHERE NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.pupil = pupil.id AND confirmedAt IS NOT NULL)
            ORDER BY id
            """,
            from: table,
            PupilRecord.init(_:)
        )
    }

    /// The pupils with these identifiers, in order of identifier; unknown identifiers are left out.
    public func pupils(in ids: Set<PupilID>) throws -> [PupilRecord] {
        try connection.rows(
            in: ids.map(\.rawValue),
            from: table,
            { "SELECT * FROM pupil WHERE id IN \($0) ORDER BY id" },
            PupilRecord.init(_:)
        )
    }
}

extension RegistryTransaction {
    /// Adds a pupil, or replaces what is known of one; safe to repeat.
    public func upsert(_ pupil: PupilRecord) throws {
        try connection.change(
            """
            INSERT INTO pupil (id, admissionLookup, sealedDetails, schoolClass, protection, rollStatus)
            VALUES (
                \(pupil.id.rawValue), \(Data(pupil.admissionLookup)), \(Data(pupil.sealedDetails)),
                \(pupil.schoolClass), \(pupil.protection.rawValue), \(pupil.rollStatus.rawValue)
            )
            ON CONFLICT (id) DO UPDATE SET
                admissionLookup = excluded.admissionLookup, sealedDetails = excluded.sealedDetails,
                schoolClass = excluded.schoolClass, protection = excluded.protection,
                rollStatus = excluded.rollStatus
            """
        )
    }
}

extension RegistryTransaction {
    /// Says what must not be done with pictures of a pupil (R12); refused with `notFound` for an unknown one.
    public func setProtection(of pupil: PupilID, to protection: Protection) throws {
        try connection.changeOne(
            "UPDATE pupil SET protection = \(protection.rawValue) WHERE id = \(pupil.rawValue)",
            else: .notFound(table: table.name, key: pupil.rawValue)
        )
    }
}

extension PupilRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            id: try row.value("id"),
            admissionLookup: try row.bytes("admissionLookup"),
            sealedDetails: try row.bytes("sealedDetails"),
            schoolClass: try row.text("schoolClass"),
            protection: try row.value("protection"),
            rollStatus: try row.value("rollStatus")
        )
    }
}
