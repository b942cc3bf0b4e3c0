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
        declaration.tags.compactMap { tag in
            protections[tag.pupil].map { protection in
                let answers = answers[tag.pupil] ?? []
                return PublicationQuestion.Subject(
                    tag: tag,
                    standing: answers.standing(
                        of: tag.pupil,
                        for: purpose,
                        medium,
                        at: answers.presentMoment(by: basis.time.moment),
                        under: basis.policy
                    ),
                    protection: protection
                )
            }
        }
    }
}
