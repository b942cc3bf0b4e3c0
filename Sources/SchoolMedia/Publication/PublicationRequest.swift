/// Somebody's wish to publish pictures for one purpose.
public struct PublicationRequest: Identified, Equatable, Sendable {
    /// Identifiers of requests begin with `q_`.
    public static let identifierPrefix = "q"

    /// Where a request stands.
    public enum State: String, Codable, CaseIterable, Sendable {
        case open
        case approved
        case rejected
    }

    /// One wanted picture with the words that would stand beside it.
    public struct Item: Equatable, Sendable {
        /// The picture.
        public let asset: AssetID
        /// The words below it.
        public let caption: String
        /// The words for people who cannot see it.
        public let altText: String
        /// The name that the file is to get where it is published; empty when nobody has one in mind.
        public let fileName: String
        /// Of which words beside it somebody has said that no pupil is meant.
        public let resolved: [ResolvedName]

        /// Asks for one picture.
        public init(
            asset: AssetID,
            caption: String,
            altText: String,
            fileName: String = "",
            resolved: [ResolvedName] = []
        ) {
            self.asset = asset
            self.caption = caption
            self.altText = altText
            self.fileName = fileName
            self.resolved = resolved
        }
    }

    /// What is wanted: the purpose, where, under which title, and which pictures.
    public struct Wish: Equatable, Sendable {
        /// What the pictures are wanted for.
        public let purpose: Purpose
        /// Photo, video or audio.
        public let medium: Medium
        /// Where they would appear, such as "School website, Year 3 page".
        public let channel: String
        /// The heading above them.
        public let title: String
        /// The address of the page on which they are to be seen; empty when it is not known.
        public let address: String
        /// The pictures, in order.
        public let items: [Item]

        /// Puts a wish together.
        public init(
            purpose: Purpose,
            medium: Medium,
            channel: String,
            title: String,
            address: String = "",
            items: [Item]
        ) {
            self.purpose = purpose
            self.medium = medium
            self.channel = channel
            self.title = title
            self.address = address
            self.items = items
        }
    }

    /// The identifier that approvals and exports refer to.
    public let id: PublicationRequestID
    /// What is wanted.
    public let wish: Wish
    /// Who wants it; may not approve it (R14).
    public let requestedBy: StaffMemberID
    /// Where it stands.
    public let state: State

    /// Puts a request together from what the registry knows.
    public init(id: PublicationRequestID, wish: Wish, requestedBy: StaffMemberID, state: State) {
        self.id = id
        self.wish = wish
        self.requestedBy = requestedBy
        self.state = state
    }
}
