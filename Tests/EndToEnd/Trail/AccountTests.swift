import Foundation
import Testing

@Suite("What the trail tells the school", .serialized)
struct AccountTests {
    @Test("Of a pupil: each place, the guardian's answer behind it, and what should not be out any more")
    func pupil() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let file = try #require(try await school.affected("A0201").handedOut.first?.file)
            try await school.done("copy", "record", file, "https://school.example/farm", by: .editor)
            let before = try await school.account("A0201")
            _ = try await school.run(WithdrawalTests.withdrawal, by: Login.office.rawValue)

            let after = try await school.account("A0201")
            let text = try await school.done("audit", "pupil", "A0201", by: .safeguardingLead).text
            let csv = try await school.done("audit", "pupil", "A0201", "--csv", by: .safeguardingLead).text
                .split(whereSeparator: \.isNewline)

            let place = try #require(before.places.first { $0.place == "https://school.example/farm" })
            #expect(place.mayStay)
            #expect(place.recordedBy == Login.editor.rawValue)
            #expect(place.facts.contains { $0.answer == "given" && $0.by.contains("mother") })
            #expect(after.places.filter { $0.purpose == "website" }.allSatisfy { $0.causes == ["withdrawn"] })
            #expect(text.contains("IT SHOULD NOT BE OUT"))
            #expect(csv.count == after.places.count + 1)
        }
    }

    @Test("Of a picture: its whole life, page by page as well as at once")
    func picture() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let asset = try school.asset("IMG_2042.JPG")

            let life = try await school.entries("audit", "picture", asset, "--json")
            let middle = try #require(life.dropFirst(2).first?.n)
            let older = try await school.entries("audit", "picture", asset, "--json", "--before", "\(middle)")
            let newer = try await school.entries("audit", "picture", asset, "--json", "--after", "\(middle - 1)")
            let csv = try await school.done("audit", "picture", asset, "--csv", by: .safeguardingLead).text
                .split(whereSeparator: \.isNewline)

            #expect(life.first?.act == "asset.ingested")
            #expect(life.contains { $0.act == "export.fileWritten" })
            #expect((older + newer).map(\.n).prefix(life.count) == life.map(\.n)[...])
            #expect(csv.first?.hasPrefix("number,at,action") == true)
        }
    }

    @Test("Turning pages is one look at the trail, and is logged once")
    func pages() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let newest = try await school.entries("audit", "show", "--json", "--limit", "5")
            let first = try #require(newest.first?.n)
            let before = try await school.entries("audit", "show", "--json", "--limit", "5", "--before", "\(first)")

            #expect(before.map(\.n) == Array((first - 5)..<first))
            #expect(try school.trail.entries(of: "audit.read").count == 1)
        }
    }

    @Test("Of those who watch: the headteacher sees all, governors see numbers, they themselves may not ask")
    func oversight() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            try await school.done("audit", "show", "--pupil", "A0101", by: .safeguardingLead)

            let head = try await school.done("audit", "oversight", by: .head).text
            let governor = try await school.done("audit", "oversight", by: .governor).text
            let lead = try await school.run("audit", "oversight", by: .safeguardingLead)
            let technician = try await school.run("audit", "oversight", by: .technician)

            let pupil = try #require(try school.trail.entries(of: "audit.read").last?.obj?.first)
            #expect(head.contains(Login.safeguardingLead.rawValue))
            #expect(head.contains(pupil))
            #expect(governor.contains("1 x audit.read"))
            #expect(!governor.contains(Login.safeguardingLead.rawValue))
            #expect(!governor.contains(pupil))
            #expect([lead, technician].map(\.isRefusal) == [true, true])
        }
    }

    @Test("The index is made anew when somebody was at it, and that is said; the answer is the trail's")
    func damagedIndex() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let lines = try school.trail.lines().map { String(decoding: $0, as: UTF8.self) }
            try await school.changeRegistry("UPDATE trailEntry SET leaf = zeroblob(32) WHERE n = 3")
            let check = try await school.run("audit", "reindex", "--check", by: .technician)

            let answer = try await school.run("audit", "show", "--json", "--limit", "1000", by: .safeguardingLead)
            let after = try await school.run("audit", "reindex", "--check", by: .technician)

            #expect(check.status == 1)
            #expect(check.text.contains("entry 3"))
            #expect(answer.lines.starts(with: lines))
            #expect(answer.complaint.contains("made anew"))
            #expect(after.status == 0)
        }
    }

    @Test("A technician learns nothing of a pupil or a picture")
    func technicianLearnsNothing() async throws {
        try await SampleSchool.declared.value.lending { school in
            let asset = try school.asset("IMG_2042.JPG")

            let outcomes = [
                try await school.run("audit", "pupil", "A0201", by: .technician),
                try await school.run("audit", "picture", asset, by: .technician),
                try await school.run("audit", "show", "--pupil", "A0201", by: .technician),
                try await school.run("pupil", "erase", "A0201", "--dry-run", by: .technician),
            ]

            #expect(outcomes.map(\.isRefusal) == [true, true, true, true])
            #expect(outcomes.map(\.text).joined() == "")
        }
    }
}

/// What `audit pupil` says.
private struct AccountAnswer: Decodable {
    struct Fact: Decodable {
        let answer: String
        let by: String
    }

    struct Place: Decodable {
        let place: String?
        let purpose: String
        let recordedBy: String?
        let facts: [Fact]
        let mayStay: Bool
        let causes: [String]
    }

    let places: [Place]
}

extension School {
    fileprivate func account(_ pupil: String) async throws -> AccountAnswer {
        try await done("audit", "pupil", pupil, "--json", by: .safeguardingLead).json(AccountAnswer.self)
    }

    fileprivate func entries(_ arguments: String...) async throws -> [TrailEntry] {
        let outcome = try await run(arguments, by: Login.safeguardingLead.rawValue)
        guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
        return try outcome.lines.map { try JSONDecoder().decode(TrailEntry.self, from: Data($0.utf8)) }
    }

    /// Does what only root could do.
    fileprivate func changeRegistry(_ sql: String) async throws {
        let script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()"
        let registry = drive.appending(path: "registry/consentry.sqlite").plainPath
        let outcome = try await Search.python.run(["-c", script, registry, sql])
        guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
    }
}
