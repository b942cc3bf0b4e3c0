import Foundation
import SchoolMedia
import TestSupport
import Testing

@Suite("The lawful gate")
struct LawfulGateTests {
    private static func answer(_ question: PublicationQuestion, under policy: Policy = .strict) -> Verdict.Answer {
        Verdict.decide(question, under: policy, at: .noon).answer
    }

    @Test("opens when everybody has consent and everything is declared")
    func opens() {
        #expect(Self.answer(.adaAndBen) == .permitted)
    }

    @Test("opens for a picture that is declared to show no pupil")
    func nobody() {
        #expect(Self.answer(.showing([])) == .permitted)
    }

    @Test("stays shut for a purpose that the policy does not know")
    func unknownPurpose() throws {
        let yearbook = try #require(Purpose(rawValue: "yearbook"))

        #expect(Self.answer(.adaAndBen.with(\.purpose, yearbook)) == .refused([.unknownPurpose(yearbook)]))
    }

    @Test("stays shut for a purpose for which the school publishes nothing")
    func switchedOff() {
        var policy = Policy.strict
        policy.purposes[.website]?.use = .switchedOff

        #expect(Self.answer(.adaAndBen, under: policy) == .refused([.purposeSwitchedOff(.website)]))
        #expect(Self.answer(.adaAndBen.with(\.purpose, .display), under: policy) == .permitted)
    }

    @Test("stays shut while the picture is held")
    func held() {
        #expect(Self.answer(.adaAndBen.with(\.hold, .held)) == .refused([.held]))
    }

    @Test("stays shut until somebody has said who is in the picture")
    func notDeclared() {
        #expect(Self.answer(.adaAndBen.with(\.declaration, nil)) == .refused([.notDeclared]))
        #expect(Self.answer(.showing([]).with(\.declaration, nil)) == .refused([.notDeclared]))
    }

    @Test("stays shut when one pupil more or less is counted than is tagged", arguments: [1, 3])
    func headCountDiffers(counted: Int) {
        let question = PublicationQuestion.adaAndBen
        let tags = question.subjects.map(\.tag)

        let answer = Self.answer(question.with(\.declaration, .of(tags, headCount: .pupils(counted))))

        #expect(answer == .refused([.headCountDiffers(tagged: 2, expected: counted)]))
    }

    @Test("counts adults and people who cannot be recognised apart from the tagged pupils")
    func adultsAndOthers() throws {
        let headCount = try #require(HeadCount(heads: 7, adults: 2, unidentifiable: 3))
        let tags = PublicationQuestion.adaAndBen.subjects.map(\.tag)

        #expect(Self.answer(.adaAndBen.with(\.declaration, .of(tags, headCount: headCount))) == .permitted)
    }

    @Test(
        "stays shut when it is asked about other pupils than those tagged",
        arguments: [
            [.with(.ada)],
            [.with(.ada), .with(.chloe)],
            [.with(.ada), .with(.ben), .with(.chloe)],
            [.with(.ada), .with(.ada)],
            [.with(.ada), .with(.ben, face: .distant)],
        ] as [[PublicationQuestion.Subject]]
    )
    func subjectsDiffer(subjects: [PublicationQuestion.Subject]) {
        let policy = Policy.consentAlone

        #expect(Self.answer(.adaAndBen.with(\.subjects, subjects), under: policy) == .refused([.subjectsDiffer]))
    }

    @Test("opens for the school's own pictures and permitted ones, not for those of an unknown owner")
    func copyright() {
        let tags = PublicationQuestion.adaAndBen.subjects.map(\.tag)
        let permitted = PublicationQuestion.adaAndBen.with(\.declaration, .of(tags, copyright: .permitted))
        let unknown = PublicationQuestion.adaAndBen.with(\.declaration, .of(tags, copyright: .unknown))

        #expect(Self.answer(permitted) == .permitted)
        #expect(Self.answer(unknown) == .refused([.copyrightUnknown]))
    }

    @Test(
        "stays shut for refused places, however they are written",
        arguments: [
            "toilets", " Toilets\n", "TOILETS", "boys' toilets", "Boys’ toilets (upstairs)", "toilets/sinks",
            "toi\u{AD}lets", "ｔoilets",
        ]
    )
    func refusedPlaces(place: String) {
        let tags = PublicationQuestion.adaAndBen.subjects.map(\.tag)

        let answer = Self.answer(.adaAndBen.with(\.declaration, .of(tags, place: place)))

        #expect(answer == .refused([.placeRefused("toilets")]))
    }

    @Test(
        "stays shut for a refused place of two words",
        arguments: ["changing rooms", "Changing-Rooms", "changing  rooms 2"]
    )
    func refusedPlacesOfTwoWords(place: String) {
        #expect(Policy.strict.refuses(place: place))
    }

    @Test("opens for other places and for none", arguments: [nil, "", "hall", "changing", "rooms", "toiletstand"])
    func otherPlaces(place: String?) {
        let tags = PublicationQuestion.adaAndBen.subjects.map(\.tag)

        #expect(Self.answer(.adaAndBen.with(\.declaration, .of(tags, place: place))) == .permitted)
    }

    @Test("opens for a recording only with the headteacher's permission", arguments: [Medium.video, .audio])
    func recordings(medium: Medium) {
        let recording = PublicationQuestion.adaAndBen.with(\.medium, medium)
        let asPhotographs = Policy.strict.with(\.audioVideo, .asPhotographs)

        #expect(Self.answer(recording) == .refused([.noPriorPermission(medium)]))
        #expect(Self.answer(recording.with(\.priorPermission, .recorded)) == .permitted)
        #expect(Self.answer(recording, under: asPhotographs) == .permitted)
    }

    @Test("names every reason, in the order of the gates")
    func everyReason() {
        let question = PublicationQuestion.showing([.with(.ada, .refused, face: .faceOn)])
            .with(\.hold, .held)
            .with(\.medium, .video)
            .with(\.declaration, .of([], headCount: .pupils(1), place: "toilets", copyright: .unknown))
            .captioned("Ada")

        #expect(
            Self.answer(question)
                == .refused([
                    .held, .headCountDiffers(tagged: 0, expected: 1), .subjectsDiffer, .copyrightUnknown,
                    .placeRefused("toilets"), .noConsent(.ada, .refused, .website), .noPriorPermission(.video),
                    .faceRecognisable(.ada), .singlePupil(.ada), .nameBeside(.caption, words: ["Ada"]),
                ])
        )
    }
}
