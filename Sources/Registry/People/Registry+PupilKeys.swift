internal import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("pupilKey", key: "source")

/// A number by which another system knows a pupil, as a keyed hash.
public struct PupilKeyRecord: Hashable, Sendable {
    /// Which system: a source of consents, or `upn`.
    public let source: String
    /// Keyed hash of the number, 32 bytes.
    public let lookup: [UInt8]
    /// The pupil.
    public let pupil: PupilID

    /// Puts a record together.
    public init(source: String, lookup: [UInt8], pupil: PupilID) {
        self.source = source
        self.lookup = lookup
        self.pupil = pupil
    }
}

extension RegistrySnapshot {
    /// The numbers by which systems know pupils.
    public func pupilKeys(source: String) throws -> [PupilKeyRecord] {
        try connection.rows("SELECT * FROM pupilKey WHERE source = \(source)", from: table) { row in
            PupilKeyRecord(
                source: try row.text("source"),
                lookup: try row.bytes("lookup"),
                pupil: try row.value("pupil")
            )
        }
    }
}

extension RegistryTransaction {
    /// Forgets the numbers that an import brought: it may have been wrong about whose they are. Safe to repeat.
    public func removePupilKeys(ofImport importID: String) throws {
        try connection.change("DELETE FROM pupilKey WHERE consentImport = \(importID)")
    }

    /// Records a number that an import brought; refused with `constraint(.unique)` when it is another pupil's, or the
    /// pupil has another.
    public func add(_ key: PupilKeyRecord, ofImport importID: String) throws {
        try connection.change(
            """
            INSERT INTO pupilKey (source, lookup, pupil, consentImport)
            VALUES (\(key.source), \(Data(key.lookup)), \(key.pupil.rawValue), \(importID))
            """
        )
    }
}
