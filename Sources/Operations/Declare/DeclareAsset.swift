internal import Vault
internal import AuditTrail
internal import Registry
public import SchoolMedia

/// Records who and what is in a picture (R13, R16, R18).
public struct DeclareAsset: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// What a member of staff says.
    public struct Statement: Sendable {
        /// The pupils, each with how recognisable the face is.
        public var tags: [(pupil: PupilReference, face: FaceVisibility)]
        /// How close the camera was to a pupil; pupils left out count as portraits (R36).
        public var closeness: [PupilReference: Closeness]
        /// The independent count.
        public var headCount: HeadCount
        /// Where the picture was taken.
        public var place: String?
        /// Whose picture it is.
        public var copyright: Copyright

        /// Puts a statement together; without a word about closeness, every face counts as a portrait.
        public init(
            tags: [(pupil: PupilReference, face: FaceVisibility)],
            closeness: [PupilReference: Closeness] = [:],
            headCount: HeadCount,
            place: String?,
            copyright: Copyright
        ) {
            self.tags = tags
            self.closeness = closeness
            self.headCount = headCount
            self.place = place
            self.copyright = copyright
        }
    }

    /// Records the statement in place of an earlier one and logs it.
    ///
    /// A count that does not add up is kept, so that the work can go on later, but such a picture cannot be published.
    /// - Returns: the declaration as recorded.
    /// - Throws: `Refusal` when the account may not, or the picture or a pupil does not exist.
    public func callAsFunction(
        _ asset: AssetID,
        _ statement: Statement,
        by staff: ActingStaff
    ) async throws -> Declaration {
        try await drive.authorise(staff, to: .declare)
        let place = try statement.place.map { try Line(optional: $0, called: "place", atMost: 100).text }
        let now = drive.time.now()
        return try await drive.change { [drive] transaction in
            guard try transaction.snapshot.asset(asset) != nil else {
                throw Refusal.notFound("picture", asset.rawValue)
            }
            guard try !transaction.snapshot.isErased(asset) else { throw Refusal.erasedPicture }
            let declaration = Declaration(
                tags: try statement.tags.map { tag in
                    let pupil = try transaction.snapshot.pupil(tag.pupil, keys: drive.keys)
                    return PupilTag(pupil: pupil.id, face: tag.face, closeness: statement.closeness[tag.pupil])
                },
                headCount: statement.headCount,
                place: place?.isEmpty == true ? nil : place,
                copyright: statement.copyright,
                declaredBy: staff.member.id,
                declaredAt: now
            )
            try transaction.setDeclaration(declaration, of: asset)
            let entry = try drive.entry(
                .assetDeclared,
                by: staff.principal,
                on: [asset.rawValue] + declaration.tags.map(\.pupil.rawValue),
                rules: [.declaredComplete],
                counts: ["heads": statement.headCount.heads, "tagged": declaration.tags.count]
            )
            let opened = try drive.openTakeDowns(for: .pictures([asset]), by: staff.principal, in: transaction)
            return Change(result: declaration, entries: [entry] + opened.entries)
        }
    }
}
