/// Words that would be published together with a picture.
public struct PublicationText: Equatable, Sendable {
    /// Where the words stand.
    public enum Field: String, Codable, CaseIterable, Sendable {
        case caption
        case altText
        case title
        case eventName
        case channel

        /// What the field is called in a sentence.
        public var phrase: String {
            switch self {
            case .caption: "caption"
            case .altText: "alt text"
            case .title: "title"
            case .eventName: "event name"
            case .channel: "place of publication"
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
}
