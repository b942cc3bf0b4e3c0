internal import Foundation
internal import SchoolMedia

/// What the gates are told of one pupil for one purpose and medium, whichever picture it is about.
struct PupilFacts: Sendable {
    private let standing: StandingWithFacts
    private let protection: Protection

    /// Works out what the answers add up to.
    init(
        _ pupil: PupilID,
        _ answers: [ConsentEvent],
        _ protection: Protection,
        for purpose: Purpose,
        _ medium: Medium,
        under policy: Policy,
        at moment: Date
    ) {
        standing = answers.standing(
            of: pupil,
            for: purpose,
            medium,
            at: answers.presentMoment(by: moment),
            under: policy
        )
        self.protection = protection
    }

    init(
        _ pupil: PupilID,
        _ answers: [ConsentEvent],
        _ protection: Protection,
        for purpose: Purpose,
        _ medium: Medium,
        on basis: DecisionBasis
    ) {
        self.init(
            pupil,
            answers,
            protection,
            for: purpose,
            medium,
            under: basis.policy,
            at: basis.time.moment
        )
    }

    /// The same for a tag of the pupil.
    func subject(_ tag: PupilTag) -> PublicationQuestion.Subject {
        PublicationQuestion.Subject(tag: tag, standing: standing, protection: protection)
    }
}
