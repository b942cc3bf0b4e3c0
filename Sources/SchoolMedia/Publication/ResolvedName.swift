/// Somebody's word that no pupil is meant by a word of a text that is also a pupil's name (R11).
///
/// It holds for this word in exactly this text; another text has to be looked at anew.
public struct ResolvedName: Hashable, Sendable {
    /// Where the text stands.
    public let field: PublicationText.Field
    /// The whole text.
    public let text: String
    /// The word in it.
    public let word: String

    /// Notes that no pupil is meant.
    public init(field: PublicationText.Field, text: String, word: String) {
        self.field = field
        self.text = text
        self.word = word
    }

    /// Whether it speaks of a match in a text.
    func settles(_ match: NameMatch, in text: PublicationText) -> Bool {
        field == text.field && self.text == text.text && match.certainty == .possible && match.isMeant(by: word)
    }
}
