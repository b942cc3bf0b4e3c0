internal import Foundation
internal import Registry
internal import SchoolMedia

/// What the gates are told of one pupil for one purpose and medium, whichever picture it is about.
struct PupilFacts: Sendable {
    /// The pupil's answers for the purpose and medium, in the order in which they were recorded.
    let answers: [ConsentEvent]
    private let pupil: PupilID
    private let standing: StandingWithFacts
    private let protection: Protection

    /// Works out what the answers add up to; `protection` is the one of the moment asked about.
    init(
        _ pupil: PupilID,
        _ answers: [ConsentEvent],
        _ protection: Protection,
        for purpose: Purpose,
        _ medium: Medium,
        _ asked: AskedMoment
    ) {
        self.pupil = pupil
        self.answers = answers
        standing = answers.standing(
            of: pupil,
            for: purpose,
            medium,
            at: asked.moment(for: answers),
            under: asked.policy
        )
        self.protection = protection
    }

    /// The same for a tag of the pupil.
    func subject(_ tag: PupilTag) -> PublicationQuestion.Subject {
        PublicationQuestion.Subject(tag: tag, standing: standing, protection: protection)
    }

    /// Whether the pupil may be shown, as far as the first gate is concerned.
    func showing(for purpose: Purpose, _ asked: AskedMoment) -> Showing {
        asked.policy.showing(subject(PupilTag(pupil: pupil, face: .distant)), for: purpose, at: asked.date)
    }
}

extension RegistrySnapshot {
    /// What is known of these pupils for one purpose and medium, with their protections as of the moment asked about.
    func facts(
        of pupils: [PupilRecord],
        for purpose: Purpose,
        _ medium: Medium,
        _ asked: AskedMoment
    ) throws -> [PupilID: PupilFacts] {
        let ids = Set(pupils.map(\.id))
        let changes = try protectionChanges(of: ids)
        let answers = try consentEvents(of: ids, purpose: purpose, medium: medium)
        let facts = pupils.map { pupil in
            let protection = asked.protection(pupil.protection, changes: changes[pupil.id] ?? [])
            return (pupil.id, PupilFacts(pupil.id, answers[pupil.id] ?? [], protection, for: purpose, medium, asked))
        }
        return Dictionary(facts) { first, _ in first }
    }
}
