public import Foundation
internal import GRDB

private let table = Table("auditDetail", key: "entry")

extension RegistrySnapshot {
    /// The sealed detail of an audit entry; nil when there is none, or none any more.
    public func detail(of entry: UUID) throws -> AuditDetailRecord? {
        try connection.first("SELECT * FROM auditDetail WHERE entry = \(Stored.uuid(entry))", from: table) { row in
            AuditDetailRecord(
                entry: try row.uuid("entry"),
                owner: try row.text("owner"),
                salt: try row.bytes("salt"),
                sealed: try row.bytes("sealed")
            )
        }
    }
}

extension RegistryTransaction {
    /// Keeps the sealed detail of an audit entry.
    public func addDetail(_ detail: AuditDetailRecord) throws {
        try connection.change(
            """
            INSERT INTO auditDetail (entry, owner, salt, sealed)
            VALUES (
                \(Stored.uuid(detail.entry)), \(detail.owner), \(Data(detail.salt)), \(Data(detail.sealed))
            )
            """
        )
    }

    /// Removes every detail about an owner; the log still verifies, the commitments can no longer be opened. Safe to
    /// repeat.
    public func deleteDetails(of owner: String) throws {
        try connection.change("DELETE FROM auditDetail WHERE owner = \(owner)")
    }
}
