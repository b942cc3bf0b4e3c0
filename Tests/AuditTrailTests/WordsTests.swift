import AuditTrail
import Testing

@Suite("A root in words")
struct WordsTests {
    @Test("has one word for each byte, in their order")
    func inOrder() throws {
        let root = try #require(TreeHash(bytes: Array(0...31)))

        #expect(CheckpointWords.words(of: root) == Array(CheckpointWords.all.prefix(32)))
    }

    @Test("has 256 words of small letters that nobody mistakes for each other")
    func unmistakable() {
        let words = CheckpointWords.all
        let tooClose = words.flatMap { word in
            words.filter { $0 > word && word.distance(to: $0) < 3 }.map { "\(word) \($0)" }
        }

        #expect(words.count == 256)
        #expect(words == words.sorted())
        #expect(words.allSatisfy { $0.wholeMatch(of: /[a-z]{3,8}/) != nil })
        #expect(tooClose == [])
    }
}

extension String {
    /// How many letters have to be put in, taken out or exchanged to make the one of the other (Levenshtein).
    fileprivate func distance(to other: String) -> Int {
        var row = Array(0...other.count)
        for (number, letter) in enumerated() {
            var next = [number + 1]
            for (place, second) in other.enumerated() {
                next.append(Swift.min(row[place + 1] + 1, next[place] + 1, row[place] + (letter == second ? 0 : 1)))
            }
            row = next
        }
        return row[other.count]
    }
}
