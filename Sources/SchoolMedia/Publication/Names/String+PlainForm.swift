internal import Foundation

extension String {
    /// The form in which words are compared: lower case, without accents, ligatures, fancy alphabets and invisible
    /// characters, with look-alike letters of other alphabets as Latin ones, so that "Łukasz", "LUKASZ" and "Lukasz"
    /// are one.
    var plainForm: String {
        unicodeScalars.reduce(into: "") { form, scalar in form.unicodeScalars.append(contentsOf: scalar.plainForm) }
    }
}

extension Unicode.Scalar {
    /// The character in the form in which words are compared; none for what is not seen.
    ///
    /// Compatibility decomposition looks at one character at a time, so a text can be taken character by character.
    var plainForm: [Unicode.Scalar] {
        if isASCII { return [asciiSmall] }
        if let plain = Self.plainLetters[self] { return Array(plain.unicodeScalars) }
        // Dashes, quotation marks and the like, which are frequent and stand for themselves.
        if ("\u{2010}"..."\u{2027}").contains(self) { return [self] }
        return String(self).decomposedStringWithCompatibilityMapping.unicodeScalars.flatMap { part in
            if part.isUnseen { return [Unicode.Scalar]() }
            if part.isASCII { return [part.asciiSmall] }
            if let plain = Self.plainLetters[part] { return Array(plain.unicodeScalars) }
            return part.properties.lowercaseMapping.unicodeScalars.flatMap { small in
                Self.plainLetters[small].map { Array($0.unicodeScalars) } ?? [small]
            }
        }
    }

    private var asciiSmall: Unicode.Scalar {
        ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(truncatingIfNeeded: value) + 0x20) : self
    }

    /// Accents after decomposition, soft hyphens, joiners, marks of direction; a zero-width space parts words.
    var isUnseen: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        case .format: self != "\u{200B}"
        default: false
        }
    }

    /// Letters that Unicode does not take apart, and letters of other alphabets that look like Latin ones.
    private static let plainLetters: [Unicode.Scalar: String] = {
        var letters: [Unicode.Scalar: String] = [
            "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ß": "ss", "ẞ": "ss", "þ": "th", "Þ": "th", "đ": "d", "Đ": "d",
            "ð": "d", "Ð": "d", "ħ": "h", "Ħ": "h", "ı": "i", "İ": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o",
            "ŧ": "t",
            "Ŧ": "t",
        ]
        for (alphabet, latin) in lookAlikes {
            for (letter, like) in zip(alphabet.unicodeScalars, latin.unicodeScalars) { letters[letter] = String(like) }
        }
        return letters
    }()

    /// Cyrillic, Greek, Armenian and phonetic letters, each above the Latin one that it looks like.
    private static let lookAlikes = [
        (
            "авекмнорстухіјѕһԁԛԝґ",
            "abekmhopctyxijshdqwr"
        ),
        (
            "АВЕКМНОРСТУХІЈЅҺԀԚԜЗ",
            "abekmhopctyxijshdqwe"
        ),
        (
            "αβεηικνορτυχωςσγ",
            "abenikvoptuxwssy"
        ),
        (
            "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧΣ",
            "abezhikmnoptyxs"
        ),
        (
            "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡѵոօս",
            "abcdefghijklmnoprstuvwyzagvnou"
        ),
    ]
}
