import SchoolMedia
import TestSupport
import Testing

@Suite("Explaining a policy")
struct PolicyExplanationTests {
    private static func text(_ policy: Policy) -> String {
        PolicyExplanation(of: policy).sections
            .map { $0.title + "\n" + $0.lines.map { "\($0.rule.rawValue): \($0.sentence)" }.joined(separator: "\n") }
            .joined(separator: "\n")
    }

    private static func website(_ change: (inout PurposeRule) -> Void) -> Policy {
        var policy = Policy.sample
        policy.purposes[.website].map { rule in
            var rule = rule
            change(&rule)
            policy.purposes[.website] = rule
        }
        return policy
    }

    /// Each differs from the sample in one setting that makes the program do something else.
    private static let others: [Policy] =
        [
            .presuming, .sample.with(\.exposure, .notIdentifiable), .sample.with(\.exposure, .headAndShouldersOrGroup),
            .sample.with(\.exposure, .off), .sample.with(\.singlePupil, .allow), .sample.with(\.singlePupil, .refuse),
            .sample.with(\.namesWithWork, .first), .sample.with(\.approval, .anyApprover),
            .sample.with(\.approvers, [.approver, .safeguardingLead]), .sample.with(\.audioVideo, .asPhotographs),
            .sample.with(\.refusedPlaces, []), .sample.with(\.authorisedPlaces, ["sick bay"]),
            .sample.with(\.checklist, ["Is it kind?"]), .sample.with(\.takenOn, .kept),
            .sample.with(\.copyrightNotice, "© Somebody"), .sample.with(\.aiTraining, .unstated),
            .sample.with(\.consentRenewalMonths, 1), .sample.with(\.takeDownDays, 1), .sample.with(\.reviewMonths, 24),
            .sample.with(\.whoConsents, .child), .sample.with(\.whoConsents, .both),
            .sample.with(\.childVeto, .ignored), .sample.with(\.faceOnLongEdge, 1_200),
        ] + [
            website { $0.basis = .publicTask }, website { $0.basis = .legitimateInterest },
            website { $0.audience = .inside }, website { $0.longEdge = 800 }, website { $0.use = .switchedOff },
        ]

    @Test("says something else for every setting that does something else")
    func everySetting() {
        let texts = Set((Self.others + [.sample]).map(Self.text))

        #expect(texts.count == Self.others.count + 1)
    }

    @Test("names every purpose, each section with at least one sentence that ends")
    func complete() {
        let sections = PolicyExplanation(of: .sample).sections

        #expect(
            sections.suffix(7).map(\.title) == Policy.sample.purposes.keys.sorted().map { "Purpose “\($0.rawValue)”" }
        )
        #expect(sections.allSatisfy { !$0.lines.isEmpty })
        #expect(sections.flatMap(\.lines).allSatisfy { ".?".contains($0.sentence.suffix(1)) })
    }

    @Test("never says that silence is consent")
    func silence() {
        let presumed = Self.text(.presuming)

        #expect(presumed.contains("it is never stored as one"))
        #expect(!Self.text(.sample).contains("Silence counts"))
    }
}
