import SchoolMedia
import TestSupport
import Testing

@Suite("What would make a picture possible")
struct RemedyTests {
    private static let everybody: [Audience] = [.staff, .editor, .office, .approver, .safeguardingLead]

    private static func verdict(
        _ subjects: [PublicationQuestion.Subject],
        under policy: Policy = .strict
    ) -> Verdict {
        Verdict.decide(.showing(subjects), under: policy, at: .noon)
    }

    @Test("is said for every reason that there can be, and only when there is one")
    func everyReason() {
        let refused = Self.verdict([
            .with(.ada, protection: .neverPublish), .with(.ben, .refused, face: .faceOn), .with(.chloe, .neverAsked),
        ])
        let permitted = Verdict.decide(.adaAndBen, under: .strict, at: .noon)

        #expect(
            Set(refused.remedies) == [
                .leaveToSafeguardingLead(.ada), .leavePupilOut(.ben), .askFamily(.chloe, .website),
                .leavePupilOut(.chloe), .hideFace,
            ]
        )
        #expect(permitted.remedies == [])
        #expect(permitted.help(for: .staff) == [])
    }

    @Test(
        "is to ask the family only of those who have not said no",
        arguments: [Standing.refused, .withdrawn(since: .noon)]
    )
    func noIsNotAskedAgain(standing: Standing) {
        let never = Self.verdict([.with(.ada, .neverAsked), .with(.ben)]).remedies
        let expired = Self.verdict([.with(.ada, .expired(since: .nineOClock)), .with(.ben)]).remedies

        #expect(Self.verdict([.with(.ada, standing), .with(.ben)]).remedies == [.leavePupilOut(.ada)])
        #expect(never == [.askFamily(.ada, .website), .leavePupilOut(.ada)])
        #expect(expired == never)
    }

    @Test("names no pupil but to those who ask families")
    func whoLearnsWhichFamily() {
        let verdict = Self.verdict([.with(.ada, .neverAsked), .with(.ben)])
        let learning = Self.everybody.filter { audience in
            verdict.help(for: audience).contains { $0.contains(PupilID.ada.rawValue) }
        }

        #expect(learning == [.office, .safeguardingLead])
    }

    @Test("names a protected pupil to the safeguarding lead alone")
    func whoLearnsWhoIsProtected() {
        let verdict = Self.verdict([.with(.ada, protection: .neverPublish), .with(.ben)])
        let learning = Self.everybody.filter { audience in
            verdict.help(for: audience).contains { $0.contains(PupilID.ada.rawValue) }
        }

        #expect(learning == [.safeguardingLead])
        #expect(verdict.help(for: .office) == verdict.help(for: .staff))
    }

    @Test("is said once for several families")
    func severalFamilies() {
        let verdict = Self.verdict([.with(.ada, .neverAsked), .with(.ben, .neverAsked), .with(.chloe)])

        #expect(verdict.help(for: .editor).count == 2)
        #expect(verdict.help(for: .office).count == 4)
    }

    @Test(
        "is, of a face, what the policy would let out",
        arguments: [
            (.notIdentifiable, [.hideFace]),
            (.group, [.showGroup, .hideFace]),
            (.headAndShouldersOrGroup, [.declareCloseness, .showGroup, .hideFace]),
        ] as [(Policy.Exposure, [Remedy])]
    )
    func faces(exposure: Policy.Exposure, remedies: [Remedy]) {
        let policy = Policy.consentAlone.with(\.exposure, exposure)

        #expect(Self.verdict([.with(.ada, face: .faceOn)], under: policy).remedies == remedies)
    }

    @Test("is worded for everybody without a name or an empty line", arguments: everybody)
    func sentences(audience: Audience) {
        let pupil = PupilID.ada
        let remedies: [Remedy] = [
            .askFamily(pupil, .website), .leavePupilOut(pupil), .leaveToSafeguardingLead(pupil),
            .leaveToSafeguardingLead(nil), .choosePurpose, .declare, .correctCount, .tryAgain, .permitRecording(.video),
            .nameOwner, .takeElsewhere, .authorisePlace("toilets"), .hideFace, .declareCloseness, .showGroup,
            .leaveNameOut(.caption),
        ]

        let sentences = remedies.map { $0.sentence(for: audience, pupils: 1) }

        #expect(Set(sentences).count >= remedies.count - 1)
        #expect(
            sentences.allSatisfy { $0.hasSuffix(".") && NameIndex.everybody.strongestMatch(in: $0, shown: []) == nil }
        )
    }
}
