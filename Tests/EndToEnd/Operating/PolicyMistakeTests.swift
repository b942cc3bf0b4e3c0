import Foundation
import Testing

@Suite("A policy file with a mistake, from outside", .serialized)
struct PolicyMistakeTests {
    /// The sample policy with other words in one place or two.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let changes: [(old: String, new: String)]
        let line: Int
        let key: String
        /// What to type.
        let advice: String
    }

    static let mistakes = [
        Mistake(
            testDescription: "an unknown key",
            changes: [("\nchild_veto:", "\nchild_vetto:")],
            line: 30,
            key: "child_vetto",
            advice: "Did you mean \"child_veto\"?"
        ),
        Mistake(
            testDescription: "a purpose without a basis",
            changes: [("website: {basis: consent, ", "website: {")],
            line: 16,
            key: "purposes.website.basis",
            advice: "Type, for example, \"basis: consent\""
        ),
        Mistake(
            testDescription: "the pupil is asked, and the pupil's no is ignored",
            changes: [("who_consents: parent", "who_consents: child"), ("child_veto: true", "child_veto: false")],
            line: 30,
            key: "child_veto",
            advice: "Type \"child_veto: true\""
        ),
        Mistake(
            testDescription: "a place refused and authorised",
            changes: [("places_authorised: []", "places_authorised: [toilets]")],
            line: 55,
            key: "places_authorised",
            advice: "Leave it in one of the lists"
        ),
        Mistake(
            testDescription: "a second person, and nobody who may approve",
            changes: [("approvers: [approver]", "approvers: []")],
            line: 47,
            key: "approvers",
            advice: "\"approvers: [approver]\""
        ),
        Mistake(
            testDescription: "silence as consent",
            changes: [("no_record: refuse", "no_record: allow")],
            line: 25,
            key: "no_record",
            advice: "Type \"no_record: refuse\""
        ),
    ]

    fileprivate struct Checked: Decodable {
        struct Fault: Decodable {
            let line: Int
            let key: String?
            let sentence: String
        }

        let valid: Bool
        let faults: [Fault]
    }

    @Test("Is named with its line, its key and what to type, and the old policy stays in force", arguments: mistakes)
    func named(mistake: Mistake) async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let sample = try String(contentsOf: Samples.school("policy.yaml"), encoding: .utf8)
            let text = mistake.changes.reduce(sample) { $0.replacing($1.old, with: $1.new) }
            let file = try school.write(text, named: "policy.yaml")
            let before = try await school.done("policy", "show", "--json", by: .head).text

            let words = try await Program.run(["policy", "check", file])
            let check = try await Program.run(["policy", "check", file, "--json"])
            let explained = try await Program.run(["policy", "explain", file])
            let impact = try await school.run("policy", "impact", file, by: .head)
            let adopted = try await school.run("policy", "adopt", file, "--confirm-impact", by: .head)
            let faults = try check.json(Checked.self).faults
            let after = try await school.done("policy", "show", "--json", by: .head).text

            #expect([words, check, explained, impact, adopted].map(\.status) == [1, 1, 1, 1, 1])
            #expect(words.complaint.hasPrefix("line \(mistake.line), \(mistake.key): "))
            #expect(words.complaint.contains(mistake.advice))
            #expect(adopted.complaint.contains("the policy in force stays in force"))
            #expect(faults.map(\.line) == [mistake.line])
            #expect(faults.map(\.key) == [mistake.key])
            #expect(faults.allSatisfy { $0.sentence.contains(mistake.advice) })
            #expect(after == before)
            #expect(try school.trail.entries(of: "policy.adopted").count == 1)
        }
    }

    @Test("All mistakes are named at once, and a policy without any has none")
    func allAtOnce() async throws {
        try await withTemporaryFolder { folder in
            let sample = try String(contentsOf: Samples.school("policy.yaml"), encoding: .utf8)
            let text = Self.mistakes.flatMap(\.changes).reduce(sample) { $0.replacing($1.old, with: $1.new) }
            let file = folder.appending(path: "policy.yaml")
            try text.write(to: file, atomically: false, encoding: .utf8)

            let bad = try await Program.run(["policy", "check", file.plainPath, "--json"]).json(Checked.self)
            let good = try await Program.run(["policy", "check", Samples.school("policy.yaml").plainPath, "--json"])

            #expect(bad.faults.count > 3)
            #expect(good.status == 0)
            #expect(try good.json(Checked.self).valid)
        }
    }
}
