internal import AuditTrail
internal import Registry
public import SchoolMedia

/// Puts a policy in force, signed off by the headteacher or a nominee (R37).
public struct AdoptPolicy: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Validates, records and logs the policy. Adopting the policy in force again changes nothing.
    ///
    /// - Parameters:
    ///   - yaml: the bytes of `policy.yaml`; their SHA-256 is what verdicts carry.
    ///   - staff: who signs it off.
    /// - Returns: the policy in force.
    /// - Throws: `PolicyError` with every mistake and its line, after which the old policy stays in force; `Refusal` when
    ///   the account may not.
    public func callAsFunction(_ yaml: [UInt8], by staff: ActingStaff) async throws -> Policy {
        try await drive.authorise(staff, to: .adoptPolicy)
        let policy = try CheckPolicy()(yaml).policy
        let now = drive.time.now()
        let entry = try drive.entry(.policyAdopted, by: staff.principal, policy: policy.hash)
        try await drive.change { transaction in
            guard try transaction.snapshot.policyInForce()?.hash != policy.hash else {
                return Change(result: (), entries: [])
            }
            try transaction.adopt(
                PolicyRecord(hash: policy.hash, yaml: yaml, adoptedAt: now, adoptedBy: staff.member.id)
            )
            return Change(result: (), entries: [entry])
        }
        return policy
    }

    /// The policy in force.
    ///
    /// - Throws: `Refusal` before the first one was adopted.
    public func inForce() async throws -> Policy {
        try await drive.requiredPolicy()
    }
}
