internal import Foundation

extension String {
    /// The form in which words are compared: lower case, without accents, ligatures, fancy alphabets and invisible
    /// characters, so that "Łukasz", "LUKASZ" and "Lukasz" are one.
    var plainForm: String {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return lowercased() }
        let scalars = decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter { !$0.isUnseen }
        return scalars.reduce(into: "") { $0 += Self.plainLetters[$1] ?? String($1) }
    }

    /// Letters that Unicode does not take apart, as they are written without a special keyboard.
    private static let plainLetters: [Unicode.Scalar: String] = [
        "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th",
        "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "ŧ": "t",
        "ς": "σ",
    ]
}

extension Unicode.Scalar {
    /// Accents after decomposition, soft hyphens, joiners, marks of direction; a zero-width space parts words.
    fileprivate var isUnseen: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        case .format: self != "\u{200B}"
        default: false
        }
    }
}
