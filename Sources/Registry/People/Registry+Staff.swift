internal import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("staffMember", key: "id")
private let roleTable = Table("staffMemberRole", key: "staffMember", "role")

extension RegistrySnapshot {
    /// The account with a login, found by its keyed hash.
    public func staff(loginLookup: [UInt8]) throws -> StaffRecord? {
        try staff(where: "loginLookup = \(Data(loginLookup))").first
    }

    /// One account.
    public func staffMember(_ id: StaffMemberID) throws -> StaffRecord? {
        try staff(where: "id = \(id.rawValue)").first
    }

    /// Every account, inactive ones included, in order of identifier.
    public func allStaff() throws -> [StaffRecord] {
        try staff(where: "1 = 1")
    }

    private func staff(where condition: SQL) throws -> [StaffRecord] {
        let held = try connection.rows(
            """
            SELECT staffMember, role FROM staffMemberRole
            WHERE staffMember IN (SELECT id FROM staffMember WHERE \(literal: condition))
            """,
            from: roleTable
        ) { row in
            (member: try row.text("staffMember"), role: try row.value("role") as StaffRole)
        }
        let roles = Dictionary(grouping: held, by: \.member).mapValues { Set($0.map(\.role)) }
        return try connection.rows(
            "SELECT * FROM staffMember WHERE \(literal: condition) ORDER BY id",
            from: table
        ) { row in
            StaffRecord(
                id: try row.value("id"),
                loginLookup: try row.bytes("loginLookup"),
                sealedDetails: try row.bytes("sealedDetails"),
                roles: roles[try row.text("id"), default: []],
                status: try row.value("status")
            )
        }
    }
}

extension RegistryTransaction {
    /// Adds an account, or replaces what is known of one, roles included; safe to repeat.
    public func upsert(_ staff: StaffRecord) throws {
        try connection.change(
            """
            INSERT INTO staffMember (id, loginLookup, sealedDetails, status)
            VALUES (
                \(staff.id.rawValue), \(Data(staff.loginLookup)), \(Data(staff.sealedDetails)),
                \(staff.status.rawValue)
            )
            ON CONFLICT (id) DO UPDATE SET
                loginLookup = excluded.loginLookup, sealedDetails = excluded.sealedDetails, status = excluded.status
            """
        )
        try connection.change("DELETE FROM staffMemberRole WHERE staffMember = \(staff.id.rawValue)")
        for role in staff.roles {
            try connection.change(
                "INSERT INTO staffMemberRole (staffMember, role) VALUES (\(staff.id.rawValue), \(role.rawValue))"
            )
        }
    }
}
