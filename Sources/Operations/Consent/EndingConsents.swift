internal import Foundation
internal import Registry
internal import SchoolMedia

/// A yes that counts now and will end.
struct EndingConsent {
    let pupil: PupilID
    let schoolClass: String
    let purpose: Purpose
    let medium: Medium
    let until: Date
}

extension Drive {
    /// The yeses of pupils on roll that will end within a number of days, for purposes that need one; in no order.
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
                    let standing = answers.standing(of: pupil.id, for: purpose, medium, at: now, under: policy).standing
                    guard case .given(let until?) = standing, until <= limit else { continue }
                    ending.append(
                        EndingConsent(
                            pupil: pupil.id,
                            schoolClass: pupil.schoolClass,
                            purpose: purpose,
                            medium: medium,
                            until: until
                        )
                    )
                }
            }
        }
        return ending
    }
}
