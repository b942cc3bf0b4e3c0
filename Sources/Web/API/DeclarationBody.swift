internal import Hummingbird
internal import Operations
internal import SchoolMedia

/// The body of `PUT …/declaration`.
struct DeclarationBody: Decodable {
    struct Tag: Decodable {
        /// An identifier or an admission number.
        let pupil: String
        let face: FaceVisibility
        /// How close the camera was; absent counts as a portrait.
        let closeness: Closeness?
    }

    let tags: [Tag]
    let heads: Int
    let adults: Int
    let unidentifiable: Int
    let place: String?
    let copyright: Copyright

    /// - Throws: `Refusal` naming what does not make sense.
    func statement() throws -> DeclareAsset.Statement {
        guard let headCount = HeadCount(heads: heads, adults: adults, unidentifiable: unidentifiable) else {
            throw Refusal(
                .invalid,
                code: "head-count",
                "The counts do not fit together: 0 to \(HeadCount.limit) people, adults and unidentifiable among them.",
                rule: .declaredComplete
            )
        }
        let named = try tags.map { tag in
            guard let pupil = PupilReference(tag.pupil) else {
                throw Refusal(.invalid, code: "pupil", "A tag names a pupil by identifier or admission number.")
            }
            return (pupil: pupil, tag: tag)
        }
        return DeclareAsset.Statement(
            tags: named.map { ($0.pupil, $0.tag.face) },
            closeness: Dictionary(
                named.compactMap { entry in entry.tag.closeness.map { (entry.pupil, $0) } },
                uniquingKeysWith: min
            ),
            headCount: headCount,
            place: place,
            copyright: copyright
        )
    }
}
