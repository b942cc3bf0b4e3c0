internal import Foundation
internal import Registry
internal import SchoolMedia

/// A yes that counts now, and of which the family is to be asked again.
struct EndingConsent {
    let pupil: PupilID
    let schoolClass: String
    let purpose: Purpose
    let medium: Medium
    /// The day on which it ends, or from which the family is to be asked again.
    let until: Date
    let reason: ListEndingConsents.Reason
}

extension Drive {
    /// The yeses of pupils on roll that will end within a number of days, or will be so old by then that the policy
    /// wants the families to be asked again, for purposes that need a yes; in no order.
    func endingConsents(within days: Int, in snapshot: RegistrySnapshot) throws -> [EndingConsent] {
        guard let record = try snapshot.policyInForce() else { return [] }
        let policy = try Policy(record)
        let now = try decisionTime(in: snapshot).moment
        let limit = now.addingTimeInterval(Double(days) * 86_400)
        let pupils = try snapshot.pupils().filter { $0.rollStatus == .onRoll }
        let ids = Set(pupils.map(\.id))
        var ending: [EndingConsent] = []
        for (purpose, rule) in policy.purposes where rule.basis == .consent {
            for medium in Medium.allCases {
                let events = try snapshot.consentEvents(of: ids, purpose: purpose, medium: medium)
                for pupil in pupils {
                    let answers = events[pupil.id] ?? []
                    let standing = answers.standing(of: pupil.id, for: purpose, medium, at: now, under: policy)
                    guard let end = policy.askingAgain(about: standing, among: answers), end.day <= limit else {
                        continue
                    }
                    ending.append(
                        EndingConsent(
                            pupil: pupil.id,
                            schoolClass: pupil.schoolClass,
                            purpose: purpose,
                            medium: medium,
                            until: end.day,
                            reason: end.reason
                        )
                    )
                }
            }
        }
        return ending
    }
}

extension Policy {
    /// When the family of a pupil whose answers add up to a yes is to be asked again; nil for everybody else.
    fileprivate func askingAgain(
        about standing: StandingWithFacts,
        among answers: [ConsentEvent]
    ) -> (day: Date, reason: ListEndingConsents.Reason)? {
        guard case .given(let until) = standing.standing else { return nil }
        let given = answers.filter { standing.facts.contains($0.id) && $0.answer.isYes }.map(\.effectiveFrom).min()
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let renewal = given.flatMap { calendar.date(byAdding: .month, value: consentRenewalMonths, to: $0) }
        switch (until, renewal) {
        case (let until?, let renewal?) where renewal < until: return (renewal, .renewal)
        case (let until?, _): return (until, .ends)
        case (nil, let renewal?): return (renewal, .renewal)
        case (nil, nil): return nil
        }
    }
}

extension RegistrySnapshot {
    /// How many days ahead families are asked, by the policy in force.
    func consentWarningDays() throws -> Int {
        try policyInForce().map { try Policy($0).consentWarningDays } ?? Policy.usualConsentWarningDays
    }
}
