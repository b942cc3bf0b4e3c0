internal import AuditTrail
internal import Registry
public import SchoolMedia

/// Tells what several policies say of one stored picture (R37).
public struct ComparePolicies: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Decides about a picture, as a photograph without words, under each policy; puts none in force. Logged.
    ///
    /// - Parameters:
    ///   - files: the policies' bytes.
    ///   - asset: the picture.
    ///   - purpose: what it would be wanted for.
    ///   - staff: who asks.
    /// - Returns: each policy with its answer, in the order of the files.
    /// - Throws: `PolicyError` for the first file with mistakes; `Refusal` when the account may not or there is no such
    ///   picture.
    public func callAsFunction(
        _ files: [[UInt8]],
        on asset: AssetID,
        for purpose: Purpose,
        by staff: ActingStaff
    ) async throws -> [(policy: Policy, verdict: Verdict)] {
        try await drive.authorise(staff, to: .comparePolicies)
        let policies = try files.map { try CheckPolicy()($0).policy }
        let answers = try await drive.registry.read { [drive] snapshot in
            let page = try PicturePage([asset], purposes: [purpose], .photo, of: drive, in: snapshot)
            let record = try page.asset(asset)
            let time = try drive.decisionTime(in: snapshot)
            return policies.map { policy in
                let asked = page.asked(for: purpose, on: DecisionBasis(policy: policy, time: time))
                return (policy, asked.verdict(on: record, texts: [], names: NameIndex([])))
            }
        }
        try await drive.noteReading(drive.entry(.policyCompared, by: staff.principal, on: [asset.rawValue]))
        return answers
    }
}
