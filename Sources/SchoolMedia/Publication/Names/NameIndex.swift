/// The names of the pupils on roll, prepared for finding them in words that would be published (R11).
///
/// What counts as a name of a pupil: legal, preferred, former and short names, each part of a name of several parts
/// (both halves of a double-barrelled surname, a second forename), and the usual short forms and spellings of a
/// forename.
///
/// *Certain*, and refused: any of these in any spelling that a reader would still read as the name (see `NameText` and
/// `NameFinder`), of any pupil of the school, whether in the picture or not.
///
/// *Possible*, and for a person to resolve:
/// - a word that is also an ordinary one (`OrdinaryWords`), unless the other half of the same pupil's name or the right
///   initial stands beside it, or its owner is in the picture;
/// - a name behind an adult's title ("Mrs Thomas"), unless its owner is in the picture;
/// - a name of a saint, a king or a queen behind such a title, or in a phrase that everybody knows ("Harry Potter");
/// - a name that is a place where a place is meant ("in Preston", "to Victoria Park"), or a class or house ("Newton
///   class");
/// - in running text, a name that is a half of somebody else's full name ("Oliver Cromwell"), unless its owner is in
///   the picture or the other half resembles that of an owner.
///
/// In all of these a whole name, forename and surname of one pupil beside each other, stays certain.
///
/// *No name at all*: the small words of English ("so", "my") outside a whole name; an ordinary word behind "a", "the"
/// or a number, or with a small letter where only a word can stand ("the rose", "our summer fair"), unless its owner is
/// in the picture; an ordinary word in a phrase that everybody knows ("World Book Day").
public struct NameIndex: Sendable {
    /// Who bears a name, as numbers of pupils.
    struct Owners: Sendable {
        var forename: [Int32] = []
        var surname: [Int32] = []
    }

    /// By name in plain form, written as one word.
    private(set) var names: [String: Owners] = [:]
    /// The words of names of several words, by the first.
    private(set) var longNames: [String: [[String]]] = [:]
    /// Whole names, written as one word, both ways round.
    private(set) var wholeNames: Set<String> = []
    /// Initial and surname, or forename and initial, written as one word, as in addresses.
    private(set) var shortened: Set<String> = []
    private(set) var longestWholeName = 0
    private(set) var pupils: [Pupil] = []
    private var numbers: [PupilID: Int32] = [:]

    /// What is remembered of one pupil, for names that have to belong together.
    struct Pupil: Sendable {
        var forenames: Set<String> = []
        var surnames: Set<String> = []
    }

    /// An index without names, for questions that have no words to check.
    public init() {}

    /// Prepares the names of a school's pupils.
    ///
    /// For 2,000 pupils it takes some tens of milliseconds; once for each request, not for each picture.
    public init(_ pupils: some Sequence<(id: PupilID, name: PupilName)>) {
        var spellings: [String: [[String]]] = [:]
        for pupil in pupils { add(pupil.name, of: pupil.id, &spellings) }
    }

    /// Where names stand in a text, each word once, the surest first.
    ///
    /// - Parameters:
    ///   - text: the words that would be published, with their place.
    ///   - shown: the pupils in the picture.
    /// - Returns: nothing exactly when no word of the text is a name.
    public func matches(in text: PublicationText, shown: Set<PupilID>) -> [NameMatch] {
        guard !names.isEmpty else { return [] }
        let numbers = Set(shown.compactMap { self.numbers[$0] })
        return NameFinder(index: self, shown: numbers, isAddress: text.isAddress).matches(in: text.text)
    }

    /// The surest match of any name in a caption; nil when there is none.
    public func strongestMatch(in text: String, shown: Set<PupilID>) -> NameMatch.Certainty? {
        matches(in: PublicationText(.caption, text), shown: shown).map(\.certainty).max()
    }

    private mutating func add(_ name: PupilName, of id: PupilID, _ spellings: inout [String: [[String]]]) {
        let number = Int32(pupils.count)
        numbers[id] = number
        var pupil = Pupil()
        for forename in name.forenames {
            for words in Self.spellings(of: forename, &spellings) {
                add(words, of: number, to: \.forename)
                pupil.forenames.insert(words.joined())
                guard words.count == 1, let word = words.first else { continue }
                for form in ShortForms.of(word) where form.utf8.count > 1 {
                    add([form], of: number, to: \.forename)
                    pupil.forenames.insert(form)
                }
            }
        }
        for surname in name.surnames {
            for words in Self.spellings(of: surname, &spellings) {
                add(words, of: number, to: \.surname)
                pupil.surnames.insert(words.joined())
            }
        }
        pupils.append(pupil)
        joinHalves(of: pupil)
    }

    private mutating func add(_ words: [String], of number: Int32, to half: WritableKeyPath<Owners, [Int32]>) {
        let key = words.joined()
        // A single letter is an initial; matching it would find a name in every sentence.
        guard let first = words.first, key.utf8.count > 1 else { return }
        if names[key, default: Owners()][keyPath: half].last != number {
            names[key, default: Owners()][keyPath: half].append(number)
        }
        if words.count > 1, longNames[first]?.contains(words) != true { longNames[first, default: []].append(words) }
    }

    private mutating func joinHalves(of pupil: Pupil) {
        for surname in pupil.surnames where surname.utf8.count > 1 {
            for forename in pupil.forenames where forename.utf8.count > 1 {
                wholeNames.insert(forename + surname)
                wholeNames.insert(surname + forename)
                longestWholeName = max(longestWholeName, forename.utf8.count + surname.utf8.count)
                guard let initial = forename.first, surname.utf8.count > 3 else { continue }
                shortened.insert(String(initial) + surname)
                shortened.insert(surname + String(initial))
                guard let last = surname.first, forename.utf8.count > 3 else { continue }
                shortened.insert(forename + String(last))
            }
        }
    }

    /// The ways in which people write a name and its parts: "Mary-Jane" as two words and as one, "Mary" and "Jane"
    /// alone, "O'Neill" also as two words.
    private static func spellings(of name: String, _ known: inout [String: [[String]]]) -> [[String]] {
        if let known = known[name] { return known }
        let words = NameText(Array(name.unicodeScalars), splitsAtCapitals: false).words.map(\.letters)
        let apart = name.unicodeScalars.map { NameText.apostrophes.contains($0) ? " " : String($0) }.joined()
        let wordsApart = NameText(Array(apart.unicodeScalars), splitsAtCapitals: false).words.map(\.letters)
        let parts = words.count > 1 ? words.filter { $0.utf8.count > 1 && !particles.contains($0) }.map { [$0] } : []
        let all = ([words, wordsApart] + parts).filter { !$0.isEmpty }
        let unique = all.reduce(into: [[String]]()) { if !$0.contains($1) { $0.append($1) } }
        known[name] = unique
        return unique
    }

    /// Parts of names that stand for nobody alone.
    private static let particles: Set<String> = [
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "lo", "el",
        "al",
        "ul", "ur", "bin", "bint", "ibn", "ap", "ab", "ferch", "mac", "mc", "ni", "nic", "ua", "st", "san", "santa",
        "saint",
        "ter", "ten", "af", "av", "y", "e", "and", "the",
    ]
}
