import SchoolMedia
import TestSupport
import Testing

@Suite("A clock that is behind the audit trail")
struct WrongClockTests {
    @Test("is told with every verdict, and stands in no picture's way by itself")
    func warning() {
        let question = PublicationQuestion.adaAndBen.with(\.clock, .behind)

        let verdict = Verdict.decide(question, under: .strict, at: .noon)

        #expect(verdict.answer == .permitted)
        #expect(verdict.warnings == [.clockBehind(.noon)])
        #expect(Verdict.decide(.adaAndBen, under: .strict, at: .noon).warnings == [])
    }

    @Test("is told even where the purpose is not known")
    func unknownPurpose() throws {
        let yearbook = try #require(Purpose(rawValue: "yearbook"))
        let question = PublicationQuestion.adaAndBen.with(\.clock, .behind).with(\.purpose, yearbook)

        #expect(Verdict.decide(question, under: .strict, at: .noon).warnings == [.clockBehind(.noon)])
    }
}
