/// One reading of a text, with the names that stand in it.
struct NameReading {
    /// A name at its place, and how much it looks like one there.
    struct Find {
        let places: Range<Int>
        let owners: NameIndex.Owners
        let weight: NameWeight
    }

    let text: NameText
    let finder: NameFinder
    let context: NameContext
    private(set) var matches: [NameMatch] = []

    var words: [NameWord] { text.words }
    var index: NameIndex { finder.index }

    init(_ text: NameText, finder: NameFinder) {
        self.text = text
        self.finder = finder
        context = NameContext(text.words, isAddress: finder.isAddress)
        let finds = finds()
        note(finds)
        noteWholeNames(finds)
        noteInitials(finds)
        noteJoinedWords(besides: finds)
        noteSpelledOutNames()
        noteMixedWords()
    }

    mutating func note(_ places: Range<Int>, _ certainty: NameMatch.Certainty) {
        matches.append(NameMatch(word: text.written(places), certainty: certainty))
    }

    mutating func noteMixed(_ range: Range<Int>, _ certainty: NameMatch.Certainty) {
        let word = String(String.UnicodeScalarView(text.scalars[range]))
        matches.append(NameMatch(word: word, certainty: certainty))
    }

    private func finds() -> [Find] {
        var finds: [Find] = []
        for place in words.indices {
            let word = words[place].letters
            if let owners = index.names[word] { finds.append(find(place..<(place + 1), owners)) }
            guard let longNames = index.longNames[word] else { continue }
            for name in longNames where name.count <= words.count - place {
                let places = place..<(place + name.count)
                guard zip(name, words[places]).allSatisfy({ $0 == $1.letters }) else { continue }
                if let owners = index.names[name.joined()] { finds.append(find(places, owners)) }
            }
        }
        return finds
    }

    func isShown(_ owners: NameIndex.Owners) -> Bool {
        !finder.shown.isEmpty
            && (owners.forename.contains(where: finder.shown.contains)
                || owners.surname.contains(where: finder.shown.contains))
    }

    private func find(_ places: Range<Int>, _ owners: NameIndex.Owners) -> Find {
        var weight = context.weight(of: owners, at: places, in: index)
        if isShown(owners) { weight = weight.whenShown }
        return Find(places: places, owners: owners, weight: weight)
    }

    private mutating func note(_ finds: [Find]) {
        for find in finds {
            if let certainty = find.weight.certainty { note(find.places, certainty) }
        }
        for place in words.indices where index.names[words[place].letters] == nil {
            if let certainty = certaintyOfUnknownWord(words[place].letters) { note(place..<(place + 1), certainty) }
        }
    }

    /// Forename and surname of one pupil: certain beside each other, and also apart when each could be a name.
    private mutating func noteWholeNames(_ finds: [Find]) {
        for first in finds where !first.owners.forename.isEmpty {
            for second in finds where !second.owners.surname.isEmpty && !second.places.overlaps(first.places) {
                let distance = first.places.distance(to: second.places)
                let isClose = distance <= 1 && areOneName(first, second, distance)
                guard isClose || first.weight.canJoin && second.weight.canJoin else { continue }
                let surnames = Set(second.owners.surname)
                guard first.owners.forename.contains(where: surnames.contains) else { continue }
                note(first.places, .certain)
                note(second.places, .certain)
            }
        }
    }

    /// Small words make a name only beside each other, with capitals or in an address.
    private func areOneName(_ first: Find, _ second: Find, _ distance: Int) -> Bool {
        let isSmallWord = first.weight == .smallWord || second.weight == .smallWord
        let hasCapitals = words[first.places.lowerBound].isCapital && words[second.places.lowerBound].isCapital
        return !isSmallWord || distance == 0 && hasCapitals
    }

    /// "R. Green" and "Rose G." of a pupil Rose Green, where one word alone would be an ordinary one.
    private mutating func noteInitials(_ finds: [Find]) {
        for find in finds where find.weight == .ordinary || find.weight == .hidden || find.weight == .ordinaryElsewhere
        {
            let before = find.places.lowerBound - 1
            let after = find.places.upperBound
            let initials = [before, after].filter { isInitial($0, besides: find.places) }.map { words[$0].letters }
            let fitsSurname = find.owners.surname.contains { owner in
                initials.contains { initial in index.pupils[Int(owner)].forenames.contains { $0.hasPrefix(initial) } }
            }
            let following = isInitial(after, besides: find.places) ? words[after].letters : nil
            let fitsForename = find.owners.forename.contains { owner in
                following.map { initial in index.pupils[Int(owner)].surnames.contains { $0.hasPrefix(initial) } }
                    == true
            }
            if fitsSurname || fitsForename {
                note(find.places, .certain)
            } else if find.weight == .hidden, followsArticle(find) {
                note(find.places, .possible)
            }
        }
    }

    /// "A Grant" may be Ava Grant.
    private func followsArticle(_ find: Find) -> Bool {
        let place = find.places.lowerBound
        guard place > 0, words[place - 1].letters == "a", words[place - 1].isCapital, words[place].isCapital else {
            return false
        }
        return find.owners.surname.contains { index.pupils[Int($0)].forenames.contains { $0.hasPrefix("a") } }
    }

    /// A single letter that can be an initial: "A" and "I" only before a full stop; the year "R" not at all.
    private func isInitial(_ place: Int, besides places: Range<Int>) -> Bool {
        guard words.indices.contains(place), words[place].letters.utf8.count == 1 else { return false }
        let initial = words[place]
        let gap = place < places.lowerBound ? words[places.lowerBound].gap : initial.gap
        guard gap != .digits, !context.hasTitle(before: min(place, places.lowerBound)) else { return false }
        if initial.isBeforeStop, initial.isCapital { return true }
        if ["a", "i"].contains(initial.letters) { return finder.isAddress && gap == .joint }
        if place > 0, words[place - 1].letters == "year" { return false }
        return initial.isCapital == words[places.lowerBound].isCapital
    }
}

extension Range<Int> {
    /// How many words stand between two names that do not overlap.
    fileprivate func distance(to other: Range<Int>) -> Int {
        lowerBound < other.lowerBound ? other.lowerBound - upperBound : lowerBound - other.upperBound
    }
}
