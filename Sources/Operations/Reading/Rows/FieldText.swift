extension String {
    /// Without white space at both ends.
    var trimmed: String {
        let visible = UInt8(ascii: "!")...UInt8(ascii: "~")
        if let first = utf8.first, let last = utf8.last, visible.contains(first), visible.contains(last) { return self }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(scalars[first...last])
    }

    /// The word in ASCII lower case, with one underscore for each run of spaces, hyphens and underscores.
    ///
    /// Other characters stay as they are, so that nothing turns into a known word by a rule of some other language.
    var plainWord: String {
        let underscore = UInt8(ascii: "_")
        var word: [UInt8] = []
        for byte in trimmed.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte + 0x20)
            case UInt8(ascii: " "), UInt8(ascii: "-"), underscore:
                if let last = word.last, last != underscore { word.append(underscore) }
            default: word.append(byte)
            }
        }
        if word.last == underscore { word.removeLast() }
        return String(decoding: word, as: UTF8.self)
    }

    /// The entries of a list such as `Oak;Ash`.
    var listEntries: [String] {
        split { $0 == ";" || $0 == "," }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

/// How a text may be laid out.
enum TextLayout {
    case oneLine
    /// Line breaks are allowed.
    case lines

    /// Whether a character would stay unseen and change what the text is.
    func forbids(_ scalar: Unicode.Scalar) -> Bool {
        if self == .lines, scalar == "\n" { return false }
        return scalar.isHidden || scalar == "\u{FFFD}"
    }
}
