/// Words that would be published together with a picture.
public struct PublicationText: Equatable, Sendable {
    /// Where the words stand.
    public enum Field: String, Codable, CaseIterable, Sendable {
        case caption
        case altText
        case title
        case eventName
        case channel
        /// The name that the file is to get where it is published.
        case fileName
        /// The address of the page on which it is to be seen.
        case address

        /// What the field is called in a sentence.
        public var phrase: String {
            switch self {
            case .caption: "caption"
            case .altText: "alt text"
            case .title: "title"
            case .eventName: "event name"
            case .channel: "place of publication"
            case .fileName: "proposed file name"
            case .address: "address"
            }
        }
    }

    /// Where the words stand.
    public let field: Field
    /// The words.
    public let text: String

    /// Pairs words with their place.
    public init(_ field: Field, _ text: String) {
        self.field = field
        self.text = text
    }

    /// Whether it is a file name or an address, in which case and spaces tell nothing.
    var isAddress: Bool {
        switch field {
        case .fileName, .address: true
        case .channel: text.contains("://") || text.hasPrefix("www.")
        case .caption, .altText, .title, .eventName: false
        }
    }
}
