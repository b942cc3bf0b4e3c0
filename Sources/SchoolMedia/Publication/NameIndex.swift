/// The names of the pupils on roll, prepared for finding them in words that would be published (R11).
///
/// Names and words are compared without regard to case, accents, hyphens, apostrophes and a possessive "s"; a name
/// inside a hashtag is found when it begins with a capital.
public struct NameIndex: Sendable {
    /// How sure a match is.
    public enum Certainty: Comparable, Sendable {
        /// The word is also an ordinary one, such as "rose", and nothing else points to a pupil.
        case alsoAWord
        /// A pupil's name.
        case certain
    }

    private var forenames: [String: Set<PupilID>] = [:]
    private var surnames: [String: Set<PupilID>] = [:]
    /// How many words the longest name has, so that "van der Berg" is found as one.
    private var longestName = 1

    /// An index without names, for questions that have no words to check.
    public init() {}

    /// Prepares the names of a school's pupils.
    public init(_ pupils: some Sequence<(id: PupilID, name: PupilName)>) {
        for pupil in pupils {
            pupil.name.forenames.forEach { add($0, of: pupil.id, to: \.forenames) }
            pupil.name.surnames.forEach { add($0, of: pupil.id, to: \.surnames) }
        }
    }

    /// The surest match of any name in a text; nil when there is none.
    ///
    /// A forename or surname that is also an ordinary word is certain when the other half of the same pupil's name
    /// stands in the same text, or when it is the name of somebody in the picture. More words never make less certain.
    ///
    /// - Parameters:
    ///   - text: the words that would be published.
    ///   - shown: the pupils in the picture.
    /// - Returns: how sure the surest match is.
    public func strongestMatch(in text: String, shown: Set<PupilID>) -> Certainty? {
        NameWords.readings(of: text).compactMap { strongestMatch(among: $0, shown: shown) }.max()
    }

    private mutating func add(
        _ name: String,
        of pupil: PupilID,
        to names: WritableKeyPath<NameIndex, [String: Set<PupilID>]>
    ) {
        for words in NameWords.spellings(of: name) {
            // A single letter is an initial; matching it would find a name in every sentence.
            guard let first = words.first, words.count > 1 || first.count > 1 else { continue }
            self[keyPath: names][words.joined(separator: " "), default: []].insert(pupil)
            longestName = max(longestName, words.count)
        }
    }

    private func strongestMatch(among words: [String], shown: Set<PupilID>) -> Certainty? {
        var byForename: Set<PupilID> = []
        var bySurname: Set<PupilID> = []
        for start in words.indices {
            for length in 1...longestName where start + length <= words.count {
                let candidate = words[start..<(start + length)].joined(separator: " ")
                let owners = (forenames[candidate] ?? [], surnames[candidate] ?? [])
                guard !(owners.0.isEmpty && owners.1.isEmpty) else { continue }
                let isShown = !owners.0.isDisjoint(with: shown) || !owners.1.isDisjoint(with: shown)
                guard OrdinaryWords.contains(candidate), !isShown else { return .certain }
                byForename.formUnion(owners.0)
                bySurname.formUnion(owners.1)
            }
        }
        guard !(byForename.isEmpty && bySurname.isEmpty) else { return nil }
        return byForename.isDisjoint(with: bySurname) ? .alsoAWord : .certain
    }
}
