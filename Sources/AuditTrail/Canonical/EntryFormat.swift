/// The measures of an entry. They are part of the format.
enum EntryFormat {
    /// Bytes of a line with its line feed.
    static let longestLine = 4_096
    /// Bytes of one identifier.
    static let longestIdentifier = 64
    /// The largest whole number that every JSON reader keeps exactly (RFC 8785, 3.2.2.3).
    static let largestInteger = 9_007_199_254_740_991
    /// Bytes of a draft: what a line leaves when `"n":` with 16 digits, `"prev":` with 44 characters, their commas and
    /// the line feed are taken off. A draft that was accepted always fits.
    static let longestDraft = longestLine - 21 - 54 - 1
    static let lineFeed = UInt8(ascii: "\n")
}

/// The characters that values are made of. None of them needs an escape in JSON.
extension UInt8 {
    var isDigit: Bool {
        self >= 0x30 && self <= 0x39
    }

    var isLetter: Bool {
        (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A
    }

    /// `A–Z a–z 0–9 . _ : -`
    var isIdentifierByte: Bool {
        isLetter || isDigit || self == 0x5F || self == 0x2D || self == 0x2E || self == 0x3A
    }

    /// `0–9 a–f`
    var isHexByte: Bool {
        isDigit || (self >= 0x61 && self <= 0x66)
    }

    /// `A–Z a–z 0–9 + /`, without the padding.
    var isBase64Byte: Bool {
        isLetter || isDigit || self == 0x2B || self == 0x2F
    }
}
