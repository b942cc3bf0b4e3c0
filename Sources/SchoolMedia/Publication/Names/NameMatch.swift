/// A place in a text where a pupil's name stands, or a word that is also one.
public struct NameMatch: Hashable, Sendable {
    /// How sure a match is.
    public enum Certainty: Comparable, Sendable {
        /// A word that is also a pupil's name, or a name that hardly means a pupil here: a person has to say.
        case possible
        /// A pupil's name.
        case certain
    }

    /// The words as they stand in the text, without a possessive "s".
    public let word: String
    /// How sure it is.
    public let certainty: Certainty

    /// Whether somebody who types `typed` speaks of this match; case, accents and the like make no difference.
    public func isMeant(by typed: String) -> Bool {
        Self.key(of: typed) == Self.key(of: word)
    }

    /// What two ways of typing a word have in common: no case, accents, apostrophes.
    public static func key(of word: String) -> String {
        let letters = NameText(Array(word.unicodeScalars), splitsAtCapitals: false).words.map(\.letters).joined()
        return letters.isEmpty || word.unicodeScalars.contains(where: { ("0"..."9").contains($0) })
            ? word.plainForm : letters
    }
}
