import Foundation
import SchoolMedia
import TestSupport
import Testing

@Suite("Consent as the first gate sees it")
struct ConsentGateTests {
    private static let noes: [Standing] = [
        .refused, .disputed, .withdrawn(since: .nineOClock), .objected(since: .nineOClock),
    ]
    private static let silences: [Standing] = [.expired(since: .nineOClock), .neverAsked]

    private static func answer(_ standing: Standing, under policy: Policy) -> Verdict.Answer {
        let question = PublicationQuestion.showing([.with(.ada, standing), .with(.ben)])
        return Verdict.decide(question, under: policy, at: .noon).answer
    }

    @Test("one pupil's no is enough to refuse the picture", arguments: noes + silences)
    func oneNo(standing: Standing) {
        #expect(Self.answer(standing, under: .sample) == .refused([.noConsent(.ada, standing, .website)]))
    }

    @Test("a current yes is enough, with an end or without", arguments: [nil, Date.noon + 1])
    func currentYes(end: Date?) {
        #expect(Self.answer(.given(until: end), under: .sample) == .permitted)
    }

    @Test("silence is a yes where the policy presumes consent, an expired yes is not")
    func presumedConsent() {
        let expired = Standing.expired(since: .nineOClock)
        let policy = Policy.presuming

        #expect(Self.answer(.neverAsked, under: policy) == .permitted)
        #expect(Self.answer(expired, under: policy) == .refused([.noConsent(.ada, expired, .website)]))
    }

    @Test("silence is a yes only from the day on which families had been told, and never without such a day")
    func presumedConsentAfterNotice() throws {
        let today = try #require(CalendarDay(year: 2026, month: 9, day: 14))
        let question = PublicationQuestion.showing([.with(.ada, .neverAsked), .with(.ben)])
        let policy = Policy.presuming.with(\.noticeServed, today)
        let refused = Verdict.Answer.refused([.noConsent(.ada, .neverAsked, .website)])

        #expect(Verdict.decide(question, under: policy, at: today.midnightUTC).answer == .permitted)
        #expect(Verdict.decide(question, under: policy, at: today.midnightUTC - 1).answer == refused)
        #expect(Self.answer(.neverAsked, under: policy.with(\.noticeServed, nil)) == refused)
    }

    @Test("a no stays a no where the policy presumes consent", arguments: noes)
    func noAgainstPresumedConsent(standing: Standing) {
        let policy = Policy.presuming

        #expect(Self.answer(standing, under: policy) == .refused([.noConsent(.ada, standing, .website)]))
    }

    @Test(
        "silence does not stand in the way where consent is not the basis",
        arguments: silences,
        [PurposeRule.Basis.publicTask, .legitimateInterest]
    )
    func otherBasis(standing: Standing, basis: PurposeRule.Basis) {
        #expect(Self.answer(standing, under: .sample.basing(.website, on: basis)) == .permitted)
    }

    @Test(
        "a no stays a no where consent is not the basis",
        arguments: noes,
        [PurposeRule.Basis.publicTask, .legitimateInterest]
    )
    func objectionToOtherBasis(standing: Standing, basis: PurposeRule.Basis) {
        let answer = Self.answer(standing, under: .sample.basing(.website, on: basis))

        #expect(answer == .refused([.noConsent(.ada, standing, .website)]))
    }

    @Test("a withdrawal stands in the way from its moment on, not before")
    func withdrawalThroughTheGate() {
        let yes = ConsentEvent.given(.website, by: .adasMother, at: .nineOClock)
        let no = ConsentEvent.withdrawn(.website, by: .adasMother, at: .noon)
        let before = PublicationQuestion.showing([.with(.ada, answers: [yes, no], at: .noon - 1)])
        let after = PublicationQuestion.showing([.with(.ada, answers: [yes, no], at: .noon)])

        let permitted = Verdict.decide(before, under: .consentAlone, at: .noon - 1)
        let refused = Verdict.decide(after, under: .consentAlone, at: .noon)

        #expect(permitted.answer == .permitted)
        #expect(permitted.facts == [yes.id])
        #expect(refused.answer == .refused([.noConsent(.ada, .withdrawn(since: .noon), .website)]))
        #expect(refused.facts == [no.id])
    }

    @Test("the verdict carries the policy, the moment, the number of pupils and the answers that it relied on")
    func stamp() {
        let facts = [ConsentEventID.numbered(1), .numbered(2)]
        let question = PublicationQuestion.showing([.with(.ada, facts: facts), .with(.ben, facts: facts.reversed())])

        let verdict = Verdict.decide(question, under: .sample, at: .noon)

        #expect(verdict.policy == Policy.sample.hash)
        #expect(verdict.moment == .noon)
        #expect(verdict.pupilCount == 2)
        #expect(verdict.facts == facts.sorted())
    }
}
