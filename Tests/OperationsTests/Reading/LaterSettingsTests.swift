import SchoolMedia
import Testing

@testable import Operations

@Suite("The policy's later settings")
struct LaterSettingsTests {
    private static func reading(_ lines: String...) throws -> PolicyReading {
        let text = ([PolicyText.whole] + lines).joined(separator: "\n")
        return try PolicyReader().readPolicy(Array(text.utf8), hash: "")
    }

    private static func faults(_ lines: String...) throws -> [PolicyFault] {
        try PolicyText.faults(of: Array(([PolicyText.whole] + lines).joined(separator: "\n").utf8))
    }

    @Test("mean, when they are left out, what the policy meant before they existed, or something safer")
    func leftOut() throws {
        let policy = try Self.reading().policy

        #expect(policy.whoConsents == .parent)
        #expect(policy.childVeto == .counts)
        #expect(policy.noticeServed == nil)
        #expect(policy.authorisedPlaces == [])
        #expect(policy.faceOnLongEdge == nil)
        #expect(policy.reviewMonths == nil)
        #expect(policy.purposes.values.allSatisfy { $0.use == .enabled })
    }

    @Test("are read one by one")
    func readOneByOne() throws {
        let policy = try Self.reading(
            "who_consents: both",
            "notice_served: 2026-09-01",
            "places_authorised: [sick bay]",
            "face_on_long_edge: 1200",
            "policy_review_months: 12"
        ).policy

        #expect(policy.whoConsents == .both)
        #expect(policy.noticeServed?.text == "2026-09-01")
        #expect(policy.authorisedPlaces == ["sick bay"])
        #expect(policy.faceOnLongEdge == 1_200)
        #expect(policy.reviewMonths == 12)
        #expect(try Self.reading("child_veto: false").policy.childVeto == .ignored)
    }

    @Test("can switch a purpose off, and leave it on")
    func enabled() throws {
        let off = PolicyText.replacing("long_edge: 1200", with: "enabled: false")
        let on = PolicyText.replacing("long_edge: 1200", with: "enabled: true")

        #expect(try PolicyReader().readPolicy(off, hash: "").policy.purposes[.website]?.use == .switchedOff)
        #expect(try PolicyReader().readPolicy(on, hash: "").policy.purposes[.website]?.use == .enabled)
    }

    @Test(
        "name line, column and key of every kind of mistake",
        arguments: [
            ("who_consents: nobody", 15, "who_consents", .notOneOf(["parent", "child", "both"])),
            ("child_veto: maybe", 13, "child_veto", .notTrueOrFalse),
            ("notice_served: 2026-09-31", 16, "notice_served", .notADay),
            ("notice_served: 01-09-2026", 16, "notice_served", .notADay),
            ("notice_served: 2026-9-1", 16, "notice_served", .notADay),
            ("places_authorised: sick bay", 20, "places_authorised", .notAList),
            ("face_on_long_edge: 199", 20, "face_on_long_edge", .notANumber(200...12_000)),
            ("face_on_long_edge: 12001", 20, "face_on_long_edge", .notANumber(200...12_000)),
            ("policy_review_months: 0", 23, "policy_review_months", .notANumber(1...60)),
            ("policy_review_months: 61", 23, "policy_review_months", .notANumber(1...60)),
            ("who_consent: child", 1, "who_consent", .unknown(suggestion: "who_consents")),
        ] as [(String, Int, String, PolicyFault.Problem)]
    )
    func mistakes(line: String, column: Int, key: String, problem: PolicyFault.Problem) throws {
        #expect(try Self.faults(line) == [PolicyFault(line: 20, column: column, key: key, problem: problem)])
    }

    @Test(
        "take the ends of every range",
        arguments: [
            "face_on_long_edge: 200", "face_on_long_edge: 12000", "policy_review_months: 1", "policy_review_months: 60",
        ]
    )
    func ranges(line: String) {
        #expect(throws: Never.self) { try Self.reading(line) }
    }
}

@Suite("Two settings of a policy that contradict each other")
struct ContradictionTests {
    @Test("are silence as a yes and no word to the families, where a purpose rests on consent")
    func silenceWithoutNotice() throws {
        let faults = try PolicyText.faults(of: PolicyText.replacing("no_record: refuse", with: "no_record: allow"))
        let otherBasis = PolicyText.whole.replacing("no_record: refuse", with: "no_record: allow")
            .replacing("basis: consent", with: "basis: legitimate_interest")

        #expect(faults == [PolicyFault(line: 6, column: 12, key: "no_record", problem: .silenceWithoutNotice)])
        #expect(throws: Never.self) { try PolicyReader().readPolicy(Array(otherBasis.utf8), hash: "") }
    }

    private static func whoConsents(_ who: String) -> [UInt8] {
        Array((PolicyText.whole + "\nwho_consents: \(who)\nchild_veto: false").utf8)
    }

    @Test("are the pupil's needed yes and the pupil's ignored no", arguments: ["child", "both"])
    func veto(who: String) throws {
        let faults = try PolicyText.faults(of: Self.whoConsents(who))

        #expect(faults == [PolicyFault(line: 21, column: 13, key: "child_veto", problem: .vetoOfTheAsked)])
        #expect(throws: Never.self) { try PolicyReader().readPolicy(Self.whoConsents("parent"), hash: "") }
    }

    @Test("are a place that is refused and may be authorised", arguments: ["toilets", "Infants' Toilets"])
    func places(place: String) throws {
        let text = PolicyText.whole + "\nplaces_authorised: [sick bay, \"\(place)\"]"

        let faults = try PolicyText.faults(of: Array(text.utf8))

        #expect(
            faults == [PolicyFault(line: 20, column: 20, key: "places_authorised", problem: .placeRefusedAnyway(place))]
        )
    }

    @Test("are purposes of which every one is switched off")
    func nothingEnabled() throws {
        let text = PolicyText.whole.replacing("{basis: public_task}", with: "{basis: public_task, enabled: false}")
            .replacing("long_edge: 1200", with: "enabled: false")

        #expect(try PolicyText.faults(of: Array(text.utf8)).map(\.problem) == [.nothingEnabled])
    }

    @Test("are, where the stricter one can simply count, told as a warning")
    func warnings() throws {
        let alone = PolicyText.whole.replacing("exposure: group", with: "exposure: head_and_shoulders_or_group")
            .replacing("single_pupil: warn", with: "single_pupil: refuse")
        let untold = PolicyText.whole.replacing("basis: consent", with: "basis: legitimate_interest")
        let reader = PolicyReader()

        #expect(
            try reader.readPolicy(Array(alone.utf8), hash: "").warnings
                == [PolicyFault(line: 8, column: 15, key: "single_pupil", problem: .noPupilAlone)]
        )
        #expect(
            try reader.readPolicy(Array(untold.utf8), hash: "").warnings.map(\.problem) == [.objectionWithoutNotice]
        )
        #expect(
            try reader.readPolicy(Array((untold + "\nnotice_served: 2026-09-01").utf8), hash: "").warnings == []
        )
    }

    @Test("have a sentence that says what to type")
    func sentences() {
        let problems: [PolicyFault.Problem] = [
            .silenceWithoutNotice, .vetoOfTheAsked, .placeRefusedAnyway("toilets"), .nothingEnabled,
            .objectionWithoutNotice, .noPupilAlone, .notADay, .nobodyApproves,
        ]

        let sentences = problems.map { PolicyFault(line: 1, column: 1, key: "key", problem: $0).sentence }

        #expect(Set(sentences).count == problems.count)
        #expect(sentences.allSatisfy { $0.hasSuffix(".") })
    }
}
