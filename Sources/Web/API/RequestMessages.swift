internal import Hummingbird
internal import Operations
internal import SchoolMedia

/// The body of `POST …/requests`.
struct WishBody: Decodable {
    struct Item: Decodable {
        let asset: AssetID
        let caption: String?
        let altText: String?
        let fileName: String?
    }

    let purpose: String
    let medium: Medium?
    let channel: String
    let title: String?
    let address: String?
    let items: [Item]

    /// - Throws: `Refusal` when the purpose is not a word that a policy could know.
    func wish() throws -> PublicationRequest.Wish {
        guard let purpose = Purpose(rawValue: purpose) else {
            throw Refusal(.invalid, code: "purpose", "Name a purpose.")
        }
        return PublicationRequest.Wish(
            purpose: purpose,
            medium: medium ?? .photo,
            channel: channel,
            title: title ?? "",
            address: address ?? "",
            items: items.map { item in
                PublicationRequest.Item(
                    asset: item.asset,
                    caption: item.caption ?? "",
                    altText: item.altText ?? "",
                    fileName: item.fileName ?? ""
                )
            }
        )
    }
}

/// The body of `POST …/approval`.
struct ApprovalBody: Decodable {
    enum Decision: String, Decodable {
        case approve, reject
    }

    let decision: Decision
    /// The numbers of the checklist's questions that were answered with yes, from 1.
    let confirmed: [Int]?

    func choice() -> ApproveRequest.Decision {
        switch decision {
        case .approve: .approve(confirmed: Set(confirmed ?? []))
        case .reject: .reject
        }
    }
}

/// The body of `POST …/name-resolutions`, and its answer.
struct NameResolutionMessage: Decodable, ResponseEncodable {
    let asset: AssetID
    let field: PublicationText.Field
    let word: String
}

/// A request in JSON.
struct RequestAnswer: ResponseEncodable {
    struct Item: Encodable {
        let asset: AssetID
        let caption: String
        let altText: String
        let fileName: String
    }

    let request: PublicationRequestID
    let state: PublicationRequest.State
    let purpose: Purpose
    let medium: Medium
    let channel: String
    let title: String
    let address: String
    let items: [Item]

    init(_ request: PublicationRequest) {
        self.request = request.id
        state = request.state
        purpose = request.wish.purpose
        medium = request.wish.medium
        channel = request.wish.channel
        title = request.wish.title
        address = request.wish.address
        items = request.wish.items.map { item in
            Item(asset: item.asset, caption: item.caption, altText: item.altText, fileName: item.fileName)
        }
    }
}

/// The answer to `GET …/verdicts`: a list.
struct VerdictAnswers: ResponseEncodable {
    let verdicts: [VerdictAnswer]

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(verdicts)
    }
}
