import Foundation
import SchoolMedia
import TestSupport
import Testing

@Suite("Whose yes is needed")
struct WhoConsentsTests {
    private static let mothersYes = ConsentEvent.given(.website, by: .adasMother, at: .nineOClock, until: .nextYear)
    private static let mothersNo = ConsentEvent.refused(.website, by: .adasMother, at: .nineOClock)
    private static let adasYes = ConsentEvent.given(.website, by: .pupil, at: .nineOClock, until: .nextWeek)
    private static let adasNo = ConsentEvent.refused(.website, by: .pupil, at: .nineOClock)

    private static func standing(_ answers: [ConsentEvent], under policy: Policy) -> Standing {
        answers.standing(of: .ada, for: .website, .photo, at: .noon, under: policy).standing
    }

    private static func asking(_ who: Policy.WhoConsents) -> Policy {
        Policy.sample.with(\.whoConsents, who)
    }

    @Test(
        "is a parent's, the pupil's or both, as the policy says",
        arguments: [
            (.parent, [mothersYes], .given(until: .nextYear)),
            (.parent, [adasYes], .neverAsked),
            (.parent, [mothersYes, adasYes], .given(until: .nextYear)),
            (.child, [mothersYes], .neverAsked),
            (.child, [adasYes], .given(until: .nextWeek)),
            (.child, [mothersYes, adasYes], .given(until: .nextWeek)),
            (.both, [mothersYes], .neverAsked),
            (.both, [adasYes], .neverAsked),
            (.both, [mothersYes, adasYes], .given(until: .nextWeek)),
        ] as [(Policy.WhoConsents, [ConsentEvent], Standing)]
    )
    func whoseYes(who: Policy.WhoConsents, answers: [ConsentEvent], standing: Standing) {
        #expect(Self.standing(answers, under: Self.asking(who)) == standing)
    }

    @Test("does not help against a parent's no, whoever is asked", arguments: Policy.WhoConsents.allCases)
    func parentsNo(who: Policy.WhoConsents) {
        #expect(Self.standing([Self.mothersNo], under: Self.asking(who)) == .refused)
        #expect(Self.standing([Self.mothersNo, Self.adasYes], under: Self.asking(who)).isNo)
    }

    @Test("does not help against the pupil's no, whoever is asked", arguments: Policy.WhoConsents.allCases)
    func pupilsNo(who: Policy.WhoConsents) {
        #expect(Self.standing([Self.mothersYes, Self.adasNo], under: Self.asking(who)).isNo)
    }

    @Test("is a parent's alone where the policy ignores the pupil's no")
    func noVeto() {
        let policy = Self.asking(.parent).with(\.childVeto, .ignored)

        #expect(Self.standing([Self.mothersYes, Self.adasNo], under: policy) == .given(until: .nextYear))
        #expect(Self.standing([Self.mothersNo], under: policy) == .refused)
    }

    @Test("ends for both when the first of the two ends")
    func expiredYesOfOne() {
        let policy = Self.asking(.both)
        let answers = [Self.mothersYes, Self.adasYes]

        let before = answers.standing(of: .ada, for: .website, .photo, at: .nextWeek - 1, under: policy)
        let after = answers.standing(of: .ada, for: .website, .photo, at: .nextWeek, under: policy)

        #expect(before.standing == .given(until: .nextWeek))
        #expect(after.standing == .expired(since: .nextWeek))
        #expect(before.facts == answers.map(\.id).sorted())
    }

    @Test("has ended when one yes has, whether or not the other was ever asked for: silence is not what is missing")
    func expiredBesideSilence() {
        let policy = Self.asking(.both)

        let mothers = [Self.mothersYes].standing(of: .ada, for: .website, .photo, at: .nextYear, under: policy)
        let adas = [Self.adasYes].standing(of: .ada, for: .website, .photo, at: .nextWeek, under: policy)

        #expect(mothers.standing == .expired(since: .nextYear))
        #expect(adas.standing == .expired(since: .nextWeek))
    }

    @Test("is nobody's where consent is not the basis, and anybody's no is an objection there")
    func otherBasis() {
        let policy = Self.asking(.both).with(\.childVeto, .ignored).basing(.website, on: .publicTask)

        #expect(Self.standing([], under: policy) == .neverAsked)
        #expect(Self.standing([Self.adasNo], under: policy) == .refused)
    }
}
