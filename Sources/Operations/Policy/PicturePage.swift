internal import Registry
internal import SchoolMedia

/// Everything that the gates are asked about some declared pictures, read at once, so that several policies and purposes
/// can be tried on them without asking the registry again.
struct PicturePage: Sendable {
    let assets: [AssetRecord]
    private let declarations: [AssetID: Declaration]
    private let protections: [PupilID: Protection]
    private let answers: [Purpose: [PupilID: [ConsentEvent]]]
    private let authorisedPlaces: [AssetID: [String]]

    /// Reads what is known of pictures; unknown identifiers are left out.
    init(_ ids: [AssetID], purposes: Set<Purpose>, of drive: Drive, in snapshot: RegistrySnapshot) throws {
        let records = try snapshot.assets(in: Set(ids))
        let declarations = try snapshot.declarations(of: Set(ids))
        let pupils = Set(declarations.values.flatMap { $0.tags.map(\.pupil) })
        assets = records
        self.declarations = declarations
        protections = Dictionary(
            uniqueKeysWithValues: try snapshot.pupils(in: pupils).map { ($0.id, $0.protection) }
        )
        answers = try Dictionary(
            uniqueKeysWithValues: purposes.map {
                ($0, try snapshot.consentEvents(of: pupils, purpose: $0, medium: .photo))
            }
        )
        authorisedPlaces = try Dictionary(
            uniqueKeysWithValues: records.map { ($0.id, try drive.authorisedPlaces(for: $0, in: snapshot)) }
        )
    }

    /// Decides about one picture as a photograph without words.
    func verdict(on asset: AssetRecord, for purpose: Purpose, on basis: DecisionBasis) -> Verdict {
        let declaration = declarations[asset.id]
        let facts = PupilFacts(answers: answers[purpose] ?? [:], protections: protections)
        var question = PublicationQuestion(
            purpose: purpose,
            medium: .photo,
            declaration: declaration,
            subjects: declaration.map { facts.subjects(of: $0, for: purpose, .photo, on: basis) } ?? [],
            hold: asset.hold == .held ? .held : .none,
            priorPermission: .missing,
            texts: [],
            names: NameIndex([])
        )
        question.authorisedPlaces = authorisedPlaces[asset.id] ?? []
        question.clock = basis.time.isClockBehind ? .behind : .onTime
        return Verdict.decide(question, under: basis.policy, at: basis.time.moment)
    }
}
