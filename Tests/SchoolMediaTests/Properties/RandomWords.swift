import Foundation
import SchoolMedia
import TestSupport

/// Drawn captions of names, words that are also names, and other words.
enum RandomWords {
    /// A picture before and after a name was put into its caption.
    struct Change {
        let before: RandomPicture
        let after: RandomPicture
        /// Whether the name is nothing but a name.
        let isCertain: Bool
    }

    private static let names = [
        "Ada", "king-noël", "Ben's", "O’Neill", "BENJAMIN", "van der Berg", "Chloe", "James’", "Lukowski",
    ]
    private static let ordinaryNames = ["rose", "Green", "Rose's", "GREEN"]
    private static let others = ["the", "farm", "a", "trip", "sheep,", "A.", "–", "we", "saw", "2026", "#spring", "🐑"]

    private static let consent = ConsentEvent.given(.website, by: .adasMother, at: .nineOClock)

    static func addingAName(using chance: inout SplitMix64) -> Change {
        var before = RandomPicture.underAnyPolicy(using: &chance)
        let words = chance.many(0...8) { chance in
            chance.happens(0.05) ? chance.one(of: names) : chance.one(of: others + ordinaryNames.prefix(2))
        }
        let isCertain = chance.happens(0.5)
        var longer = words
        longer.insert(
            chance.one(of: isCertain ? names : ordinaryNames),
            at: Int.random(in: 0...words.count, using: &chance)
        )
        before.shown = before.shown.map { consenting($0, using: &chance) }
        before.texts = [PublicationText(.caption, words.joined(separator: " "))]
        var after = before
        after.texts = [PublicationText(.caption, longer.joined(separator: " "))]
        return Change(before: before, after: after, isCertain: isCertain)
    }

    /// In most cases only the words are to decide.
    private static func consenting(_ shown: RandomPicture.Shown, using chance: inout SplitMix64) -> RandomPicture.Shown
    {
        guard chance.happens(0.9) else { return shown }
        var copy = shown
        copy.protection = .none
        copy.events = [consent]
        return copy
    }
}
