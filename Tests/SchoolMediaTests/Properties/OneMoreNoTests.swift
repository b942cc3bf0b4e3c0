import Foundation
import SchoolMedia
import TestSupport
import Testing

@Suite("One thing more that speaks against a picture")
struct OneMoreNoTests {
    /// A picture before and after something was added.
    private typealias Change = (before: RandomPicture, after: RandomPicture)

    private static let wordChanges = cases(20_000, seed: 14, drawnBy: RandomWords.addingAName)
    private static let lastNoes = cases(20_000, seed: 12, drawnBy: addingTheLastNo)

    @Test("a no recorded at any time, naming any day, never turns a no into a yes")
    func noNeverHelps() {
        let counterexample = cases(20_000, seed: 11, drawnBy: Self.addingAnyNo).first { change in
            change.after.verdict.isPermitted && !change.before.verdict.isPermitted
        }

        #expect(counterexample == nil)
    }

    @Test("a no recorded last, at or before the moment, refuses the picture on every lawful basis")
    func lastNoRefuses() {
        let counterexample = Self.lastNoes.first { $0.after.verdict.isPermitted }

        #expect(counterexample == nil)
    }

    @Test("a protection refuses the picture on every lawful basis")
    func protectionRefuses() {
        let counterexample = cases(20_000, seed: 13, drawnBy: Self.protecting).first { $0.after.verdict.isPermitted }

        #expect(counterexample == nil)
    }

    @Test("a name added anywhere in a text never turns a no into a yes")
    func nameNeverHelps() {
        let counterexample = Self.wordChanges.first { change in
            change.after.verdict.isPermitted && !change.before.verdict.isPermitted
        }

        #expect(counterexample == nil)
    }

    @Test("a name that is no ordinary word, added anywhere in a text, refuses the picture")
    func nameRefuses() {
        let counterexample = Self.wordChanges.first { $0.isCertain && $0.after.verdict.isPermitted }

        #expect(counterexample == nil)
    }

    @Test("the drawn changes start from a yes often enough to mean something")
    func reach() {
        let fromYes = Self.lastNoes.prefix(1_000).count { $0.before.verdict.isPermitted }
        let fromYesWithWords = Self.wordChanges.prefix(1_000).count { $0.before.verdict.isPermitted }

        #expect(fromYes > 50)
        #expect(fromYesWithWords > 50)
    }

    private static func addingAnyNo(using chance: inout SplitMix64) -> Change {
        let before = RandomPicture.underAnyPolicy(using: &chance)
        var after = before
        after.addNo(using: &chance)
        return (before, after)
    }

    /// Written down at the moment of the question, by a person who may have answered before.
    private static func addingTheLastNo(using chance: inout SplitMix64) -> Change {
        let before = RandomPicture.underAnyPolicy(using: &chance)
        var after = before
        after.addNo(recorded: before.moment, using: &chance)
        return (before, after)
    }

    private static func protecting(using chance: inout SplitMix64) -> Change {
        let before = RandomPicture.underAnyPolicy(using: &chance)
        var after = before
        let place = Int.random(in: after.shown.indices, using: &chance)
        after.shown[place].protection = chance.one(of: [.neverPublish, .doNotPhotograph])
        return (before, after)
    }
}
