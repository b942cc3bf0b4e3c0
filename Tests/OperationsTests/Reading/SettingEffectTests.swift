import SchoolMedia
import Testing

@testable import Operations

@Suite("What a setting of the policy does")
struct SettingEffectTests {
    private static func reading(_ lines: String...) throws -> PolicyReading {
        let text = ([PolicyText.whole] + lines).joined(separator: "\n")
        return try PolicyReader().readPolicy(Array(text.utf8), hash: "")
    }

    /// A value for each setting on which nothing acts yet.
    private static let idle = [
        "retention_months: 12", "session_idle_minutes: 15", "password_length: 12",
        "escalation: [the safeguarding lead]", "device_due_back_days: 7", "live_review_months: 12",
    ]

    @Test("is said to be nothing, where nothing acts on it yet", arguments: idle)
    func notYet(line: String) throws {
        let reading = try Self.reading(line)
        let key = String(line.prefix { $0 != ":" })
        let explained = PolicyExplanation(of: reading.policy).sections.flatMap(\.lines).map(\.sentence)

        #expect(reading.warnings.map(\.problem) == [.notActedOn])
        #expect(reading.warnings.map(\.key) == [key])
        #expect(reading.warnings.map(\.line) == [20])
        #expect(explained.contains { $0.contains("not act on it yet: \(key)") })
    }

    @Test("is that of no setting, unless it is in the list above")
    func classified() {
        let notYet = PolicyKey.allCases.filter { $0.effect == .notYet }.map(\.rawValue)

        #expect(notYet == Self.idle.map { String($0.prefix { $0 != ":" }) })
    }

    @Test("is said to be nothing for a single value on which nothing acts")
    func singleValues() throws {
        let names = PolicyText.replacing("names_with_work: none", with: "names_with_work: first")
        let video = PolicyText.replacing("audio_video_permission: true", with: "audio_video_permission: false")
        let reader = PolicyReader()

        #expect(try reader.readPolicy(names, hash: "").warnings.map(\.key) == ["names_with_work"])
        #expect(try reader.readPolicy(video, hash: "").warnings.map(\.key) == ["audio_video_permission"])
    }

    @Test(
        "is found out to be a mistake although nothing acts on it",
        arguments: [
            ("retention_months: 0", PolicyFault.Problem.notANumber(1...240)),
            ("session_idle_minutes: never", .notANumber(1...480)), ("password_length: 7", .notANumber(8...128)),
            ("escalation: the head", .notAList), ("device_due_back_days: 61", .notANumber(1...60)),
            ("live_review_months: 61", .notANumber(1...60)), ("consent_warning_days: 0", .notANumber(1...366)),
            ("named_image: sometimes", .notOneOf(["forbidden", "per_use_consent"])),
        ]
    )
    func mistakes(line: String, problem: PolicyFault.Problem) throws {
        let text = PolicyText.whole + "\n" + line

        #expect(try PolicyText.faults(of: Array(text.utf8)).map(\.problem) == [problem])
    }

    @Test("is never to let a name stand beside a picture: a policy that promises it is refused")
    func namedImage() throws {
        let text = PolicyText.whole + "\nnamed_image: per_use_consent"
        let faults = try PolicyText.faults(of: Array(text.utf8))

        #expect(faults == [PolicyFault(line: 20, column: 14, key: "named_image", problem: .noNamedPictures)])
        #expect(faults.allSatisfy { $0.sentence.contains("named_image: forbidden") })
        #expect(try Self.reading("named_image: forbidden").warnings == [])
    }
}
