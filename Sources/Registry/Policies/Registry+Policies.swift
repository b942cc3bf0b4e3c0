internal import Foundation
internal import GRDB
internal import SchoolMedia

private let table = Table("policyAdoption", key: "position")
private let textTable = Table("policy", key: "hash")

extension RegistrySnapshot {
    /// The policy that was adopted last; nil before the first.
    public func policyInForce() throws -> PolicyRecord? {
        try policies().last
    }

    /// Every adoption, in the order in which they came into force.
    public func policies() throws -> [PolicyRecord] {
        try connection.rows(
            """
            SELECT policyAdoption.position, policy.hash, policy.yaml, policyAdoption.adoptedAt, policyAdoption.adoptedBy
            FROM policyAdoption JOIN policy ON policy.hash = policyAdoption.policy
            ORDER BY policyAdoption.position
            """,
            from: table
        ) { row in
            PolicyRecord(
                hash: try row.text("hash"),
                yaml: try row.bytes("yaml"),
                adoptedAt: try row.moment("adoptedAt"),
                adoptedBy: try row.value("adoptedBy")
            )
        }
    }

    /// The text of a policy that was ever adopted, by the hash that verdicts carry.
    public func policyText(hash: String) throws -> [UInt8]? {
        try connection.first("SELECT * FROM policy WHERE hash = \(hash)", from: textTable) { try $0.bytes("yaml") }
    }
}

extension RegistryTransaction {
    /// Puts a policy into force for good: it can be followed by another, never changed or removed.
    ///
    /// An earlier policy may be adopted again; its text is kept once.
    public func adopt(_ policy: PolicyRecord) throws {
        if try snapshot.policyText(hash: policy.hash) == nil {
            try connection.change(
                "INSERT INTO policy (hash, yaml) VALUES (\(policy.hash), \(Data(policy.yaml)))"
            )
        }
        try connection.change(
            """
            INSERT INTO policyAdoption (position, policy, adoptedAt, adoptedBy)
            SELECT coalesce(max(position), 0) + 1, \(policy.hash), \(Moment.text(policy.adoptedAt)),
                \(policy.adoptedBy.rawValue)
            FROM policyAdoption
            """
        )
    }
}
