import SchoolMedia
import TestSupport
import Testing

@Suite("Where a picture was taken")
struct PlacesTests {
    private static let policy = Policy.consentAlone.with(\.refusedPlaces, ["changing rooms"])
        .with(\.authorisedPlaces, ["toilets", "sick bay"])

    private static func answer(in place: String?, authorised: [String] = []) -> Verdict.Answer {
        let tags = PublicationQuestion.adaAndBen.subjects.map(\.tag)
        let question = PublicationQuestion.adaAndBen.with(\.declaration, .of(tags, place: place))
            .with(\.authorisedPlaces, authorised)
        return Verdict.decide(question, under: policy, at: .noon).answer
    }

    @Test("stands in the way only where the policy names the place")
    func elsewhere() {
        #expect(Self.answer(in: "classroom") == .permitted)
        #expect(Self.answer(in: nil) == .permitted)
    }

    @Test("needs the headteacher's authorisation where the policy says so, for that very place")
    func authorisation() {
        #expect(Self.answer(in: "boys' Toilets") == .refused([.placeNotAuthorised("toilets")]))
        #expect(
            Self.answer(in: "boys' Toilets", authorised: ["sick bay"]) == .refused([.placeNotAuthorised("toilets")])
        )
        #expect(Self.answer(in: "boys' Toilets", authorised: ["toilets"]) == .permitted)
    }

    @Test("needs every authorisation when two places are named")
    func twoPlaces() {
        let both = "toilets beside the sick bay"

        #expect(Self.answer(in: both, authorised: ["toilets"]) == .refused([.placeNotAuthorised("sick bay")]))
        #expect(Self.answer(in: both, authorised: ["toilets", "sick bay"]) == .permitted)
    }

    @Test("cannot be authorised where the policy refuses the place")
    func refused() {
        #expect(
            Self.answer(in: "changing rooms", authorised: ["changing rooms"])
                == .refused([.placeRefused("changing rooms")])
        )
    }
}
