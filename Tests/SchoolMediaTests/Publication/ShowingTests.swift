import Foundation
import SchoolMedia
import TestSupport
import Testing

@Suite("Whether one pupil may be shown")
struct ShowingTests {
    private static let standings: [Standing] = [
        .given(until: nil), .given(until: .nextYear), .refused, .disputed, .withdrawn(since: .nineOClock),
        .objected(since: .nineOClock), .expired(since: .nineOClock), .neverAsked,
    ]

    @Test("is what the gate says of a picture of that pupil", arguments: standings, Protection.allCases)
    func asTheGate(standing: Standing, protection: Protection) {
        let subject = PublicationQuestion.Subject.with(.ada, standing, protection: protection)
        let policies = PurposeRule.Basis.allCases.map { Policy.consentAlone.basing(.website, on: $0) } + [.presuming]

        let showings = policies.map { $0.showing(subject, for: .website, at: .noon).reason }

        let verdicts = policies.map { policy in
            Verdict.decide(.showing([subject]), under: policy.with(\.singlePupil, .allow), at: .noon).reasons.first
        }
        #expect(showings == verdicts)
    }

    @Test("is a no where the school does not publish, or the policy does not know the purpose")
    func noSuchPurpose() throws {
        var policy = Policy.sample
        policy.purposes[.press]?.use = .switchedOff
        policy.purposes[.partner] = nil
        let subject = PublicationQuestion.Subject.with(.ada)

        #expect(policy.showing(subject, for: .press, at: .noon).reason == .purposeSwitchedOff(.press))
        #expect(policy.showing(subject, for: .partner, at: .noon).reason == .unknownPurpose(.partner))
    }

    @Test("calls nothing a consent where consent is not the basis", arguments: standings)
    func words(standing: Standing) {
        let policy = Policy.sample.basing(.website, on: .legitimateInterest)

        let showing = policy.showing(.with(.ada, standing), for: .website, at: .noon)

        #expect(showing.word == (standing.isNo ? standing.word : "no objection"))
        #expect(showing.until == nil)
    }

    @Test(
        "tells everybody but the safeguarding lead nothing of a protection",
        arguments: [Audience.staff, .editor, .office, .approver]
    )
    func neutral(audience: Audience) {
        let subject = PublicationQuestion.Subject.with(.ada, protection: .neverPublish)

        let showing = Policy.sample.showing(subject, for: .website, at: .noon)

        #expect(!showing.sentence(for: audience).lowercased().contains("protect"))
        #expect(showing.sentence(for: .safeguardingLead).contains("protected"))
        #expect(showing.since == nil)
    }
}
