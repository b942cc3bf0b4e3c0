internal import Registry
public import SchoolMedia

/// What the erasure of a pupil's record destroys, and what stays (R25).
public struct ErasurePlan: Equatable, Sendable {
    /// What becomes of pictures that show other pupils, too.
    public enum SharedPictures: String, CaseIterable, Sendable {
        /// They stay without the pupil's tag, and are not publishable until somebody declares them anew.
        case untag
        /// They are destroyed.
        case dispose
    }

    /// A published copy that is still out.
    public struct OpenCopy: Equatable, Sendable {
        /// The file.
        public let file: NeutralName
        /// Where it is; nil when nobody has said where the file went.
        public let place: String?
    }

    /// Whose record.
    public let pupil: PupilID
    /// What becomes of pictures that show other pupils, too.
    public let shared: SharedPictures
    /// Pictures that show this pupil and no other: they are destroyed.
    public let ownPictures: [AssetID]
    /// Pictures that show other pupils, too.
    public let sharedPictures: [AssetID]
    /// How many guardians' names and relationships are destroyed.
    public let guardians: Int
    /// How many answers lose their evidence; that they were given stays, with its date and an identifier.
    public let answers: Int
    /// How many entries of the audit trail lose their words; the entries stay.
    public let details: Int
    /// What is still out: it stays a task to take it down, without a name.
    public let openCopies: [OpenCopy]
    /// The words beside pictures with others in them that name the pupil: they are cleared.
    public let clearedWords: [ClearedWords]
    /// What the school wrote itself and stays, although it names the pupil.
    public let stayingWords: [StayingWords]
    /// Pictures that are held because of an incident; while there is one, nothing is erased.
    public let heldPictures: [AssetID]
    /// Whether a legal hold keeps the record; while it does, nothing is erased.
    public let hasLegalHold: Bool

    /// The pictures that are destroyed.
    public var disposed: [AssetID] { shared == .dispose ? ownPictures + sharedPictures : ownPictures }
}

extension Drive {
    /// What an erasure would do, on the registry as it is in this transaction.
    func erasurePlan(
        for pupil: PupilID,
        _ shared: ErasurePlan.SharedPictures,
        in snapshot: RegistrySnapshot
    ) throws -> ErasurePlan {
        let tagged = try snapshot.assets(showing: pupil)
        let declarations = try snapshot.declarations(of: Set(tagged))
        // An incomplete declaration may have left other pupils out.
        let own = Set(
            tagged.filter { asset in
                declarations[asset].map { $0.isComplete && $0.tags.map(\.pupil) == [pupil] } ?? false
            }
        )
        let others = tagged.filter { !own.contains($0) }
        let held = try snapshot.heldAssets()
        let files = try snapshot.filesOut(of: snapshot.assets(showing: Set([pupil])))
        guard let record = try snapshot.pupil(pupil) else { throw Refusal.notFound("pupil", pupil.rawValue) }
        let kept = shared == .untag ? others : []
        let words = try NamingWords(naming: record, beside: kept, files, of: self, in: snapshot)
        return ErasurePlan(
            pupil: pupil,
            shared: shared,
            ownPictures: tagged.filter(own.contains),
            sharedPictures: others,
            guardians: try snapshot.guardians(of: pupil).count,
            answers: try snapshot.consentEvents(of: pupil).count,
            details: try snapshot.detailCount(of: pupil.rawValue),
            openCopies: try files.flatMap { file in
                try file.copies.isEmpty
                    ? [ErasurePlan.OpenCopy(file: file.name, place: nil)]
                    : file.liveCopies.map { ErasurePlan.OpenCopy(file: file.name, place: try place(of: $0)) }
            },
            clearedWords: words.cleared,
            stayingWords: words.staying,
            heldPictures: tagged.filter(held.contains),
            hasLegalHold: try snapshot.legalHold(of: pupil) != nil
        )
    }
}

extension ErasurePlan {
    /// - Throws: `Refusal` while something keeps the record from being erased.
    func requireNoHold() throws {
        guard !hasLegalHold else {
            throw Refusal(
                .conflict,
                code: "legal-hold",
                "A legal hold keeps this record. The safeguarding lead can release it with “consentry pupil release”.",
                rule: .retention
            )
        }
        guard let held = heldPictures.first else { return }
        throw Refusal(
            .conflict,
            code: "held",
            "The picture \(held.rawValue) of this pupil is held because of an incident. Nothing is erased until it is "
                + "released.",
            rule: .retention
        )
    }
}
