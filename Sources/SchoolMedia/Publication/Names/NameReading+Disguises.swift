extension NameReading {
    /// How sure a word is that is no name as it stands: a whole name in one word, a name with a plural "s" for a
    /// possessive one or with a word like "photo" at its end, an initial and a surname in an address.
    func certaintyOfUnknownWord(_ word: String) -> NameMatch.Certainty? {
        let length = word.utf8.count
        guard length > 3 else { return nil }
        if index.wholeNames.contains(word) { return .certain }
        if finder.isAddress, index.shortened.contains(word) { return .certain }
        if word.utf8.last == UInt8(ascii: "s"), let certainty = certaintyWithoutS(word) { return certainty }
        if length > 7, holdsWholeName(word) { return .certain }
        return length > 6 ? certaintyWithoutEnding(word) : nil
    }

    private func certaintyWithoutS(_ word: String) -> NameMatch.Certainty? {
        let name = String(word.dropLast())
        guard let owners = index.names[name], !isWord(name), !Self.wordsInS.contains(word) else { return nil }
        return owners.forename.isEmpty && name.utf8.count < 5 ? nil : .certain
    }

    private func holdsWholeName(_ word: String) -> Bool {
        let letters = Array(word.utf8)
        let longest = index.longestWholeName
        guard letters.count > 8, letters.count <= 200 else { return false }
        for start in 0...(letters.count - 8) {
            for length in stride(from: 8, through: min(longest, letters.count - start), by: 1) {
                let part = String(decoding: letters[start..<(start + length)], as: UTF8.self)
                if index.wholeNames.contains(part) { return true }
            }
        }
        return false
    }

    private func certaintyWithoutEnding(_ word: String) -> NameMatch.Certainty? {
        for affix in Self.affixes {
            let rest =
                word.hasSuffix(affix)
                ? word.dropLast(affix.count) : word.hasPrefix(affix) ? word.dropFirst(affix.count) : ""
            guard rest.utf8.count > 2, index.names[String(rest)] != nil else { continue }
            return isWord(String(rest)) ? nil : .certain
        }
        return nil
    }

    /// Names taken apart: by signs ("Aye-sha", "Aye_sha", "A.ye.sha"), or by a space or a line's end ("Aye sha").
    ///
    /// Words of the language make a name only by accident ("is a", "green wood"): two of them with a space between
    /// count as none, one of them, or two with a sign between, as a possible one.
    mutating func noteJoinedWords(besides finds: [Find]) {
        for place in words.indices.dropFirst() {
            switch words[place].gap {
            case .joint:
                for length in 2...4 where place - 1 + length <= words.count {
                    let places = (place - 1)..<(place - 1 + length)
                    guard words[places].dropFirst().allSatisfy({ $0.gap == .joint }) else { break }
                    noteJoined(places)
                }
            case .space: noteJoined((place - 1)..<(place + 1))
            case .start, .sentence, .digits: break
            }
        }
    }

    private mutating func noteJoined(_ places: Range<Int>) {
        let parts = words[places].map(\.letters)
        guard parts.contains(where: { $0.utf8.count > 1 }) else { return }
        let joined = parts.joined()
        let isLong = index.longNames[parts[0]]?.contains(parts) == true
        guard joined.utf8.count > 2, !isLong, index.names[joined] != nil || index.wholeNames.contains(joined) else {
            return
        }
        let ordinary = parts.filter { isWord($0) || OrdinaryWords.containsSmall($0) }.count
        let isByAccident = ordinary == parts.count
        if words[places.lowerBound + 1].gap == .space {
            guard !isByAccident else { return }
            note(places, certainty(of: joined, isDoubtful: ordinary > 0 || isWord(joined)))
        } else {
            note(places, certainty(of: joined, isDoubtful: isByAccident || isWord(joined)))
        }
    }

    /// "A.y.e.s.h.a", "A d a": at least three single letters in a row, or a part of them.
    mutating func noteSpelledOutNames() {
        var start = 0
        for place in 0...words.count {
            let isLetter = place < words.count && words[place].letters.utf8.count == 1 && words[place].gap != .digits
            guard !isLetter else { continue }
            if place - start > 2 { noteSpelledOutNames(start..<place) }
            start = place < words.count && words[place].letters.utf8.count == 1 ? place : place + 1
        }
    }

    private mutating func noteSpelledOutNames(_ run: Range<Int>) {
        guard run.count <= 100 else { return }
        for start in run.dropLast(2) {
            for end in (start + 3)...run.upperBound {
                let joined = words[start..<end].map(\.letters).joined()
                guard index.names[joined] != nil || index.wholeNames.contains(joined) else { continue }
                note(start..<end, certainty(of: joined, isDoubtful: isWord(joined)))
            }
        }
    }

    /// "4yesha", "T0m", "ay€sha".
    mutating func noteMixedWords() {
        for mixed in text.mixed {
            let certainties = LetterSigns.readings(of: mixed.text).compactMap { reading -> NameMatch.Certainty? in
                guard reading.utf8.count > 2 else { return nil }
                guard index.names[reading] != nil || index.wholeNames.contains(reading) else { return nil }
                return certainty(of: reading, isDoubtful: isWord(reading) || isLabel(mixed))
            }
            if let surest = certainties.max() { noteMixed(mixed.range, surest) }
        }
    }

    /// A name in disguise that may be none is certain all the same when its owner is in the picture.
    private func certainty(of name: String, isDoubtful: Bool) -> NameMatch.Certainty {
        guard isDoubtful, let owners = index.names[name] else { return .certain }
        return isShown(owners) ? .certain : .possible
    }

    /// Whether it looks like the name of a class: "4VA".
    private func isLabel(_ mixed: (text: String, range: Range<Int>)) -> Bool {
        mixed.text.utf8.count <= 3 && mixed.text.first?.isWholeNumber == true
            && text.scalars[mixed.range].dropFirst().allSatisfy(\.isCapitalLetter)
    }

    private func isWord(_ word: String) -> Bool {
        OrdinaryWords.contains(word) || CommonWords.contains(word)
    }

    /// Words of the language that are a name and an "s" by accident.
    private static let wordsInS: Set<String> = [
        "lens", "jeans", "vans", "less", "moss", "mass", "boss", "dress", "press", "class", "glass", "grass", "cross",
        "news",
        "teas", "lees", "kings", "alias", "atlas", "canvas", "chris", "texas", "dallas", "paris", "alps", "andes",
        "arias",
        "eras", "ideas", "areas", "seas", "peas", "pens", "dens", "hens", "tens", "cans", "tans", "fins", "bins",
        "pins",
        "wins", "rays", "days", "bays", "leos", "emus", "buds", "kids", "mums", "dads", "cams", "rams", "hams", "jams",
        "tims", "tabs", "mats", "cats", "bats", "hats", "rats", "vets", "pets", "nets", "bets", "pats", "pips", "lips",
        "lulus", "olives", "alexis", "ellis", "lewis", "morris", "harris", "francis", "otis", "davis", "avis", "lois",
    ]

    /// What stands before or behind a name in names of files.
    private static let affixes = [
        "photos", "photo", "pictures", "picture", "images", "image", "portrait", "pics", "pic", "img", "page", "final",
        "copy",
        "edit", "web", "class",
    ]
}

/// Digits and signs that are read as letters.
enum LetterSigns {
    /// The words that a word with digits and signs may stand for; without a number at its end or beginning as well.
    static func readings(of text: String) -> Set<String> {
        guard !isMeasure(text) else { return [] }
        let body = text.unicodeScalars.drop { $0 == "!" || $0 == "|" || $0 == "+" }
        let trimmed = String(
            String.UnicodeScalarView(body.reversed().drop { $0 == "!" || $0 == "|" || $0 == "+" }.reversed())
        )
        let withoutTail = trimmed.reversed().drop(while: \.isWholeNumber).reversed()
        let withoutHead = trimmed.drop(while: \.isWholeNumber)
        var readings: Set<String> = []
        for form in [trimmed, String(withoutTail), String(withoutHead)] where form.contains(where: { !$0.isLetter }) {
            readings.formUnion(Self.readings(letterByLetter: form))
        }
        return readings
    }

    /// "1" may be an "i" and an "l", each by itself up to a length.
    private static func readings(letterByLetter text: String) -> [String] {
        var readings = [""]
        for scalar in text.unicodeScalars {
            let letters = letters(for: scalar)
            let fewer = readings.count > 32 ? Array(letters.prefix(1)) : letters
            readings = readings.flatMap { reading in fewer.map { reading + $0 } }
        }
        return readings
    }

    /// Whether it is a number with a unit, a time or an ordinal: "5am", "1st", "10cm".
    private static func isMeasure(_ text: String) -> Bool {
        let unit = text.drop(while: \.isWholeNumber)
        return unit.count < text.count && units.contains(String(unit))
    }

    private static func letters(for scalar: Unicode.Scalar) -> [String] {
        switch scalar {
        case "0": ["o"]
        case "1", "!", "|": ["i", "l"]
        case "2": ["z"]
        case "3", "\u{20AC}": ["e"]
        case "4", "@": ["a"]
        case "5", "$": ["s"]
        case "6", "9": ["g"]
        case "7", "+": ["t"]
        case "8": ["b"]
        default: [String(scalar)]
        }
    }

    private static let units: Set<String> = [
        "am", "pm", "st", "nd", "rd", "th", "s", "d", "x", "m", "mm", "cm", "km", "g", "kg", "l", "ml", "p", "k", "h",
        "min",
        "mph", "kmh", "f", "c", "w", "v", "gb", "mb", "px",
    ]
}
