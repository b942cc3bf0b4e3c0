import Foundation
import Testing

private struct Protected: Decodable {
    struct Change: Decodable {
        let to: String
        let reason: String?
    }

    let protection: String
    let changes: [Change]
}

@Suite("Protecting a pupil, from the command line", .serialized)
struct ProtectingTests {
    @Test("Takes down what is out, keeps the reason for the safeguarding lead, and ends by the same hand")
    func wholeStory() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let file = try #require(try await school.affected("A0201").handedOut.first?.file)
            try await school.done("copy", "record", file, "https://school.example/news", "--kind", "web", by: .editor)
            let reason = try school.write("Court order.\nNew address kept secret: Blackthorn.\n", named: "reason.txt")
            let protect = ["pupil", "protect", "A0201", "--never-publish", "--reason-file", reason]

            let office = try await school.run(protect, by: Login.office.rawValue)
            let lead = try await school.run(protect, by: Login.safeguardingLead.rawValue)
            let open = try await school.done("takedown", "list", "--json", by: .editor).text
            let told = try await school.protection(of: "A0201")
            let editor = try await school.run("pupil", "protection", "A0201", by: .editor)
            let other = try await school.run("pupil", "protection", "A0101", by: .editor)
            try await school.done("pupil", "unprotect", "A0201", by: .safeguardingLead)
            let ended = try await school.protection(of: "A0201")

            let needle = Search(needles: [(name: "reason", bytes: Data("Blackthorn".utf8))])
            #expect(office.status == 1)
            #expect(lead.status == 0)
            #expect(lead.text.contains("opened"))
            #expect(open.contains(file) && open.contains("protected"))
            #expect(told.protection == "never_publish")
            #expect(told.changes.map(\.reason) == ["Court order.\nNew address kept secret: Blackthorn."])
            #expect(editor.status == 1)
            #expect(editor.complaint == other.complaint)
            #expect(ended.protection == "none")
            #expect(ended.changes.map(\.to) == ["never_publish", "none"])
            #expect(!(open + lead.text).contains("Blackthorn"))
            #expect(try await needle.found(in: school.drive.filesBelow()) == [])
        }
    }

    @Test("Reads no reason from the command line, where others on the machine could read it, too")
    func notOnTheCommandLine() async throws {
        let school = try await SampleSchool.enrolled.value
        let protect = ["pupil", "protect", "A0101", "--never-publish"]

        let typed = try await school.run(protect + ["--reason", "an order"], by: Login.safeguardingLead.rawValue)
        let fromEmptyInput = try await school.run(protect + ["--reason", "-"], by: Login.safeguardingLead.rawValue)

        #expect(typed.status == 2)
        #expect(typed.complaint.contains("--reason-file"))
        #expect(fromEmptyInput.status == 1)
        #expect(fromEmptyInput.complaint.contains("empty"))
    }

    @Test("The paper for a trip names those of the trip about whom there is something to do, and no reason")
    func paper() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let page = school.folder.appending(path: "museum.html")

            let printed = try await school.run("event", "print", "museum-2026-11", "--to", page.plainPath, by: .teacher)
            let governor = try await school.run("event", "print", "museum-2026-11", by: .governor)

            let html = try String(contentsOf: page, encoding: .utf8)
            let others = try Samples.table("pupils.csv").filter { ["Oak", "Ash"].contains($0["class"]) }
            let names = others.map { "\($0["preferred_forename"] ?? "?") \($0["preferred_surname"] ?? "?")" }
            #expect(printed.status == 0)
            #expect(html.contains("Ruby Tetteh"))
            #expect(html.contains("Destroy after"))
            #expect(names.allSatisfy { !html.contains($0) })
            #expect(!html.lowercased().contains("protect"))
            #expect(governor.status == 1)
            #expect(try school.trail.entries(of: "event.printed").count == 1)
        }
    }
}

extension School {
    fileprivate func protection(of pupil: String) async throws -> Protected {
        try await done("pupil", "protection", pupil, "--json", by: .safeguardingLead).json(Protected.self)
    }
}
