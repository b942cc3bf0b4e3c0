internal import Registry
public import SchoolMedia

extension ErasurePlan {
    /// Words beside a picture with others in it that name the pupil: they are cleared.
    public struct ClearedWords: Equatable, Sendable {
        /// The request to which they belong.
        public let request: PublicationRequestID
        /// The picture.
        public let asset: AssetID
        /// Which of them: caption, alt text, file name.
        public let fields: Set<PublicationText.Field>
    }

    /// Words that the school wrote itself, that name the pupil and that stay, because they are about more than one
    /// picture or are a record of what was done.
    public struct StayingWords: Equatable, Sendable {
        /// What they are, such as "title".
        public let field: String
        /// The request, take-down or published copy to which they belong.
        public let owner: String
    }

    /// What belongs to one picture of a request alone.
    static let ofOnePicture: Set<PublicationText.Field> = [.caption, .altText, .fileName]
}

/// The school's own words that would name a pupil after the pupil's own record is gone; none once it is, since nobody
/// knows the name then.
struct NamingWords {
    private(set) var cleared: [ErasurePlan.ClearedWords] = []
    private(set) var staying: [ErasurePlan.StayingWords] = []
    private let drive: Drive
    private let snapshot: RegistrySnapshot
    private let pupil: PupilID
    private let index: NameIndex

    /// Looks through the words beside pictures with others in them, and through what was noted about exported files.
    init(
        naming record: PupilRecord,
        beside pictures: [AssetID],
        _ files: [FileOutRecord],
        of drive: Drive,
        in snapshot: RegistrySnapshot
    ) throws {
        (self.drive, self.snapshot, pupil) = (drive, snapshot, record.id)
        guard try snapshot.erasure(of: record.id)?.confirmed == nil else {
            index = NameIndex([])
            return
        }
        index = NameIndex([(id: record.id, name: try drive.details(of: record, in: snapshot).name)])
        for picture in pictures {
            for request in try snapshot.requests(wanting: picture) { try look(at: picture, in: request) }
        }
        for task in try snapshot.takeDowns(of: Set(files.map(\.file))) {
            guard let note = task.closing?.sealedNote else { continue }
            let text = try drive.keys.open(note, in: .takeDownNote, row: task.id.rawValue)
            if isNaming(PublicationText(.channel, text)) { keep("note of a take-down", task.id.rawValue) }
        }
        for copy in files.flatMap(\.copies) where isNaming(copy.kind.text(of: try drive.place(of: copy))) {
            keep("place of a published copy", copy.id.rawValue)
        }
    }

    private mutating func look(at picture: AssetID, in request: PublicationRequestID) throws {
        let wish = try drive.request(request, in: snapshot).wish
        for item in wish.items where item.asset == picture {
            let named = Set(try drive.texts(of: item, wish, nil, in: snapshot).filter(isNaming).map(\.field))
            let own = named.intersection(ErasurePlan.ofOnePicture)
            if !own.isEmpty {
                cleared.append(ErasurePlan.ClearedWords(request: request, asset: picture, fields: own))
            }
            for field in PublicationText.Field.allCases where named.subtracting(own).contains(field) {
                keep(field.phrase, request.rawValue)
            }
        }
    }

    private func isNaming(_ text: PublicationText) -> Bool { !index.matches(in: text, shown: [pupil]).isEmpty }

    private mutating func keep(_ field: String, _ owner: String) {
        let words = ErasurePlan.StayingWords(field: field, owner: owner)
        if !staying.contains(words) { staying.append(words) }
    }
}

extension Drive {
    /// Clears words that name a pupil beside pictures with others in them.
    func clear(_ words: ErasurePlan.ClearedWords, in transaction: RegistryTransaction) throws {
        let items = try transaction.snapshot.requestedAssets(of: words.request)
        guard let item = items.first(where: { $0.asset == words.asset }) else { return }
        let row = words.request.rawValue + "/" + words.asset.rawValue
        try transaction.replaceWords(
            of: words.asset,
            in: words.request,
            sealedCaption: words.fields.contains(.caption) ? keys.seal("", in: .caption, row: row) : item.sealedCaption,
            sealedAltText: words.fields.contains(.altText) ? keys.seal("", in: .altText, row: row) : item.sealedAltText,
            sealedFileName: words.fields.contains(.fileName) ? nil : item.sealedFileName
        )
    }
}
