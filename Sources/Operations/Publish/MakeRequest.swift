internal import Vault
internal import AuditTrail
internal import Registry
public import SchoolMedia

/// Asks for pictures to be published.
public struct MakeRequest: Sendable {
    private let drive: Drive

    /// The most pictures that one request may name.
    public static let limit = 1_000

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Records and logs the request; whether the pictures may leave is decided later, when they are to leave.
    ///
    /// - Throws: `Refusal` when the account may not, the policy has no such purpose, or a picture does not exist.
    public func callAsFunction(
        _ wish: PublicationRequest.Wish,
        by staff: ActingStaff
    ) async throws -> PublicationRequest {
        try await drive.authorise(staff, to: .request)
        let policy = try await drive.requiredPolicy()
        let wish = try checked(wish, policy)
        let id = PublicationRequestID.random()
        let record = RequestRecord(
            id: id,
            purpose: wish.purpose,
            medium: wish.medium,
            sealedChannel: try drive.keys.seal(wish.channel, in: .requestChannel, row: id.rawValue),
            sealedTitle: try drive.keys.seal(wish.title, in: .requestTitle, row: id.rawValue),
            sealedAddress: try sealed(wish.address, in: .requestAddress, row: id.rawValue),
            requestedBy: staff.member.id,
            requestedAt: drive.time.now(),
            state: .open
        )
        let items = try wish.items.enumerated().map { try sealed($1, at: $0, of: id) }
        let entry = try drive.entry(
            .requestMade,
            by: staff.principal,
            on: [id.rawValue],
            policy: policy.hash,
            counts: ["pictures": items.count]
        )
        try await drive.change { transaction in
            for item in wish.items where try transaction.snapshot.asset(item.asset) == nil {
                throw Refusal.notFound("picture", item.asset.rawValue)
            }
            try transaction.add(record, assets: items)
            return Change(result: (), entries: [entry])
        }
        return PublicationRequest(id: id, wish: wish, requestedBy: staff.member.id, state: .open)
    }

    private func checked(_ wish: PublicationRequest.Wish, _ policy: Policy) throws -> PublicationRequest.Wish {
        guard policy.purposes[wish.purpose] != nil else {
            let known = policy.purposes.keys.sorted().map(\.rawValue).joined(separator: ", ")
            throw Refusal(.invalid, code: "purpose", "The policy has no such purpose. Choose one of: \(known).")
        }
        guard policy.purposes[wish.purpose]?.use == .enabled else {
            throw Refusal(
                .conflict,
                code: "purpose-off",
                "The school does not publish for this purpose. See “consentry policy explain”.",
                rule: .purposes
            )
        }
        guard (1...Self.limit).contains(wish.items.count) else {
            throw Refusal(.invalid, code: "pictures", "Name 1 to \(Self.limit) pictures.")
        }
        guard Set(wish.items.map(\.asset)).count == wish.items.count else {
            throw Refusal(.invalid, code: "twice", "A picture is named twice. Name each once.")
        }
        return PublicationRequest.Wish(
            purpose: wish.purpose,
            medium: wish.medium,
            channel: try Line(wish.channel, called: "place of publication", atMost: 200).text,
            title: try Line(optional: wish.title, called: "title", atMost: 200).text,
            address: try Line(optional: wish.address, called: "address", atMost: 500).text,
            items: try wish.items.map { item in
                PublicationRequest.Item(
                    asset: item.asset,
                    caption: try Line(optional: item.caption, called: "caption", atMost: 500).text,
                    altText: try Line(optional: item.altText, called: "alt text", atMost: 500).text,
                    fileName: try Line(optional: item.fileName, called: "proposed file name", atMost: 200).text
                )
            }
        )
    }

    private func sealed(
        _ item: PublicationRequest.Item,
        at position: Int,
        of request: PublicationRequestID
    ) throws -> RequestedAssetRecord {
        let row = request.rawValue + "/" + item.asset.rawValue
        return RequestedAssetRecord(
            request: request,
            asset: item.asset,
            position: position,
            sealedCaption: try drive.keys.seal(item.caption, in: .caption, row: row),
            sealedAltText: try drive.keys.seal(item.altText, in: .altText, row: row),
            sealedFileName: try sealed(item.fileName, in: .fileName, row: row)
        )
    }

    private func sealed(_ text: String, in column: SealedColumn, row: String) throws -> [UInt8]? {
        text.isEmpty ? nil : try drive.keys.seal(text, in: column, row: row)
    }
}
