internal import AuditTrail
internal import Registry
public import SchoolMedia

/// Tells, before anything leaves, which pictures of a request may leave now and why the others may not.
public struct AssessRequest: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// One picture and the gates' answer at this moment.
    public struct Assessment: Sendable {
        /// The picture with its words.
        public let item: PublicationRequest.Item
        /// The answer.
        public let verdict: Verdict
        /// Other purposes for which the same picture with the same words could leave now; looked for when it is
        /// refused.
        public let elsewhere: [Purpose]
    }

    /// Decides about every picture without letting anything out; refusals are logged.
    ///
    /// - Throws: `Refusal` when the account may not, or there is no such request.
    public func callAsFunction(
        _ request: PublicationRequestID,
        by staff: ActingStaff
    ) async throws -> [Assessment] {
        try await drive.authorise(staff, to: .listAssets)
        let known = try await drive.pupilNames()
        let assessments = try await drive.registry.read { [drive] snapshot in
            let names = try drive.upToDate(known, in: snapshot).index
            let wish = try drive.request(request, in: snapshot).wish
            let basis = try drive.basis(in: snapshot)
            let page = try drive.page(of: wish.items, for: [wish.purpose], wish.medium, in: snapshot)
            let asked = page.asked(for: wish.purpose, on: basis)
            let verdicts = try wish.items.map { try drive.verdict(on: $0, of: wish, names: names, page, asked) }
            let refused = zip(wish.items, verdicts).filter { !$1.isPermitted }.map(\.0)
            let possible = try drive.purposes(for: refused, of: wish, names: names, on: basis, in: snapshot)
            return zip(wish.items, verdicts).map { item, verdict in
                Assessment(
                    item: item,
                    verdict: verdict,
                    elsewhere: verdict.isPermitted ? [] : possible[item.asset] ?? []
                )
            }
        }
        let refusals = try assessments.filter { !$0.verdict.isPermitted }.map { assessment in
            try drive.entry(
                .verdictRefused,
                by: staff.principal,
                on: [request.rawValue, assessment.item.asset.rawValue],
                result: .refused,
                rules: assessment.verdict.rules,
                facts: assessment.verdict.facts,
                policy: assessment.verdict.policy
            )
        }
        try await drive.change { _ in Change(result: (), entries: refusals) }
        return assessments
    }
}

extension Drive {
    /// For which other purposes each of these pictures, with the same words, could leave now.
    fileprivate func purposes(
        for items: [PublicationRequest.Item],
        of wish: PublicationRequest.Wish,
        names: NameIndex,
        on basis: DecisionBasis,
        in snapshot: RegistrySnapshot
    ) throws -> [AssetID: [Purpose]] {
        guard !items.isEmpty else { return [:] }
        let others = wish.forOtherPurposes(of: basis.policy)
        let page = try page(of: items, for: Set(others.map(\.purpose)), wish.medium, in: snapshot)
        var found: [AssetID: [Purpose]] = [:]
        for other in others {
            let asked = page.asked(for: other.purpose, on: basis)
            for item in items where try verdict(on: item, of: other, names: names, page, asked).isPermitted {
                found[item.asset, default: []].append(other.purpose)
            }
        }
        return found
    }

    fileprivate func page(
        of items: [PublicationRequest.Item],
        for purposes: Set<Purpose>,
        _ medium: Medium,
        in snapshot: RegistrySnapshot
    ) throws -> PicturePage {
        try PicturePage(Set(items.map(\.asset)), purposes: purposes, medium, of: self, in: snapshot)
    }
}

extension PublicationRequest.Wish {
    /// The same wish for each other purpose of a policy, in order of name.
    fileprivate func forOtherPurposes(of policy: Policy) -> [PublicationRequest.Wish] {
        policy.purposes.keys.sorted().filter { $0 != purpose }.map { other in
            PublicationRequest.Wish(purpose: other, medium: medium, channel: channel, title: title, items: [])
        }
    }
}
