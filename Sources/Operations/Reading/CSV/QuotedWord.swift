/// A word from a file that an error sentence may repeat: cut short, with nothing hidden in it.
public struct QuotedWord: Equatable, Sendable, CustomStringConvertible {
    /// At most 40 characters of the word, then `…` if there was more; control and format characters as `\u{…}`.
    public let description: String

    private static let limit = 40

    /// Makes a word safe to show.
    public init(_ word: String) {
        let scalars = word.unicodeScalars.prefix(Self.limit)
        let cut = word.unicodeScalars.dropFirst(Self.limit).isEmpty ? "" : "…"
        description = scalars.map { $0.isHidden ? $0.escaped(asASCII: true) : String($0) }.joined() + cut
    }
}

extension Unicode.Scalar {
    /// Whether it changes a text without being seen: control, format and bidirectional characters, odd line breaks.
    ///
    /// The two joiners are part of how some languages are written.
    var isHidden: Bool {
        guard !isASCII else { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: self != "\u{200C}" && self != "\u{200D}"
        default: false
        }
    }
}
