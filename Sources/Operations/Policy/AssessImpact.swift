internal import AuditTrail
internal import Registry
internal import SchoolMedia

/// Tells which pictures a policy would newly allow or block, before it is put in force (R37).
public struct AssessImpact: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Decides about every declared picture under both policies, for each purpose that either knows; logs that somebody
    /// looked. Words are left out: a name beside a picture is refused under every policy.
    ///
    /// - Throws: `PolicyError` with every mistake and its line; `Refusal` when the account may not.
    public func callAsFunction(_ yaml: [UInt8], by staff: ActingStaff) async throws -> PolicyImpact {
        try await drive.authorise(staff, to: .comparePolicies)
        let impact = try await drive.impact(of: CheckPolicy()(yaml).policy)
        let entry = try drive.entry(
            .policyCompared,
            by: staff.principal,
            policy: impact.policy.hash,
            counts: impact.auditCounts
        )
        try await drive.noteReading(entry)
        return impact
    }
}

extension Drive {
    /// What a policy would change now.
    func impact(of policy: Policy) async throws -> PolicyImpact {
        try await registry.read { [self] snapshot in
            let time = try decisionTime(in: snapshot)
            var survey = ImpactSurvey(
                old: try snapshot.policyInForce().map { DecisionBasis(policy: try Policy($0), time: time) },
                new: DecisionBasis(policy: policy, time: time)
            )
            try survey.lookAtPictures(of: self, in: snapshot)
            try survey.lookAtCopies(of: self, in: snapshot)
            return survey.impact
        }
    }
}

/// The work of one comparison.
private struct ImpactSurvey {
    /// Nil before the first policy, under which nothing may leave.
    let old: DecisionBasis?
    let new: DecisionBasis
    private var pictures = 0
    private var newlyAllowed: [PolicyImpact.Change] = []
    private var newlyBlocked: [PolicyImpact.Change] = []
    private var copies: [PolicyImpact.Copy] = []

    /// Pictures that are held in memory at a time.
    private static let pageSize = 1_000

    init(old: DecisionBasis?, new: DecisionBasis) {
        self.old = old
        self.new = new
    }

    var impact: PolicyImpact {
        PolicyImpact(
            policy: new.policy,
            inForce: old?.policy.hash,
            pictures: pictures,
            newlyAllowed: newlyAllowed.byPurpose,
            newlyBlocked: newlyBlocked.byPurpose,
            copies: copies
        )
    }

    private var purposes: Set<Purpose> {
        Set(new.policy.purposes.keys).union(old.map { Set($0.policy.purposes.keys) } ?? [])
    }

    mutating func lookAtPictures(of drive: Drive, in snapshot: RegistrySnapshot) throws {
        let purposes = purposes
        var last: AssetID?
        while true {
            let ids = try snapshot.declaredAssets(after: last, limit: Self.pageSize)
            guard let end = ids.last else { return }
            let page = try PicturePage(Set(ids), purposes: purposes, .photo, of: drive, in: snapshot)
            pictures += page.assets.count
            for purpose in purposes { compare(page.assets, purpose, page) }
            last = end
        }
    }

    private mutating func compare(_ assets: [AssetRecord], _ purpose: Purpose, _ page: PicturePage) {
        let now = page.asked(for: purpose, on: new)
        let before = old.map { page.asked(for: purpose, on: $0) }
        let nobody = NameIndex([])
        for asset in assets {
            let verdict = now.verdict(on: asset, texts: [], names: nobody)
            let wasAllowed = before.map { $0.verdict(on: asset, texts: [], names: nobody).isPermitted } ?? false
            guard verdict.isPermitted != wasAllowed else { continue }
            let change = PolicyImpact.Change(asset: asset.id, purpose: purpose, verdict: verdict)
            if wasAllowed { newlyBlocked.append(change) } else { newlyAllowed.append(change) }
        }
    }

    /// A live copy is of a picture that was allowed once; whoever changed the answer since is told of it elsewhere.
    mutating func lookAtCopies(of drive: Drive, in snapshot: RegistrySnapshot) throws {
        let blocked = Dictionary(grouping: newlyBlocked, by: \.asset)
        let affected = try snapshot.filesOut(of: Set(blocked.keys)).filter { $0.medium == .photo }
        copies = affected.flatMap { file -> [PolicyImpact.Copy] in
            guard let change = blocked[file.asset]?.first(where: { $0.purpose == file.purpose }) else { return [] }
            return file.liveCopies.map {
                PolicyImpact.Copy(id: $0.id, asset: file.asset, purpose: file.purpose, verdict: change.verdict)
            }
        }
    }
}

extension [PolicyImpact.Change] {
    fileprivate var byPurpose: [PolicyImpact.Change] {
        sorted { ($0.purpose, $0.asset) < ($1.purpose, $1.asset) }
    }
}
