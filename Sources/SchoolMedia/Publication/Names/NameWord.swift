/// One word of a text, with what the words around it and its own letters tell about it.
struct NameWord {
    /// What stands between a word and the one before it.
    enum Gap {
        /// Nothing stands before it.
        case start
        /// White space, and perhaps a comma.
        case space
        /// The end of a sentence.
        case sentence
        /// A hyphen, a full stop, a slash, a change of case: anything without white space.
        case joint
        /// A number.
        case digits
    }

    /// The letters in plain form, without apostrophes and a possessive "s".
    let letters: String
    /// Where it stands in the text, counted in Unicode scalars, with the possessive "s".
    let range: Range<Int>
    /// Between this word and the one before.
    let gap: Gap
    /// Whether the first letter is a capital.
    let isCapital: Bool
    /// Whether no letter is small.
    let isAllCapital: Bool
    /// Whether a possessive "s" or another ending with an apostrophe was taken off.
    let isPossessive: Bool
    /// Whether a full stop stands directly behind it.
    var isBeforeStop = false
}

extension NameWord {
    /// Whether it begins a sentence, so that a capital says nothing.
    var beginsSentence: Bool { gap == .start || gap == .sentence }
}
