internal import Registry
internal import SchoolMedia

/// What the registry knows of the pupils in pictures, for one purpose and medium.
struct PupilFacts: Sendable {
    let answers: [PupilID: [ConsentEvent]]
    let protections: [PupilID: Protection]

    /// What the gates are told of everybody tagged.
    ///
    /// A tagged pupil without a row leaves the subjects short of the tags, which the first gate refuses.
    func subjects(
        of declaration: Declaration,
        for purpose: Purpose,
        _ medium: Medium,
        on basis: DecisionBasis
    ) -> [PublicationQuestion.Subject] {
        let asked = AskedMoment(basis)
        return declaration.tags.compactMap { subject(of: $0, for: purpose, medium, asked) }
    }

    /// What the gates are told of one pupil; nil for one without a row.
    func subject(
        of tag: PupilTag,
        for purpose: Purpose,
        _ medium: Medium,
        _ asked: AskedMoment
    ) -> PublicationQuestion.Subject? {
        protections[tag.pupil].map { protection in
            let answers = answers[tag.pupil] ?? []
            return PublicationQuestion.Subject(
                tag: tag,
                standing: answers.standing(
                    of: tag.pupil,
                    for: purpose,
                    medium,
                    at: asked.moment(for: answers),
                    under: asked.policy
                ),
                protection: protection
            )
        }
    }

    /// Whether one pupil may be shown; nil for one without a row.
    func showing(_ pupil: PupilID, for purpose: Purpose, _ medium: Medium, _ asked: AskedMoment) -> Showing? {
        subject(of: PupilTag(pupil: pupil, face: .distant), for: purpose, medium, asked)
            .map { asked.policy.showing($0, for: purpose, at: asked.date) }
    }
}

extension RegistrySnapshot {
    /// What is known of these pupils for one purpose and medium, with their protections as of the moment asked about.
    func facts(
        of pupils: [PupilRecord],
        for purpose: Purpose,
        _ medium: Medium,
        _ asked: AskedMoment
    ) throws -> PupilFacts {
        let ids = Set(pupils.map(\.id))
        let changes = try protectionChanges(of: ids)
        return PupilFacts(
            answers: try consentEvents(of: ids, purpose: purpose, medium: medium),
            protections: Dictionary(
                uniqueKeysWithValues: pupils.map {
                    ($0.id, asked.protection($0.protection, changes: changes[$0.id] ?? []))
                }
            )
        )
    }
}
