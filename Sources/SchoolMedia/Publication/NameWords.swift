/// The words of a text in the form in which names are compared.
struct NameWords {
    /// In plain form, without apostrophes and a possessive "s"; everything but letters separates words.
    let words: [String]

    init(_ text: String) {
        var words: [String] = []
        var word = ""
        for scalar in text.plainForm.unicodeScalars {
            if scalar.isPartOfWord {
                word.unicodeScalars.append(scalar)
            } else if Self.apostrophes.contains(scalar), !word.isEmpty {
                word.append("'")
            } else {
                Self.finish(&word, into: &words)
            }
        }
        Self.finish(&word, into: &words)
        self.words = words
    }

    /// The words as they stand, and those that begin with a capital inside a word, as in "#WellDoneAda".
    static func readings(of text: String) -> [[String]] {
        var spaced = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if previous?.isSmall == true, scalar.isCapital { spaced.append(" ") }
            spaced.append(scalar)
            previous = scalar
        }
        let asWritten = NameWords(text).words
        guard spaced.count > text.unicodeScalars.count else { return [asWritten] }
        return [asWritten, NameWords(String(spaced)).words]
    }

    /// The ways in which people write a name: "Mary-Jane" also as one word, "O'Neill" also as two.
    static func spellings(of name: String) -> Set<[String]> {
        let words = NameWords(name).words
        let apart = name.unicodeScalars.map { apostrophes.contains($0) ? " " : String($0) }.joined()
        return [words, [words.joined()], NameWords(apart).words]
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2019}", "\u{2018}", "\u{02BC}", "`"]
    private static let endings = ["'s", "'d", "'ll", "'ve", "'re"]

    /// Ends a word: "ada's" is "ada", "james'" is "james", and "o'neill" is "oneill".
    private static func finish(_ word: inout String, into words: inout [String]) {
        defer { word = "" }
        while word.last == "'" { word.removeLast() }
        if let ending = endings.first(where: word.hasSuffix) { word.removeLast(ending.count) }
        let letters = word.filter { $0 != "'" }
        if !letters.isEmpty { words.append(letters) }
    }
}

/// ASCII first: asking Unicode's tables for every letter would take most of a decision's time.
extension Unicode.Scalar {
    fileprivate var isPartOfWord: Bool {
        isASCII ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) : properties.isAlphabetic
    }

    fileprivate var isSmall: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }

    fileprivate var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }
}
