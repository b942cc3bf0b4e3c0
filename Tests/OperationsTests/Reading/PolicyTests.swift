import SchoolMedia
import Testing

@testable import Operations

/// The sample policy of these tests, with a way to change a line.
enum PolicyText {
    static let whole = """
        school: Larkfield Primary School
        version: 2026-09
        purposes:
          learning: {basis: public_task}
          website: {basis: consent, long_edge: 1200}
        no_record: refuse
        exposure: group
        single_pupil: warn
        names_with_work: none
        second_person: true
        approvers: [approver]
        audio_video_permission: true
        places_refused: [toilets, changing rooms]
        checklist: [Everybody is suitably dressed.]
        keep_taken_on: false
        copyright_notice: "© Larkfield Primary School"
        ai_training: forbidden
        consent_renewal_months: 12
        take_down_days: 5
        """

    static func replacing(_ old: String, with new: String) -> [UInt8] {
        Array(whole.replacing(old, with: new).utf8)
    }

    static func faults(of bytes: [UInt8]) throws -> [PolicyFault] {
        try #require(throws: PolicyError.self) { try PolicyReader().readPolicy(bytes, hash: "") }.faults
    }
}

@Suite("The school's policy")
struct PolicyTests {
    private let reader = PolicyReader()

    @Test("is read setting by setting")
    func wholePolicy() throws {
        let reading = try reader.readPolicy(Array(PolicyText.whole.utf8), hash: "ab12")

        #expect(reading.warnings.isEmpty)
        #expect(
            reading.policy
                == Policy(
                    school: "Larkfield Primary School",
                    version: "2026-09",
                    hash: "ab12",
                    purposes: [
                        .learning: PurposeRule(basis: .publicTask, audience: .inside, longEdge: 1_600),
                        .website: PurposeRule(basis: .consent, audience: .outside, longEdge: 1_200),
                    ],
                    noRecord: .refuse,
                    exposure: .group,
                    singlePupil: .warn,
                    namesWithWork: .none,
                    approval: .secondPerson,
                    approvers: [.approver],
                    audioVideo: .priorPermission,
                    refusedPlaces: ["toilets", "changing rooms"],
                    checklist: ["Everybody is suitably dressed."],
                    takenOn: .dropped,
                    copyrightNotice: "© Larkfield Primary School",
                    aiTraining: .forbidden,
                    consentRenewalMonths: 12,
                    takeDownDays: 5
                )
        )
    }

    @Test(
        "names line, column and key of every kind of mistake",
        arguments: [
            ("no_record: refuse", "no_record: maybe", 6, 12, "no_record", .notOneOf(["refuse", "allow"])),
            ("second_person: true", "second_person: yes", 10, 16, "second_person", .notTrueOrFalse),
            ("second_person: true", "second_person: \"true\"", 10, 16, "second_person", .notTrueOrFalse),
            ("approvers: [approver]", "approvers: []", 11, 12, "approvers", .nobodyApproves),
            ("approvers: [approver]", "approvers: approver", 11, 12, "approvers", .notAList),
            ("take_down_days: 5", "take_down_days: 0", 19, 17, "take_down_days", .notANumber(1...90)),
            ("take_down_days: 5", "take_down_days: 91", 19, 17, "take_down_days", .notANumber(1...90)),
            ("take_down_days: 5", "take_down_days: 0x5", 19, 17, "take_down_days", .notANumber(1...90)),
            ("take_down_days: 5", "take_down_days: five", 19, 17, "take_down_days", .notANumber(1...90)),
            ("months: 12", "months: 61", 18, 25, "consent_renewal_months", .notANumber(1...60)),
            ("edge: 1200", "edge: 12001", 5, 40, "purposes.website.long_edge", .notANumber(200...12_000)),
            ("edge: 1200", "edge: 199", 5, 40, "purposes.website.long_edge", .notANumber(200...12_000)),
            ("school: Larkfield Primary School", "school: [Larkfield]", 1, 9, "school", .notAText),
            ("version: 2026-09", "version:", 2, 9, "version", .textLength(1...40)),
            ("[Everybody is suitably dressed.]", "[]", 14, 12, "checklist", .listLength(1...20)),
            ("[toilets, changing rooms]", "[toilets, \"a\\u202Eb\"]", 13, 27, "places_refused", .hiddenCharacters),
            (
                "learning: {basis: public_task}", "Learning: {basis: consent}", 4, 3, "purposes.Learning",
                .notAPurposeName
            ),
            ("learning: {basis: public_task}", "learning: public_task", 4, 13, "purposes.learning", .notASetOfKeys),
        ] as [(String, String, Int, Int, String, PolicyFault.Problem)]
    )
    func mistakes(
        old: String,
        new: String,
        line: Int,
        column: Int,
        key: String,
        problem: PolicyFault.Problem
    ) throws {
        let faults = try PolicyText.faults(of: PolicyText.replacing(old, with: new))

        #expect(faults == [PolicyFault(line: line, column: column, key: key, problem: problem)])
    }

    @Test("takes the ends of every range", arguments: [("take_down_days: 5", 1, 90), ("months: 12", 1, 60)])
    func ranges(old: String, lowest: Int, highest: Int) throws {
        let key = old.split(separator: " ")[0]

        let lowestBytes = PolicyText.replacing(old, with: "\(key) \(lowest)")
        let highestBytes = PolicyText.replacing(old, with: "\(key) \(highest)")

        #expect(throws: Never.self) { try reader.readPolicy(lowestBytes, hash: "") }
        #expect(throws: Never.self) { try reader.readPolicy(highestBytes, hash: "") }
    }

    @Test(
        "suggests what a misspelt setting was meant to be, once",
        arguments: [
            ("no_record:", "norecord:", 6, 1, "norecord", "no_record"),
            ("exposure:", "Exposure:", 7, 1, "Exposure", "exposure"),
            ("long_edge:", "long-edge:", 5, 29, "purposes.website.long-edge", "long_edge"),
        ]
    )
    func misspelt(old: String, new: String, line: Int, column: Int, key: String, suggestion: String) throws {
        let faults = try PolicyText.faults(of: PolicyText.replacing(old, with: new))

        let problem = PolicyFault.Problem.unknown(suggestion: suggestion)
        #expect(faults == [PolicyFault(line: line, column: column, key: key, problem: problem)])
    }

    @Test("does not know settings that are nothing like its own")
    func unknownSetting() throws {
        let faults = try PolicyText.faults(of: Array(("colour: blue\n" + PolicyText.whole).utf8))

        #expect(faults == [PolicyFault(line: 1, column: 1, key: "colour", problem: .unknown(suggestion: nil))])
    }

    @Test("needs every setting of the first version", arguments: PolicyKey.allCases.filter { $0.example != nil })
    func missingSetting(key: PolicyKey) throws {
        let all = PolicyKey.allCases.filter { $0 != key }.compactMap(\.example).joined(separator: "\n")

        let faults = try PolicyText.faults(of: Array(all.utf8))

        #expect(faults.map(\.key) == [key.rawValue])
        #expect(faults.map(\.problem) == [.missing(example: try #require(key.example))])
    }

    @Test("is whole when every example is typed as the mistakes suggest")
    func examples() throws {
        let all = PolicyKey.allCases.compactMap(\.example).joined(separator: "\n")

        #expect(throws: Never.self) { try reader.readPolicy(Array(all.utf8), hash: "") }
    }

    @Test("has all its mistakes named at once, in the order of the file")
    func manyMistakes() throws {
        let bytes = PolicyText.replacing("refuse\nexposure: group", with: "perhaps\nexposure: all\nspeed: 5")

        let faults = try PolicyText.faults(of: bytes)

        #expect(faults.map(\.key) == ["no_record", "exposure", "speed"])
        #expect(faults.map(\.line) == [6, 7, 8])
    }

    @Test("may not say one thing twice", arguments: ["\nexposure: off", "\n\"exposure\": off"])
    func repeatedSetting(line: String) throws {
        let faults = try PolicyText.faults(of: Array((PolicyText.whole + line).utf8))

        #expect(faults == [PolicyFault(line: 7, column: 1, key: "exposure", problem: .repeated)])
    }

    @Test("may not have an unknown role approve, nor a role twice", arguments: ["[head]", "[approver, approver]"])
    func approvers(list: String) throws {
        let faults = try PolicyText.faults(of: PolicyText.replacing("[approver]", with: list))

        #expect(faults.map(\.key) == ["approvers"])
    }

    @Test("may do without approvers when no second person is asked for")
    func noSecondPerson() throws {
        let bytes = PolicyText.replacing("true\napprovers: [approver]", with: "false\napprovers: []")

        let policy = try reader.readPolicy(bytes, hash: "").policy

        #expect(policy.approval == .anyApprover)
        #expect(policy.approvers.isEmpty)
    }

    @Test("is warned about where silence would count as consent")
    func silenceAsConsent() throws {
        let bytes = PolicyText.replacing("no_record: refuse", with: "no_record: allow\nnotice_served: 2026-09-01")

        let warnings = try reader.readPolicy(bytes, hash: "").warnings

        #expect(
            warnings == [PolicyFault(line: 5, column: 12, key: "purposes.website", problem: .silenceAsConsent)]
        )
    }

    @Test("is warned about where the public would count as inside the school")
    func outsideInside() throws {
        let bytes = PolicyText.replacing("long_edge: 1200", with: "audience: inside")

        let warnings = try reader.readPolicy(bytes, hash: "").warnings

        #expect(
            warnings == [PolicyFault(line: 5, column: 12, key: "purposes.website", problem: .outsidePurposeInside)]
        )
    }

    @Test("may not have approvers of whom none may approve")
    func powerlessApprovers() throws {
        let faults = try PolicyText.faults(of: PolicyText.replacing("[approver]", with: "[governor, technician]"))

        #expect(faults == [PolicyFault(line: 11, column: 12, key: "approvers", problem: .nobodyApproves)])
    }
}
