import Foundation
import SchoolMedia
import TestSupport
import Testing

@Suite("A yes after a no")
struct YesAfterNoTests {
    @Test("lifts the no when it names a later moment than the no's day and its recording")
    func newYes() {
        let yes = ConsentEvent.given(.website, by: .adasMother, at: .noon + 1, recorded: .afterSchool)
        let events: [ConsentEvent] = [.withdrawn(.website, by: .adasMother, at: .noon), yes]

        let standing = events.standing(at: .afterSchool)

        #expect(standing == StandingWithFacts(standing: .given(until: nil), facts: [yes.id]))
    }

    @Test("does not lift the no when it names the very moment of the no")
    func sameMoment() {
        let no = ConsentEvent.withdrawn(.website, by: .adasMother, at: .noon)
        let events: [ConsentEvent] = [no, .given(.website, by: .adasMother, at: .noon, recorded: .afterSchool)]

        let standing = events.standing(at: .afterSchool)

        #expect(standing == StandingWithFacts(standing: .withdrawn(since: .noon), facts: [no.id]))
    }

    @Test(
        "from an old list that is brought in again does not undo a withdrawal",
        arguments: [Date.startOfTerm, .lastWeek, .nineOClock - 1, .nineOClock, .noon]
    )
    func oldList(day: Date) {
        let events: [ConsentEvent] = [
            .given(.website, by: .adasMother, at: .startOfTerm),
            .withdrawn(.website, by: .adasMother, at: .nineOClock, recorded: .noon),
            .given(.website, by: .adasMother, at: day, recorded: .afterSchool),
        ]

        #expect(events.standing(at: .tomorrow).standing == .withdrawn(since: .nineOClock))
    }

    @Test("that stands with an older no on an old list does not undo a later withdrawal")
    func oldListWithItsOwnNo() {
        let events: [ConsentEvent] = [
            .withdrawn(.website, by: .adasMother, at: .nineOClock),
            .refused(.website, by: .adasMother, at: .startOfTerm, recorded: .noon),
            .given(.website, by: .adasMother, at: .lastWeek, recorded: .noon),
        ]

        #expect(events.standing(at: .afterSchool).standing == .withdrawn(since: .nineOClock))
    }

    @Test("waits for the later day that a no names, even when a second no came in between")
    func secondNoHidesNothing() {
        let first = ConsentEvent.withdrawn(.website, by: .adasMother, at: .nextWeek, recorded: .lastWeek)
        let second = ConsentEvent.refused(.website, by: .adasMother, at: .startOfTerm, recorded: .yesterday)
        let yes = ConsentEvent.given(.website, by: .adasMother, at: .noon)

        #expect([first, yes].standing(at: .tomorrow).standing == .withdrawn(since: .lastWeek))
        #expect([first, second, yes].standing(at: .tomorrow).standing == .withdrawn(since: .lastWeek))
    }

    @Test("that was dated ahead does not survive a no written down since")
    func futureYesIsCancelled() {
        let events: [ConsentEvent] = [
            .given(.website, by: .adasMother, at: .nextWeek, recorded: .lastWeek),
            .withdrawn(.website, by: .adasMother, at: .noon),
        ]

        #expect(events.standing(at: .nextWeek).standing == .withdrawn(since: .noon))
    }

    @Test("on the same sheet counts when it names the later day")
    func sameSheetLaterYes() {
        let events: [ConsentEvent] = [
            .refused(.website, by: .adasMother, at: .startOfTerm, recorded: .noon),
            .given(.website, by: .adasMother, at: .lastWeek, recorded: .noon),
        ]

        #expect(events.standing(at: .noon).standing == .given(until: nil))
    }

    @Test("on the same sheet does not count when it names the same or an earlier day", arguments: [-1.0, 0])
    func sameSheetEarlierYes(seconds: TimeInterval) {
        let events: [ConsentEvent] = [
            .refused(.website, by: .adasMother, at: .lastWeek, recorded: .noon),
            .given(.website, by: .adasMother, at: .lastWeek + seconds, recorded: .noon),
        ]

        #expect(events.standing(at: .noon).standing == .refused)
    }

    @Test("survives that the same list, with its no and its yes, is brought in twice")
    func sameListTwice() {
        let sheet: [ConsentEvent] = [
            .refused(.website, by: .adasMother, at: .startOfTerm, recorded: .yesterday),
            .given(.website, by: .adasMother, at: .lastWeek, recorded: .yesterday),
        ]
        let again: [ConsentEvent] = [
            .refused(.website, by: .adasMother, at: .startOfTerm, recorded: .noon),
            .given(.website, by: .adasMother, at: .lastWeek, recorded: .noon),
        ]

        #expect((sheet + again).standing(at: .noon).standing == .given(until: nil))
    }

    @Test("that was limited stays limited when a no and a longer, older yes come in")
    func noProlongsNothing() {
        let events: [ConsentEvent] = [
            .given(.website, by: .adasMother, at: .lastWeek, recorded: .startOfTerm, until: .yesterday),
            .refused(.website, by: .adasMother, at: .startOfTerm + 1),
            .given(.website, by: .adasMother, at: .lastWeek - 1, until: .nextYear),
        ]

        #expect(events.standing(at: .noon).standing == .expired(since: .yesterday))
    }
}
