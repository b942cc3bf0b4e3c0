import SchoolMedia
import TestSupport
import Testing

@Suite("Protected pupils")
struct ProtectionTests {
    private static func answer(_ protection: Protection, for purpose: Purpose, under policy: Policy) -> Verdict.Answer {
        let question = PublicationQuestion.showing([.with(.ada, protection: protection), .with(.ben)], for: purpose)
        return Verdict.decide(question, under: policy, at: .noon).answer
    }

    @Test(
        "never leave the school, whatever they or anybody else has agreed to",
        arguments: [Protection.neverPublish, .doNotPhotograph],
        [Purpose.website, .social, .prospectus, .press, .partner]
    )
    func outside(protection: Protection, purpose: Purpose) {
        #expect(Self.answer(protection, for: purpose, under: .consentAlone) == .refused([.protected(.ada)]))
    }

    @Test(
        "never leave the school on any lawful basis",
        arguments: [Protection.neverPublish, .doNotPhotograph],
        PurposeRule.Basis.allCases
    )
    func anyBasis(protection: Protection, basis: PurposeRule.Basis) {
        let policy = Policy.consentAlone.basing(.website, on: basis).with(\.noRecord, .allow)

        #expect(Self.answer(protection, for: .website, under: policy) == .refused([.protected(.ada)]))
    }

    @Test(
        "may be seen inside the school when they are only not to be published",
        arguments: [Purpose.learning, .display]
    )
    func inside(purpose: Purpose) {
        #expect(Self.answer(.neverPublish, for: purpose, under: .strict) == .permitted)
        #expect(Self.answer(.doNotPhotograph, for: purpose, under: .strict) == .refused([.protected(.ada)]))
    }

    @Test("are not told apart from each other in what staff read")
    func sameWords() {
        let two = PublicationQuestion.showing([
            .with(.ada, protection: .neverPublish), .with(.ben, .refused, protection: .doNotPhotograph),
        ])
        let one = PublicationQuestion.showing([.with(.ada, protection: .neverPublish), .with(.ben)])

        let aboutTwo = Verdict.decide(two, under: .sample, at: .noon)
        let aboutOne = Verdict.decide(one, under: .sample, at: .noon)

        #expect(aboutTwo.explanation(for: .staff) == aboutOne.explanation(for: .staff))
        #expect(aboutTwo.explanation(for: .safeguardingLead).count == 2)
    }
}
