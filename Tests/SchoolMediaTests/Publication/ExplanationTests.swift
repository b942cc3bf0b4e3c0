import Foundation
import SchoolMedia
import TestSupport
import Testing

@Suite("Explaining a verdict")
struct ExplanationTests {
    private static let standings: [Standing] = [
        .refused, .disputed, .withdrawn(since: .nineOClock), .objected(since: .nineOClock),
        .expired(since: .nineOClock),
        .neverAsked,
    ]

    private static let reasons: [Reason] =
        standings.map { .noConsent(.ada, $0, .website) }
        + PublicationText.Field.allCases.map { .nameBeside($0, words: ["Ada"]) }
        + PublicationText.Field.allCases.flatMap { field -> [Reason] in
            [.possibleName(field, word: "summer"), .resolvedName(field, word: "summer")]
        }
        + [
            .unknownPurpose(.website), .held, .notDeclared, .headCountDiffers(tagged: 1, expected: 2), .subjectsDiffer,
            .protected(.ada), .noPriorPermission(.video), .copyrightUnknown, .placeRefused("toilets"),
            .faceRecognisable(.ada), .singlePupil(.ada), .purposeSwitchedOff(.website), .placeNotAuthorised("toilets"),
            .smallerPicture(1_200), .clockBehind(.noon),
        ]

    private static func verdict(_ subjects: [PublicationQuestion.Subject]) -> Verdict {
        Verdict.decide(.showing(subjects).captioned("Ada and Ben"), under: .strict, at: .noon)
    }

    @Test("tells staff neither a name nor which pupil a reason is about", arguments: reasons)
    func staffLearnNoName(reason: Reason) {
        let sentence = reason.sentence(for: .staff)

        #expect(!sentence.isEmpty)
        #expect(!sentence.contains(PupilID.ada.rawValue))
        #expect(Pupil.ada.name.forenames.allSatisfy { !sentence.contains($0) })
    }

    @Test(
        "tells those who write the words which one is a name",
        arguments: [Audience.editor, .office, .approver, .safeguardingLead]
    )
    func namesTheWord(audience: Audience) {
        let sentence = Reason.nameBeside(.caption, words: ["Ada", "Ben", "Łukowski", "Chloé"]).sentence(for: audience)

        #expect(sentence.contains("“Ada”, “Ben”, “Łukowski” and 1 more"))
    }

    @Test("tells the safeguarding lead which pupil is protected")
    func safeguardingLeadLearnsWhom() {
        #expect(Reason.protected(.ada).sentence(for: .safeguardingLead).contains(PupilID.ada.rawValue))
    }

    @Test("of a whole verdict tells staff neither a name nor a pupil")
    func staffLearnNoNameFromTheWhole() {
        let verdict = Self.verdict([
            .with(.ada, protection: .neverPublish), .with(.ben, .refused, face: .faceOn), .with(.chloe, .neverAsked),
        ])

        let text = (verdict.explanation(for: .staff) + verdict.advice(for: .staff)).map(\.sentence).joined()

        #expect(verdict.reasons.count == 5)
        #expect(!text.contains("p_"))
        #expect(NameIndex.everybody.strongestMatch(in: text, shown: []) == nil)
    }

    @Test("has no line exactly when the picture is permitted")
    func emptyWhenPermitted() {
        let permitted = Verdict.decide(.adaAndBen, under: .strict, at: .noon)
        let refused = Verdict.decide(.adaAndBen.with(\.hold, .held), under: .strict, at: .noon)

        #expect(permitted.explanation(for: .staff) == [])
        #expect(permitted.rules == [])
        #expect(refused.explanation(for: .staff).map(\.rule) == [.held])
        #expect(refused.rules == [.held])
    }

    @Test(
        "names the rule of each standing",
        arguments: zip(
            standings,
            [RuleID.consentRequired, .refusalWins, .consentEnds, .consentEnds, .consentEnds, .consentRequired]
        )
    )
    func ruleOfStanding(standing: Standing, rule: RuleID) {
        let verdict = Verdict.decide(.showing([.with(.ada, standing), .with(.ben)]), under: .strict, at: .noon)

        #expect(verdict.explanation(for: .staff).map(\.rule) == [rule])
        #expect(verdict.rules == [rule])
    }

    @Test("draws several missing consents together, at their place among the gates")
    func consentsTogether() {
        let question = PublicationQuestion.showing([
            .with(.ada, .refused), .with(.ben, .neverAsked), .with(.chloe, .withdrawn(since: .nineOClock)),
            .with(.james),
        ])

        let verdict = Verdict.decide(question.with(\.hold, .held).captioned("Ben"), under: .strict, at: .noon)

        #expect(verdict.explanation(for: .staff).map(\.rule) == [.held, .consentRequired, .noNames])
        #expect(verdict.reasons.count == 5)
    }

    @Test("says that the others are fine only when one consent alone stands in the way")
    func othersAreFine() {
        let question = PublicationQuestion.showing([.with(.ada, .refused), .with(.ben), .with(.chloe)])
        let consent = Reason.noConsent(.ada, .refused, .website).sentence(for: .staff)

        let alone = Verdict.decide(question, under: .strict, at: .noon)
        let withName = Verdict.decide(question.captioned("Ben"), under: .strict, at: .noon)

        #expect(alone.explanation(for: .staff).map(\.sentence) != [consent])
        #expect(withName.explanation(for: .staff).map(\.sentence).first == consent)
    }

    @Test("gives advice on what does not stand in the way")
    func advice() {
        let question = PublicationQuestion.showing([.with(.ada)]).captioned("Rose petals")
            .with(\.resolved, [ResolvedName(field: .caption, text: "Rose petals", word: "Rose")])
        let verdict = Verdict.decide(question, under: .sample, at: .noon)

        #expect(verdict.isPermitted)
        #expect(verdict.advice(for: .staff).map(\.rule) == [.contentCheck, .noNames])
    }
}
