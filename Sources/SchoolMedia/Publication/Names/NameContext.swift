/// What the words around a name tell about it.
struct NameContext {
    private let words: [NameWord]
    private let isAddress: Bool
    /// Whether the text is written with capitals where they belong, so that a small letter tells something.
    private let hasCapitals: Bool
    /// Whether it is a sentence rather than a heading in capitals, so that a capital tells something.
    private let isProse: Bool
    /// For each word whether it is part of a phrase that everybody knows.
    private let inPhrase: [Bool]

    init(_ words: [NameWord], isAddress: Bool) {
        self.words = words
        self.isAddress = isAddress
        hasCapitals = !isAddress && words.contains(where: \.isCapital)
        isProse =
            !isAddress
            && words.contains { !$0.isCapital && $0.letters.utf8.count > 3 && !CommonWords.contains($0.letters) }
        var inPhrase = [Bool](repeating: false, count: words.count)
        for place in words.indices {
            let length = NamedElsewhere.phraseLength(in: words, from: place)
            for offset in 0..<length { inPhrase[place + offset] = true }
        }
        self.inPhrase = inPhrase
    }

    func weight(of owners: NameIndex.Owners, at places: Range<Int>, in index: NameIndex) -> NameWeight {
        let word = words[places.lowerBound]
        let isKnownPhrase = inPhrase[places].allSatisfy { $0 }
        if places.count > 1 {
            let isName = words[places].contains { !isOrdinary($0) || $0.isCapital && !$0.beginsSentence }
            return isKnownPhrase ? .elsewhere : isName ? weightOfName(owners, at: places, in: index) : .ordinary
        }
        if CommonWords.contains(word.letters) { return .smallWord }
        guard isOrdinary(word) else {
            return isKnownPhrase ? .elsewhere : weightOfName(owners, at: places, in: index)
        }
        if isKnownPhrase || isTitle(at: places.lowerBound) { return .ordinaryElsewhere }
        return isWord(at: places.lowerBound) ? .hidden : .ordinary
    }

    /// Whether an adult's title stands before a place, directly or before an initial or forename.
    func hasTitle(before place: Int) -> Bool {
        guard place > 0 else { return false }
        if NamedElsewhere.titles.contains(words[place - 1].letters) { return true }
        guard place > 1, words[place - 1].isCapital, words[place].isCapital else { return false }
        return NamedElsewhere.titles.contains(words[place - 2].letters)
    }

    private func isOrdinary(_ word: NameWord) -> Bool {
        if OrdinaryWords.contains(word.letters) || CommonWords.contains(word.letters) { return true }
        let isShort = word.letters.utf8.count == 2
        return (isShort || OrdinaryWords.containsSmall(word.letters)) && hasCapitals && !word.isCapital
    }

    /// Whether an ordinary word stands where only a word can stand.
    private func isWord(at place: Int) -> Bool {
        let word = words[place]
        guard place > 0 else { return word.gap == .digits && !word.isCapital && !isAddress }
        if place + 1 < words.count, CommonWords.families.contains(words[place + 1].letters) { return false }
        let before = words[place - 1]
        if NamedElsewhere.months.contains(word.letters), !isAddress {
            return word.gap == .digits || CommonWords.beforeMonths.contains(before.letters)
        }
        guard word.gap == .space || isAddress && word.gap == .joint || word.gap == .digits else { return false }
        if word.gap == .digits { return !word.isCapital }
        if isHeadOfCompound(at: place) { return true }
        if CommonWords.articles.contains(before.letters) { return true }
        guard !word.isCapital else { return false }
        if CommonWords.markers.contains(before.letters) { return true }
        return !before.isCapital && OrdinaryWords.contains(before.letters) && isWord(at: place - 1)
    }

    /// "Pyjama day", "St Mary's Church", "Victoria Park": the noun belongs to the word before it, unless that is a
    /// title or one of the small words ("with Hill").
    private func isHeadOfCompound(at place: Int) -> Bool {
        guard !isAddress, words[place].gap == .space, !words[place].isPossessive else { return false }
        let word = words[place].letters
        guard NamedElsewhere.placeNouns.contains(word) || CommonWords.times.contains(word) else { return false }
        let before = words[place - 1]
        guard before.letters.utf8.count > 1, !CommonWords.contains(before.letters), !hasTitle(before: place) else {
            return false
        }
        return words[place].isCapital ? before.isCapital && !before.beginsSentence : CommonWords.times.contains(word)
    }

    /// "King" in "King Charles", "Bishop" in "Bishop Michael".
    private func isTitle(at place: Int) -> Bool {
        guard place + 1 < words.count, words[place].isCapital, words[place + 1].isCapital else { return false }
        let word = words[place].letters
        guard words[place + 1].gap == .space else { return false }
        return NamedElsewhere.titles.contains(word)
            || NamedElsewhere.royals.contains(word) && NamedElsewhere.royalNames.contains(words[place + 1].letters)
    }

    private func weightOfName(
        _ owners: NameIndex.Owners,
        at places: Range<Int>,
        in index: NameIndex
    ) -> NameWeight {
        let first = places.lowerBound
        let word = words[first]
        guard !isAddress, first > 0 || words.count > places.count else { return .name }
        if first > 0 {
            let before = words[first - 1].letters
            if NamedElsewhere.saints.contains(before) { return .elsewhere }
            if NamedElsewhere.royals.contains(before), NamedElsewhere.royalNames.contains(word.letters) {
                return .elsewhere
            }
            if hasTitle(directlyBefore: first) || !owners.surname.isEmpty && hasTitle(before: first) { return .titled }
        }
        if isPlace(at: places) || isClass(owners, at: places) || isWork(at: places) { return .elsewhere }
        return isSomebodyElse(owners, at: places, in: index) ? .titled : .name
    }

    private func hasTitle(directlyBefore place: Int) -> Bool {
        place > 0 && NamedElsewhere.titles.contains(words[place - 1].letters)
    }

    /// "in Preston", "to Victoria Park".
    private func isPlace(at places: Range<Int>) -> Bool {
        let word = words[places.lowerBound]
        guard word.isCapital, !word.isPossessive else { return false }
        let before = places.lowerBound > 0 ? words[places.lowerBound - 1].letters : ""
        // "Sydney A." is a person.
        guard places.upperBound == words.count || words[places.upperBound].letters.utf8.count > 1 else { return false }
        let isAfterPlaceWord = CommonWords.places.contains(before)
        if isAfterPlaceWord, NamedElsewhere.places.contains(word.letters) { return true }
        guard places.upperBound < words.count else { return false }
        let after = words[places.upperBound]
        let isBeforePlaceNoun =
            after.isCapital && after.gap == .space && NamedElsewhere.placeNouns.contains(after.letters)
        return isBeforePlaceNoun
            && (isAfterPlaceWord || ["the", "our", "round", "walk"].contains(before)
                || NamedElsewhere.places.contains(word.letters))
    }

    /// "a scene from Oliver!", "reading Matilda".
    private func isWork(at places: Range<Int>) -> Bool {
        let word = words[places.lowerBound]
        guard word.isCapital, !word.isPossessive, NamedElsewhere.works.contains(word.letters) else { return false }
        return words[..<places.lowerBound].suffix(2).contains { NamedElsewhere.beforeWorks.contains($0.letters) }
    }

    /// "Newton class", "Darwin House".
    private func isClass(_ owners: NameIndex.Owners, at places: Range<Int>) -> Bool {
        guard owners.forename.isEmpty, places.upperBound < words.count else { return false }
        let word = words[places.lowerBound]
        let after = words[places.upperBound]
        return word.isCapital && !word.isPossessive && after.gap == .space
            && ["class", "classes", "house", "houses"].contains(after.letters)
    }

    /// Whether it is one half of a full name whose other half is no pupil's: "Oliver Cromwell", "by Roald Dahl".
    private func isSomebodyElse(_ owners: NameIndex.Owners, at places: Range<Int>, in index: NameIndex) -> Bool {
        guard isProse, words[places.lowerBound].isCapital else { return false }
        if !owners.forename.isEmpty, !words[places.lowerBound].isPossessive, places.upperBound < words.count {
            let next = words[places.upperBound]
            let surnames = owners.forename.lazy.flatMap { index.pupils[Int($0)].surnames }
            if next.gap == .space, isForeign(next, in: index), !surnames.contains(where: next.resembles) { return true }
        }
        guard !owners.surname.isEmpty, places.lowerBound > 0 else { return false }
        let previous = words[places.lowerBound - 1]
        let forenames = owners.surname.lazy.flatMap { index.pupils[Int($0)].forenames }
        return words[places.lowerBound].gap == .space && !previous.beginsSentence && !previous.isPossessive
            && isForeign(previous, in: index) && !forenames.contains(where: previous.resembles)
    }

    /// Whether a word with a capital is neither a pupil's name nor one of the words that we know.
    private func isForeign(_ word: NameWord, in index: NameIndex) -> Bool {
        word.isCapital && word.letters.utf8.count > 2 && index.names[word.letters] == nil
            && !CommonWords.contains(word.letters) && !CommonWords.markers.contains(word.letters)
            && !OrdinaryWords.contains(word.letters) && !NamedElsewhere.placeNouns.contains(word.letters)
    }
}

extension NameWord {
    /// Whether a name begins as the word does: a slip of the pen rather than another name.
    fileprivate func resembles(_ name: String) -> Bool {
        name.hasPrefix(letters.prefix(3))
    }
}
