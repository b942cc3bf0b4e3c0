import Foundation
import SchoolMedia
import TestSupport
import Testing

@Suite("One parent's answers")
struct OnePersonsAnswersTests {
    @Test("without any answer, nobody was ever asked")
    func silence() {
        let events: [ConsentEvent] = []

        let standing = events.standing(at: .noon)

        #expect(standing == StandingWithFacts(standing: .neverAsked, facts: []))
    }

    @Test("a yes counts from its moment on, and rests on the form that said it")
    func yesBeginsAtItsMoment() {
        let yes = ConsentEvent.given(.website, by: .adasMother, at: .noon, recorded: .nineOClock)

        #expect([yes].standing(at: .noon - 1) == StandingWithFacts(standing: .neverAsked, facts: []))
        #expect([yes].standing(at: .noon) == StandingWithFacts(standing: .given(until: nil), facts: [yes.id]))
    }

    @Test("a yes that names an earlier day counts only once it is written down")
    func yesIsWrittenDown() {
        let events: [ConsentEvent] = [.given(.website, by: .adasMother, at: .lastWeek, recorded: .noon)]

        #expect(events.standing(at: .noon - 1).standing == .neverAsked)
        #expect(events.standing(at: .noon).standing == .given(until: nil))
    }

    @Test("a yes no longer counts from the moment of its end")
    func yesEnds() {
        let events: [ConsentEvent] = [.given(.website, by: .adasMother, at: .nineOClock, until: .noon)]

        #expect(events.standing(at: .noon - 1).standing == .given(until: .noon))
        #expect(events.standing(at: .noon).standing == .expired(since: .noon))
    }

    @Test("a withdrawal counts from its moment on, not before")
    func withdrawalBeginsAtItsMoment() {
        let events: [ConsentEvent] = [
            .given(.website, by: .adasMother, at: .nineOClock), .withdrawn(.website, by: .adasMother, at: .noon),
        ]

        #expect(events.standing(at: .noon - 1).standing == .given(until: nil))
        #expect(events.standing(at: .noon).standing == .withdrawn(since: .noon))
    }

    @Test("a no that names a later day counts as soon as it is written down")
    func futureNo() {
        let events: [ConsentEvent] = [
            .given(.website, by: .adasMother, at: .nineOClock),
            .withdrawn(.website, by: .adasMother, at: .nextWeek, recorded: .noon),
        ]

        #expect(events.standing(at: .noon - 1).standing == .given(until: nil))
        #expect(events.standing(at: .noon).standing == .withdrawn(since: .noon))
    }

    @Test("a no that names an earlier day is dated by that day")
    func backdatedNo() {
        let events: [ConsentEvent] = [
            .given(.website, by: .adasMother, at: .startOfTerm),
            .withdrawn(.website, by: .adasMother, at: .lastWeek, recorded: .noon),
        ]

        #expect(events.standing(at: .noon - 1).standing == .given(until: nil))
        #expect(events.standing(at: .noon).standing == .withdrawn(since: .lastWeek))
    }

    @Test("each kind of no is told apart", arguments: ConsentEvent.Answer.allCases.filter { !$0.isYes })
    func kindsOfNo(answer: ConsentEvent.Answer) {
        let no = ConsentEvent.made(answer, .website, .ada, .adasMother, at: .noon, recorded: .noon, until: nil)
        let expected: [ConsentEvent.Answer: Standing] = [
            .refused: .refused, .withdrawn: .withdrawn(since: .noon), .objected: .objected(since: .noon),
        ]

        let standing = [no].standing(at: .noon)

        #expect(standing.standing == expected[answer])
        #expect(standing.standing.isNo)
        #expect(standing.facts == [no.id])
    }

    @Test("a no is never waited out: an end written beside it changes nothing")
    func noNeverExpires() {
        let no = ConsentEvent.made(
            .refused,
            .website,
            .ada,
            .adasMother,
            at: .lastWeek,
            recorded: .lastWeek,
            until: .yesterday
        )

        #expect([no].standing(at: .noon).standing == .refused)
    }

    @Test("a newer yes renews an older one")
    func renewal() {
        let renewed = ConsentEvent.given(.website, by: .adasMother, at: .yesterday, until: .nextYear)
        let events: [ConsentEvent] = [.given(.website, by: .adasMother, at: .startOfTerm, until: .nineOClock), renewed]

        let standing = events.standing(at: .noon)

        #expect(standing == StandingWithFacts(standing: .given(until: .nextYear), facts: [renewed.id]))
    }

    @Test("an older yes brought in again does not lift the end that a newer one set")
    func olderYesDoesNotProlong() {
        let events: [ConsentEvent] = [
            .given(.website, by: .adasMother, at: .lastWeek, until: .nineOClock),
            .given(.website, by: .adasMother, at: .startOfTerm, recorded: .yesterday, until: nil),
        ]

        #expect(events.standing(at: .noon).standing == .expired(since: .nineOClock))
    }

    @Test("of two yeses of one moment the one written down last counts")
    func correctedEnd() {
        let events: [ConsentEvent] = [
            .given(.website, by: .adasMother, at: .lastWeek, until: .nextYear),
            .given(.website, by: .adasMother, at: .lastWeek, recorded: .yesterday, until: .nineOClock),
        ]

        #expect(events.standing(at: .noon).standing == .expired(since: .nineOClock))
    }

    @Test("of two yeses of one sheet and one moment the one that ends first counts")
    func sameSheetEnds() {
        let short = ConsentEvent.given(.website, by: .adasMother, at: .lastWeek, until: .nineOClock)
        let long = ConsentEvent.given(.website, by: .adasMother, at: .lastWeek, until: .nextYear)

        #expect([short, long].standing(at: .noon).standing == .expired(since: .nineOClock))
        #expect([long, short].standing(at: .noon).standing == .expired(since: .nineOClock))
    }
}
