internal import Registry
internal import SchoolMedia

/// Everything that the gates are asked about some pictures, read at once, so that many pictures, several policies and
/// several purposes can be tried on them without asking the registry again.
struct PicturePage: Sendable {
    /// In order of identifier; unknown pictures are left out.
    let assets: [AssetRecord]
    private let medium: Medium
    private let assetsByID: [AssetID: AssetRecord]
    private let declarations: [AssetID: Declaration]
    private let protections: [PupilID: Protection]
    private let answers: [Purpose: [PupilID: [ConsentEvent]]]
    private let authorisations: [EventID: [PlaceAuthorisationRecord]]
    private let titles: [EventID: PublicationText]

    /// Reads what is known of pictures.
    init(
        _ ids: Set<AssetID>,
        purposes: Set<Purpose>,
        _ medium: Medium,
        of drive: Drive,
        in snapshot: RegistrySnapshot
    ) throws {
        let declarations = try snapshot.declarations(of: ids)
        let pupils = Set(declarations.values.flatMap { $0.tags.map(\.pupil) })
        self.medium = medium
        self.declarations = declarations
        assets = try snapshot.assets(in: ids)
        assetsByID = Dictionary(uniqueKeysWithValues: assets.map { ($0.id, $0) })
        protections = Dictionary(
            uniqueKeysWithValues: try snapshot.pupils(in: pupils).map { ($0.id, $0.protection) }
        )
        answers = try Dictionary(
            uniqueKeysWithValues: purposes.map {
                ($0, try snapshot.consentEvents(of: pupils, purpose: $0, medium: medium))
            }
        )
        let events = Set(assets.compactMap(\.event))
        authorisations = try Dictionary(
            uniqueKeysWithValues: events.map { ($0, try snapshot.placeAuthorisations(of: $0)) }
        )
        titles = try Dictionary(
            uniqueKeysWithValues: events.compactMap { id in
                try snapshot.event(id).map { event in
                    let title = try drive.keys.open(event.sealedTitle, in: .eventTitle, row: id.rawValue)
                    return (id, PublicationText(.eventName, title))
                }
            }
        )
    }

    /// Prepares the answers for one purpose, under one policy, at one moment.
    func asked(for purpose: Purpose, on basis: DecisionBasis) -> AskedPage {
        AskedPage(page: self, purpose: purpose, basis: basis)
    }

    /// One of the pictures.
    ///
    /// - Throws: `Refusal` when there is no such picture.
    func asset(_ id: AssetID) throws -> AssetRecord {
        guard let asset = assetsByID[id] else { throw Refusal.notFound("picture", id.rawValue) }
        return asset
    }

    /// The title of the event that a picture belongs to, if there is one.
    func title(of asset: AssetRecord) -> PublicationText? {
        asset.event.flatMap { titles[$0] }
    }
}

/// The pictures of a page with one question about all of them; what a pupil's answers add up to is worked out once.
struct AskedPage: Sendable {
    private let page: PicturePage
    private let purpose: Purpose
    private let basis: DecisionBasis
    private let facts: [PupilID: PupilFacts]

    fileprivate init(page: PicturePage, purpose: Purpose, basis: DecisionBasis) {
        self.page = page
        self.purpose = purpose
        self.basis = basis
        facts = page.facts(for: purpose, on: basis)
    }

    /// Decides about one picture of the page, with the words that would be published beside it.
    func verdict(
        on asset: AssetRecord,
        texts: [PublicationText],
        names: NameIndex,
        resolved: [ResolvedName] = []
    ) -> Verdict {
        let declaration = page.declaration(of: asset)
        var question = PublicationQuestion(
            purpose: purpose,
            medium: page.askedMedium,
            declaration: declaration,
            // A tagged pupil without a row leaves the subjects short of the tags, which the first gate refuses.
            subjects: declaration?.tags.compactMap { facts[$0.pupil]?.subject($0) } ?? [],
            hold: asset.hold == .held ? .held : .none,
            priorPermission: .missing,
            texts: texts,
            names: names,
            resolved: resolved
        )
        question.authorisedPlaces = page.authorisedPlaces(for: asset)
        question.clock = basis.time.isClockBehind ? .behind : .onTime
        return Verdict.decide(question, under: basis.policy, at: basis.time.moment)
    }
}

extension PicturePage {
    fileprivate var askedMedium: Medium { medium }

    fileprivate func declaration(of asset: AssetRecord) -> Declaration? { declarations[asset.id] }

    /// Where the headteacher had allowed pictures of the event to be taken before this one arrived (R16).
    fileprivate func authorisedPlaces(for asset: AssetRecord) -> [String] {
        guard let event = asset.event else { return [] }
        return authorisations[event, default: []].filter { $0.authorisedAt <= asset.receivedAt }.map(\.place)
    }

    fileprivate func facts(for purpose: Purpose, on basis: DecisionBasis) -> [PupilID: PupilFacts] {
        let answers = answers[purpose] ?? [:]
        let asked = AskedMoment(basis)
        return Dictionary(
            uniqueKeysWithValues: protections.map { pupil, protection in
                (pupil, PupilFacts(pupil, answers[pupil] ?? [], protection, for: purpose, medium, asked))
            }
        )
    }
}
