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
        /// Other purposes for which the same picture with the same words could leave now; looked for when it is refused.
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
            let others = wish.forOtherPurposes(of: basis.policy)
            let page = try PicturePage(
                Set(wish.items.map(\.asset)),
                purposes: Set(others.map(\.purpose) + [wish.purpose]),
                wish.medium,
                of: drive,
                in: snapshot
            )
            let asked = page.asked(for: wish.purpose, on: basis)
            let askedElsewhere = others.map { (wish: $0, asked: page.asked(for: $0.purpose, on: basis)) }
            return try wish.items.map { item in
                let verdict = try drive.verdict(on: item, of: wish, names: names, page, asked)
                let possible = try askedElsewhere.filter {
                    try !verdict.isPermitted
                        && drive.verdict(on: item, of: $0.wish, names: names, page, $0.asked).isPermitted
                }
                return Assessment(item: item, verdict: verdict, elsewhere: possible.map(\.wish.purpose))
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

extension PublicationRequest.Wish {
    /// The same wish for each other purpose of a policy, in order of name.
    fileprivate func forOtherPurposes(of policy: Policy) -> [PublicationRequest.Wish] {
        policy.purposes.keys.sorted().filter { $0 != purpose }.map { other in
            PublicationRequest.Wish(purpose: other, medium: medium, channel: channel, title: title, items: [])
        }
    }
}
