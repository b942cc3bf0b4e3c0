import SchoolMedia
import TestSupport
import Testing

@Suite("The exposure gate")
struct ExposureGateTests {
    private typealias Subject = PublicationQuestion.Subject

    private static let portrait = PublicationQuestion.showing([.with(.ada, face: .faceOn)])
    private static let group = PublicationQuestion.showing([.with(.ada, face: .faceOn), .with(.ben, face: .faceOn)])

    private static func answer(_ question: PublicationQuestion, _ exposure: Policy.Exposure) -> Verdict.Answer {
        Verdict.decide(question, under: .consentAlone.with(\.exposure, exposure), at: .noon).answer
    }

    @Test("lets no recognisable face out where none may be seen, not even in a group")
    func notIdentifiable() {
        let both = [PupilID.ada, .ben].sorted().map { Reason.faceRecognisable($0) }

        #expect(Self.answer(Self.portrait, .notIdentifiable) == .refused([.faceRecognisable(.ada)]))
        #expect(Self.answer(Self.group, .notIdentifiable) == .refused(both))
    }

    @Test("lets recognisable faces out in a group alone", arguments: [Policy.Exposure.group, .headAndShouldersOrGroup])
    func group(exposure: Policy.Exposure) {
        #expect(Self.answer(Self.portrait, exposure) == .refused([.faceRecognisable(.ada)]))
        #expect(Self.answer(Self.group, exposure) == .permitted)
    }

    @Test("lets every face out where the school has switched it off")
    func off() {
        #expect(Self.answer(Self.portrait, .off) == .permitted)
    }

    @Test(
        "lets faces out that a stranger could not recognise",
        arguments: FaceVisibility.allCases.filter { !$0.isIdentifiable },
        Policy.Exposure.allCases
    )
    func unrecognisable(face: FaceVisibility, exposure: Policy.Exposure) {
        #expect(Self.answer(.showing([.with(.ada, face: face)]), exposure) == .permitted)
    }

    @Test("does not ask inside the school", arguments: [Purpose.learning, .display])
    func inside(purpose: Purpose) {
        let verdict = Verdict.decide(.showing([.with(.ada, face: .faceOn)], for: purpose), under: .strict, at: .noon)

        #expect(verdict.answer == .permitted)
        #expect(verdict.warnings == [])
    }

    @Test(
        "allows, warns of or refuses a pupil alone, as the school has chosen",
        arguments: [
            (.allow, .permitted, []),
            (.warn, .permitted, [.singlePupil(.ada)]),
            (.refuse, .refused([.singlePupil(.ada)]), []),
        ] as [(Policy.Severity, Verdict.Answer, [Reason])]
    )
    func singlePupil(severity: Policy.Severity, answer: Verdict.Answer, warnings: [Reason]) {
        let policy = Policy.consentAlone.with(\.singlePupil, severity)

        let verdict = Verdict.decide(.showing([.with(.ada)]), under: policy, at: .noon)

        #expect(verdict.answer == answer)
        #expect(verdict.warnings == warnings)
    }

    @Test(
        "does not take two pupils or none for a pupil alone",
        arguments: [[], [.with(.ada), .with(.ben)]] as [[Subject]]
    )
    private func notAlone(subjects: [Subject]) {
        let verdict = Verdict.decide(.showing(subjects), under: .strict, at: .noon)

        #expect(verdict.answer == .permitted)
        #expect(verdict.warnings == [])
    }

    @Test(
        "lets one face out as head and shoulders, where that is declared and the school allows it",
        arguments: [
            (Closeness.headAndShoulders, Policy.Exposure.headAndShouldersOrGroup, true),
            (.portrait, .headAndShouldersOrGroup, false),
            (.wholeBody, .headAndShouldersOrGroup, false),
            (nil, .headAndShouldersOrGroup, false),
            (.headAndShoulders, .group, false),
            (.headAndShoulders, .notIdentifiable, false),
        ] as [(Closeness?, Policy.Exposure, Bool)]
    )
    func closeness(closeness: Closeness?, exposure: Policy.Exposure, mayLeave: Bool) {
        let question = PublicationQuestion.showing([.with(.ada, face: .faceOn, closeness: closeness)])

        #expect(Self.answer(question, exposure) == (mayLeave ? .permitted : .refused([.faceRecognisable(.ada)])))
    }

    @Test(
        "lets a recognisable face out no larger than the policy says, and nothing larger than the purpose says",
        arguments: [(1_599, 1_599, [.smallerPicture(1_599)]), (1_600, 1_600, []), (1_601, 1_600, [])]
            as [(Int, Int, [Reason])]
    )
    func size(limit: Int, longEdge: Int, warnings: [Reason]) {
        let policy = Policy.consentAlone.with(\.faceOnLongEdge, limit)

        let verdict = Verdict.decide(Self.group, under: policy, at: .noon)

        #expect(verdict.answer == .permitted)
        #expect(verdict.longEdge == longEdge)
        #expect(verdict.warnings == warnings)
    }

    @Test("asks for no smaller size where no face can be recognised, or inside the school")
    func sizeWithoutFaces() {
        let policy = Policy.consentAlone.with(\.faceOnLongEdge, 200)
        let inside = PublicationQuestion.showing([.with(.ada, face: .faceOn)], for: .display)

        #expect(Verdict.decide(.adaAndBen, under: policy, at: .noon).longEdge == 1_600)
        #expect(Verdict.decide(inside, under: policy, at: .noon).longEdge == 1_600)
    }
}
