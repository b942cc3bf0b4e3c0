/// Looks for the names of an index in one text.
///
/// A text is read in several ways: as it stands, with its percent signs decoded, and with capitals inside words as
/// beginnings. In each reading, names are looked for as words, as several words joined or one word taken apart
/// ("Aye-sha", "A.y.e.s.h.a", "ayesharahman"), with digits and signs for letters ("4yesha"), with a plural "s" for a
/// possessive one ("Ayeshas lamb"), and in addresses with an initial ("arahman"). Case, accents, fancy alphabets,
/// look-alike letters of other alphabets and invisible characters make no difference (`String.plainForm`).
struct NameFinder {
    let index: NameIndex
    /// The pupils in the picture.
    let shown: Set<Int32>
    /// Whether the text is a file name or an address.
    let isAddress: Bool

    /// Each word once, the surest first.
    func matches(in text: String) -> [NameMatch] {
        var found: [String: NameMatch] = [:]
        for reading in readings(of: text) {
            for match in NameReading(reading, finder: self).matches where !match.word.isEmpty {
                let key = NameMatch.key(of: match.word)
                if let known = found[key], known.certainty >= match.certainty { continue }
                found[key] = match
            }
        }
        return found.values.sorted { ($1.certainty, $0.word) < ($0.certainty, $1.word) }
    }

    private func readings(of text: String) -> [NameText] {
        var readings: [NameText] = []
        for text in text.percentDecodings {
            let scalars = Array(text.unicodeScalars)
            readings.append(NameText(scalars, splitsAtCapitals: false))
            let hasInnerCapital = zip(scalars, scalars.dropFirst()).contains { $0.isSmallLetter && $1.isCapitalLetter }
            if hasInnerCapital { readings.append(NameText(scalars, splitsAtCapitals: true)) }
        }
        return readings
    }
}

extension String {
    /// The text itself and, where it has percent signs before hexadecimal digits, what they stand for, also twice over.
    fileprivate var percentDecodings: [String] {
        var all = [self]
        while all.count < 3, let last = all.last, last.utf8.contains(0x25), let decoded = last.percentDecoded {
            all.append(decoded)
        }
        return all
    }

    /// Nil when there is nothing to decode; bytes that are no UTF-8 become replacement characters.
    private var percentDecoded: String? {
        let bytes = Array(utf8)
        var decoded: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes[place] == 0x25, place + 2 < bytes.count,
                let high = Character(Unicode.Scalar(bytes[place + 1])).hexDigitValue,
                let low = Character(Unicode.Scalar(bytes[place + 2])).hexDigitValue
            {
                decoded.append(UInt8(high * 16 + low))
                place += 3
            } else {
                decoded.append(bytes[place])
                place += 1
            }
        }
        guard decoded.count < bytes.count else { return nil }
        return String(decoding: decoded, as: UTF8.self)
    }
}
