public import SchoolMedia

extension Policy {
    /// The policy of the sample school: written consent, recognisable faces in groups, single pupils looked at again.
    public static let sample = Policy(
        school: "Larkfield Primary School",
        version: "2026-09",
        hash: String(repeating: "5a", count: 32),
        purposes: [
            .learning: PurposeRule(basis: .publicTask, audience: .inside, longEdge: 1_600),
            .display: PurposeRule(basis: .consent, audience: .inside, longEdge: 1_600),
            .website: PurposeRule(basis: .consent, audience: .outside, longEdge: 1_600),
            .social: PurposeRule(basis: .consent, audience: .outside, longEdge: 1_080),
            .prospectus: PurposeRule(basis: .consent, audience: .outside, longEdge: 3_000),
            .press: PurposeRule(basis: .consent, audience: .outside, longEdge: 2_400),
            .partner: PurposeRule(basis: .consent, audience: .outside, longEdge: 1_600),
        ],
        noRecord: .refuse,
        exposure: .group,
        singlePupil: .warn,
        namesWithWork: .none,
        approval: .secondPerson,
        approvers: [.approver],
        audioVideo: .priorPermission,
        refusedPlaces: ["toilets", "changing rooms"],
        checklist: ["Is everyone suitably dressed?", "Does the picture respect everyone's dignity?"],
        takenOn: .dropped,
        copyrightNotice: "© Larkfield Primary School",
        aiTraining: .forbidden,
        consentRenewalMonths: 12,
        takeDownDays: 5
    )

    /// The strictest of every choice.
    public static let strict = sample.with(\.exposure, .notIdentifiable).with(\.singlePupil, .refuse)

    /// No choice but consent stands in the way: for looking at the lawful gate alone.
    public static let consentAlone = sample.with(\.exposure, .off).with(\.singlePupil, .allow)

    /// Silence counts as a yes, after every family was told on the first of September.
    public static let presuming = sample.with(\.noRecord, .allow)
        .with(\.noticeServed, CalendarDay(year: 2026, month: 9, day: 1))

    /// The same policy with one setting changed.
    public func with<Setting>(_ setting: WritableKeyPath<Policy, Setting>, _ value: Setting) -> Policy {
        var copy = self
        copy[keyPath: setting] = value
        return copy
    }

    /// The same policy with another lawful basis for one of its purposes.
    public func basing(_ purpose: Purpose, on basis: PurposeRule.Basis) -> Policy {
        var copy = self
        copy.purposes[purpose]?.basis = basis
        return copy
    }
}
