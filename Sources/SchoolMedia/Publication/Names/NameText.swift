/// A text taken apart into the words in which names are looked for.
struct NameText {
    private(set) var words: [NameWord] = []
    /// Words in which digits or signs stand between letters, as in "4yesha": in plain form, with their places.
    private(set) var mixed: [(text: String, range: Range<Int>)] = []
    let scalars: [Unicode.Scalar]

    private let splitsAtCapitals: Bool
    private var word = ""
    private var start = 0
    private var isCapital = false
    private var isAllCapital = true
    private var gap = NameWord.Gap.start
    private var run = ""
    private var runStart = 0
    private var sentenceMark = false
    private var isAfterHyphen = false

    /// - Parameters:
    ///   - scalars: the text.
    ///   - splitsAtCapitals: whether a capital inside a word begins a word, as in "#WellDoneAda".
    init(_ scalars: [Unicode.Scalar], splitsAtCapitals: Bool) {
        self.scalars = scalars
        self.splitsAtCapitals = splitsAtCapitals
        var wasSmall = false
        for (offset, scalar) in scalars.enumerated() {
            if scalar.isSmallLetter || scalar.isCapitalLetter {
                let isCapital = scalar.isCapitalLetter
                if splitsAtCapitals, wasSmall, isCapital {
                    finishWord(before: offset)
                    gap = .joint
                }
                begin(at: offset, isCapital: isCapital)
                append(scalar, isCapital: isCapital)
                wasSmall = !isCapital
            } else {
                take(scalar, at: offset)
                wasSmall = false
            }
        }
        finishWord(before: scalars.count)
        finishRun(before: scalars.count)
    }

    /// The text as it stands, from one word to another, without the possessive "s" of the last.
    func written(_ places: Range<Int>) -> String {
        guard let first = words[places].first, let last = words[places].last else { return "" }
        var text = String(String.UnicodeScalarView(scalars[first.range.lowerBound..<last.range.upperBound]))
        guard last.isPossessive, let mark = text.unicodeScalars.lastIndex(where: Self.apostrophes.contains) else {
            return text
        }
        text.unicodeScalars.removeSubrange(mark...)
        return text
    }

    private mutating func begin(at offset: Int, isCapital: Bool) {
        if word.isEmpty {
            start = offset
            self.isCapital = isCapital
            isAllCapital = true
        }
        if run.isEmpty { runStart = offset }
    }

    private mutating func append(_ scalar: Unicode.Scalar, isCapital: Bool) {
        if !isCapital { isAllCapital = false }
        if scalar.isASCII {
            let small = isCapital ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) + 0x20) : scalar
            word.unicodeScalars.append(small)
            run.unicodeScalars.append(small)
        } else {
            word.unicodeScalars.append(contentsOf: scalar.plainForm)
            run.unicodeScalars.append(contentsOf: scalar.plainForm)
        }
    }

    /// Takes a character that is no letter, or that becomes one in plain form only.
    private mutating func take(_ scalar: Unicode.Scalar, at offset: Int) {
        if Self.apostrophes.contains(scalar) {
            if word.isEmpty { finishRun(before: offset) } else { word.append("'") }
            return
        }
        for part in scalar.isASCII ? [scalar] : scalar.plainForm {
            if part.isLetter {
                begin(at: offset, isCapital: false)
                append(part, isCapital: false)
            } else {
                separate(by: part, at: offset)
            }
        }
    }

    private mutating func separate(by scalar: Unicode.Scalar, at offset: Int) {
        let isDigit = ("0"..."9").contains(scalar)
        if isDigit || Self.letterSigns.contains(scalar) {
            if run.isEmpty { runStart = offset }
            run.unicodeScalars.append(scalar)
        } else {
            finishRun(before: offset)
        }
        let isFirst = !word.isEmpty
        finishWord(before: offset)
        if isFirst, scalar == ".", !words.isEmpty { words[words.count - 1].isBeforeStop = true }
        widenGap(by: scalar, isDigit: isDigit)
    }

    private mutating func widenGap(by scalar: Unicode.Scalar, isDigit: Bool) {
        switch gap {
        case .start where words.isEmpty: if isDigit { gap = .digits }
        case .digits, .sentence: break
        case .start, .joint, .space:
            if isDigit {
                gap = .digits
            } else if scalar == "\n", gap == .joint, isAfterHyphen {
                // A word that was parted at a line's end.
            } else if scalar.properties.isWhitespace {
                let isAfterMark = words.last?.isBeforeStop == true || sentenceMark
                gap = isAfterMark ? .sentence : .space
            } else if gap == .start {
                gap = .joint
            }
        }
        isAfterHyphen = scalar == "-" || scalar == "\u{2010}"
        sentenceMark = Self.sentenceMarks.contains(scalar) || sentenceMark && !scalar.properties.isWhitespace
    }

    private mutating func finishWord(before offset: Int) {
        guard !word.isEmpty else { return }
        defer {
            word = ""
            gap = .start
            sentenceMark = false
        }
        let written = word
        while word.hasSuffix("'") { word.removeLast() }
        if word.utf8.contains(0x27) {
            if let ending = Self.endings.first(where: word.hasSuffix) { word.removeLast(ending.count) }
            word.removeAll { $0 == "'" }
        }
        guard !word.isEmpty else { return }
        words.append(
            NameWord(
                letters: word,
                range: start..<offset,
                gap: words.isEmpty && gap != .digits ? .start : gap,
                isCapital: isCapital,
                isAllCapital: isAllCapital,
                isPossessive: written.hasSuffix("'s") || written.hasSuffix("'")
            )
        )
    }

    private mutating func finishRun(before offset: Int) {
        defer { run = "" }
        let hasSigns = run.utf8.contains { !(0x61...0x7A).contains($0) && $0 < 0x80 }
        guard hasSigns, run.utf8.contains(where: { (0x61...0x7A).contains($0) }) else { return }
        mixed.append((run, runStart..<offset))
    }

    static let apostrophes: Set<Unicode.Scalar> = [
        "'", "\u{2019}", "\u{2018}", "\u{02BC}", "`", "\u{00B4}", "\u{2032}", "\u{FF07}",
    ]
    private static let endings = ["'s", "'d", "'ll", "'ve", "'re"]
    private static let letterSigns: Set<Unicode.Scalar> = ["@", "$", "!", "|", "+", "\u{20AC}"]
    private static let sentenceMarks: Set<Unicode.Scalar> = [".", "!", "?", ":", "\n", "\u{2026}", "\u{2022}"]
}

/// ASCII first: asking Unicode's tables for every letter would take most of a decision's time.
extension Unicode.Scalar {
    var isSmallLetter: Bool {
        isASCII ? ("a"..."z").contains(self) : properties.isAlphabetic && !isCapitalLetter
    }

    var isCapitalLetter: Bool {
        isASCII ? ("A"..."Z").contains(self) : properties.isUppercase || properties.generalCategory == .titlecaseLetter
    }

    var isLetter: Bool { isASCII ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) : properties.isAlphabetic }
}
