import Foundation
import SchoolMedia
import TestSupport
import Testing

@Suite("Several people who answer differently")
struct SeveralPeopleTests {
    private static let noes: [ConsentEvent] = [
        .refused(.website, by: .adasFather, at: .lastWeek),
        .withdrawn(.website, by: .adasFather, at: .lastWeek),
        .objected(.website, by: .adasFather, at: .lastWeek),
        .objected(.website, by: .pupil, at: .lastWeek),
        .refused(.website, by: .localAuthority, at: .lastWeek),
        .refused(.website, by: .unnamed, at: .lastWeek),
    ]

    @Test("a no of anybody wins over a later yes of the mother", arguments: noes)
    func noWins(no: ConsentEvent) {
        let yes = ConsentEvent.given(.website, by: .adasMother, at: .yesterday)

        let standing = [no, yes].standing(at: .noon)

        #expect(standing.standing.isNo)
        #expect(standing.facts == [no.id, yes.id].sorted())
    }

    @Test("the father's no wins from its moment on, not before")
    func fathersNoBegins() {
        let events: [ConsentEvent] = [
            .given(.website, by: .adasMother, at: .lastWeek), .refused(.website, by: .adasFather, at: .noon),
        ]

        #expect(events.standing(at: .noon - 1).standing == .given(until: nil))
        #expect(events.standing(at: .noon).standing == .disputed)
    }

    @Test("the mother's new yes lifts her own no, not the father's")
    func ownNoOnly() {
        let fathersNo = ConsentEvent.refused(.website, by: .adasFather, at: .lastWeek)
        let mothersNo = ConsentEvent.withdrawn(.website, by: .adasMother, at: .lastWeek)
        let mothersYes = ConsentEvent.given(.website, by: .adasMother, at: .yesterday)

        #expect([mothersNo, mothersYes].standing(at: .noon).standing == .given(until: nil))
        #expect([fathersNo, mothersNo, mothersYes].standing(at: .noon).standing == .disputed)
    }

    @Test("when both said yes, the longer one counts to its end")
    func longerYes() {
        let events: [ConsentEvent] = [
            .given(.website, by: .adasMother, at: .lastWeek, until: .noon),
            .given(.website, by: .adasFather, at: .lastWeek, until: .afterSchool),
        ]

        #expect(events.standing(at: .noon - 1).standing == .given(until: .afterSchool))
        #expect(events.standing(at: .noon).standing == .given(until: .afterSchool))
        #expect(events.standing(at: .afterSchool).standing == .expired(since: .afterSchool))
    }

    @Test("an open-ended yes beside one with an end is open-ended")
    func openEndedYes() {
        let events: [ConsentEvent] = [
            .given(.website, by: .adasMother, at: .lastWeek, until: .tomorrow),
            .given(.website, by: .adasFather, at: .lastWeek),
        ]

        #expect(events.standing(at: .noon).standing == .given(until: nil))
    }

    @Test("two withdrawals are dated by the first")
    func firstWithdrawal() {
        let events: [ConsentEvent] = [
            .withdrawn(.website, by: .adasMother, at: .yesterday),
            .withdrawn(.website, by: .adasFather, at: .lastWeek),
        ]

        #expect(events.standing(at: .noon).standing == .withdrawn(since: .lastWeek))
    }

    @Test("two objections are dated by the first")
    func firstObjection() {
        let events: [ConsentEvent] = [
            .objected(.website, by: .pupil, at: .yesterday), .objected(.website, by: .adasFather, at: .lastWeek),
        ]

        #expect(events.standing(at: .noon).standing == .objected(since: .lastWeek))
    }

    @Test("an objection is named before a withdrawal, a withdrawal before a refusal")
    func strongestNo() {
        let refusal = ConsentEvent.refused(.website, by: .adasMother, at: .lastWeek)
        let withdrawal = ConsentEvent.withdrawn(.website, by: .adasFather, at: .lastWeek)
        let objection = ConsentEvent.objected(.website, by: .pupil, at: .lastWeek)

        #expect([refusal, withdrawal].standing(at: .noon).standing == .withdrawn(since: .lastWeek))
        #expect([refusal, withdrawal, objection].standing(at: .noon).standing == .objected(since: .lastWeek))
    }
}
