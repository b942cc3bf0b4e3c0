internal import Foundation
internal import Operations
internal import Registry
internal import SchoolMedia

/// The decision alone: what the gates are told lies in memory.
struct GateBench {
    private let declarations: [Declaration]
    private let answers: [PupilID: [ConsentEvent]]
    private let policy: Policy
    private let names: NameIndex
    private let moment: Date

    /// Reads what there is to know of pictures.
    init(of school: BenchSchool, _ pictures: [AssetID]) async throws {
        (declarations, answers) = try await school.facts(about: pictures)
        policy = try await AdoptPolicy(on: school.drive).inForce()
        moment = school.drive.time.now()
        names = NameIndex(
            answers.keys.sorted().enumerated().map { number, pupil in
                (id: pupil, name: PupilName(legalForename: "Forename\(number)", legalSurname: "Surname\(number)"))
            }
        )
    }

    /// Decides about each picture, as the export of a request does.
    func decide() throws {
        let standings = answers.reduce(into: [PupilID: StandingWithFacts]()) { found, entry in
            found[entry.key] = entry.value.standing(
                of: entry.key,
                for: .website,
                .photo,
                at: moment,
                under: policy
            )
        }
        for declaration in declarations {
            let question = PublicationQuestion(
                purpose: .website,
                medium: .photo,
                declaration: declaration,
                subjects: declaration.tags.compactMap { tag in
                    standings[tag.pupil].map { PublicationQuestion.Subject(tag: tag, standing: $0, protection: .none) }
                },
                hold: .none,
                priorPermission: .missing,
                texts: [PublicationText(.caption, "On the meadow."), PublicationText(.altText, "Children outdoors.")],
                names: names
            )
            guard Verdict.decide(question, under: policy, at: moment).isPermitted else {
                throw BenchFailure("A picture is refused.")
            }
        }
    }
}

extension BenchSchool {
    fileprivate func facts(
        about pictures: [AssetID]
    ) async throws -> (declarations: [Declaration], answers: [PupilID: [ConsentEvent]]) {
        try await read { snapshot in
            let declarations = try snapshot.declarations(of: Set(pictures))
            let shown = Set(declarations.values.flatMap { $0.tags.map(\.pupil) })
            let answers = try snapshot.consentEvents(of: shown, purpose: .website, medium: .photo)
            return (Array(declarations.values), answers)
        }
    }
}
