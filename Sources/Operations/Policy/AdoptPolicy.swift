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

    /// What becomes of a policy that allows pictures that the one in force does not.
    public enum NewlyAllowed: Sendable {
        /// It is not put in force: nobody has seen yet what it would allow.
        case refuse
        /// It is: the signatory has seen it.
        case confirmed
    }

    /// A policy that is in force now.
    public struct Adoption: Sendable {
        /// The policy.
        public let policy: Policy
        /// What its coming into force changed.
        public let impact: PolicyImpact
        /// How many take-downs were opened for what it does not allow any more.
        public let takeDowns: Int
    }

    /// Puts a policy in force that allows nothing new.
    ///
    /// - Returns: the policy in force.
    /// - Throws: as the other form with `.refuse`.
    public func callAsFunction(_ yaml: [UInt8], by staff: ActingStaff) async throws -> Policy {
        try await callAsFunction(yaml, newlyAllowed: .refuse, by: staff).policy
    }

    /// Validates, records and logs the policy. Adopting the policy in force again changes nothing.
    ///
    /// - Parameters:
    ///   - yaml: the bytes of `policy.yaml`; their SHA-256 is what verdicts carry.
    ///   - newlyAllowed: whether the signatory has seen what the policy newly allows.
    ///   - staff: who signs it off.
    /// - Returns: the policy in force, and what it changed.
    /// - Throws: `PolicyError` with every mistake and its line, after which the old policy stays in force; `Refusal`
    ///   when the account may not, or pictures are newly allowed and nobody has confirmed that, which is logged.
    public func callAsFunction(
        _ yaml: [UInt8],
        newlyAllowed: NewlyAllowed,
        by staff: ActingStaff
    ) async throws -> Adoption {
        try await drive.authorise(staff, to: .adoptPolicy)
        let policy = try CheckPolicy()(yaml).policy
        let impact = try await drive.impact(of: policy)
        try await requireConfirmation(newlyAllowed, of: impact, staff)
        let now = drive.time.now()
        let entry = try drive.entry(
            .policyAdopted,
            by: staff.principal,
            policy: policy.hash,
            counts: impact.auditCounts
        )
        guard impact.inForce != policy.hash else { return Adoption(policy: policy, impact: impact, takeDowns: 0) }
        let deed = Deed(.policyIntent, failed: .policyFailed, by: staff.principal, policy: policy.hash)
        let opened = try await drive.carryOut(deed) { [drive] transaction in
            let inForce = try transaction.snapshot.policyInForce()?.hash
            guard inForce == impact.inForce else { throw Refusal.policyChanged }
            try transaction.adopt(
                PolicyRecord(hash: policy.hash, yaml: yaml, adoptedAt: now, adoptedBy: staff.member.id)
            )
            // What the new policy refuses must not wait for the next sweep (R20).
            let opened = try drive.openTakeDowns(for: .everything, by: staff.principal, in: transaction)
            return Change(result: opened.tasks.count, entries: [entry] + opened.entries)
        }
        return Adoption(policy: policy, impact: impact, takeDowns: opened)
    }

    private func requireConfirmation(
        _ newlyAllowed: NewlyAllowed,
        of impact: PolicyImpact,
        _ staff: ActingStaff
    ) async throws {
        guard newlyAllowed == .refuse, !impact.newlyAllowed.isEmpty else { return }
        let entry = try drive.entry(
            .policyAdopted,
            by: staff.principal,
            result: .refused,
            rules: [.policy],
            policy: impact.policy.hash,
            counts: impact.auditCounts
        )
        try await drive.note(entry)
        let pictures = impact.newlyAllowedPictures == 1 ? "1 picture" : "\(impact.newlyAllowedPictures) pictures"
        throw Refusal(
            .conflict,
            code: "impact",
            "This policy would newly allow \(pictures). Look at “consentry policy impact FILE”, and adopt it with "
                + "--confirm-impact. The old policy stays in force.",
            rule: .policy
        )
    }

    /// The policy in force.
    ///
    /// - Throws: `Refusal` before the first one was adopted.
    public func inForce() async throws -> Policy {
        try await drive.requiredPolicy()
    }
}

extension Refusal {
    fileprivate static let policyChanged = Refusal(
        .conflict,
        code: "policy-changed",
        "Somebody else put a policy in force a moment ago. Look at the impact again."
    )
}
