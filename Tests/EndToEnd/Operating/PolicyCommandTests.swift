import Foundation
import Testing

private struct Explained: Decodable {
    struct Section: Decodable {
        let title: String
    }

    let version: String
    let sections: [Section]
}

private struct Impact: Decodable {
    struct Change: Decodable {
        let purpose: String
    }

    let pictures: Int
    let newlyAllowedPictures: Int
    let newlyBlockedPictures: Int
    let newlyBlocked: [Change]
}

private struct Checked: Decodable {
    struct Fault: Decodable {
        let line: Int
        let key: String?
    }

    let valid: Bool
    let faults: [Fault]
}

private struct Compared: Decodable {
    struct Verdict: Decodable {
        let permitted: Bool
    }

    let school: String
    let verdict: Verdict
}

private struct Assessed: Decodable {
    let permitted: Bool
    let remedies: [String]
    let possibleFor: [String]
}

extension School {
    /// The sample school's policy with something else in one place, as a file.
    fileprivate func policy(_ old: String, _ new: String) throws -> String {
        let text = try String(contentsOf: Samples.school("policy.yaml"), encoding: .utf8)
        return try write(text.replacing(old, with: new), named: "new-policy.yaml")
    }
}

@Suite("The school's policy from the command line", .serialized)
struct PolicyCommandTests {
    @Test("A mistake is named with line, key and sentence, and puts nothing in force")
    func mistake() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let file = try school.policy("no_record: refuse", "no_record: allow")

            let check = try await school.run("policy", "check", file)
            let json = try await school.run("policy", "check", file, "--json")
            let adopted = try await school.run("policy", "adopt", file, by: .head)
            let explained = try await school.done("policy", "explain", "--json", by: .governor)

            #expect([check.status, json.status, adopted.status] == [1, 1, 1])
            #expect(check.complaint.hasPrefix("line 25, no_record: "))
            #expect(try json.json(Checked.self).faults.map(\.key) == ["no_record"])
            #expect(try explained.json(Explained.self).version == "2026-09")
        }
    }

    @Test("The policy in force is explained to a governor, and a file without a drive")
    func explained() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let inForce = try await school.done("policy", "explain", "--json", by: .governor)
            let file = try await Program.run(["policy", "explain", Samples.policies("ashmole.yaml").plainPath])

            #expect(try inForce.json(Explained.self).sections.contains { $0.title == "Purpose “website”" })
            #expect(file.status == 0)
            #expect(file.text.contains("R36: No pupil's face may be recognisable."))
        }
    }

    @Test("What a new policy would change is told first, and more is allowed only once that is confirmed")
    func impact() async throws {
        try await SampleSchool.declared.value.lending { school in
            let stricter = try school.policy("exposure: group", "exposure: not_identifiable")
            let told = try await school.done("policy", "impact", stricter, "--json", by: .head).json(Impact.self)
            try await school.done("policy", "adopt", stricter, by: .head)
            let back = Samples.school("policy.yaml").plainPath
            let refused = try await school.run("policy", "adopt", back, by: .head)
            let confirmed = try await school.run("policy", "adopt", back, "--confirm-impact", by: .head)

            #expect(told.pictures > 10)
            #expect(told.newlyAllowedPictures == 0)
            #expect(told.newlyBlockedPictures > 0)
            #expect(told.newlyBlocked.allSatisfy { !["learning", "display"].contains($0.purpose) })
            #expect(refused.status == 1)
            #expect(refused.complaint.contains("--confirm-impact"))
            #expect(confirmed.status == 0)
        }
    }

    @Test("One picture is shown under five schools' policies")
    func compared() async throws {
        try await SampleSchool.declared.value.lending { school in
            let names = ["ashmole", "claremont", "firthmoor", "new-road", "westover"]
            let files = names.map { Samples.policies("\($0).yaml").plainPath }
            let asset = try school.asset("IMG_2041.JPG")

            let outcome = try await school.run(
                ["policy", "compare"] + files + ["--asset", asset, "--json"],
                by: Login.editor.rawValue
            )

            let answers = try outcome.json([Compared].self)
            #expect(answers.map(\.verdict.permitted) == [false, false, true, true, false])
        }
    }

    @Test("A refused picture is told with what would help")
    func remedies() async throws {
        try await SampleSchool.declared.value.lending { school in
            let request = try await school.madeRequest(for: "2026-10-14 Rosé-Müller.jpg")

            let answers = try await school.done("request", "assess", request, "--json", by: .editor).json(
                [Assessed].self
            )

            #expect(answers.map(\.permitted) == [false])
            #expect(answers.allSatisfy { !$0.remedies.isEmpty })
            #expect(answers.allSatisfy { !$0.possibleFor.contains("website") })
        }
    }

    @Test("A head and shoulders is declared after a stroke, and a place is authorised by the headteacher alone")
    func declaredAndAuthorised() async throws {
        try await SampleSchool.declared.value.lending { school in
            let asset = try school.asset("2026-10-14 Rosé-Müller.jpg")
            let good = ["declaration", "make", asset, "A0113:faceOn/headAndShoulders", "--heads", "1"]
            let bad = ["declaration", "make", asset, "A0113:faceOn/nearby", "--heads", "1"]
            let policy = try school.policy("places_authorised: []", "places_authorised: [sick bay]")
            try await school.done("policy", "adopt", policy, by: .head)
            let authorise = ["event", "authorise", "farm-2026-10", "--place", "sick bay"]

            let declared = try await school.run(good, by: Login.teacher.rawValue)
            let refused = try await school.run(bad, by: Login.teacher.rawValue)
            let byHead = try await school.run(authorise, by: Login.head.rawValue)
            let byTeacher = try await school.run(authorise, by: Login.teacher.rawValue)

            #expect([declared.status, refused.status, byHead.status, byTeacher.status] == [0, 2, 0, 1])
        }
    }
}
