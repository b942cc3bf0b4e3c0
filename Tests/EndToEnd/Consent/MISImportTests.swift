import Foundation
import Testing

private struct Import: Decodable {
    struct Line: Decodable {
        let pupil: String
    }

    let id: String?
    let givenToNot: [Line]
    let notToGiven: [Line]
    let secondPersonNeeded: Bool

    private enum CodingKeys: String, CodingKey {
        case id = "import"
        case givenToNot, notToGiven, secondPersonNeeded
    }
}

@Suite("Consents from the school's MIS, from the command line", .serialized)
struct MISImportTests {
    private static let file = Samples.school("mis/L1-template-long.csv").plainPath
    private static let source = ["--source", "template-long", "--json"]

    @Test("The first file stops with a proposal; a trial changes nothing; the import is taken back")
    func wholeWay() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let proposal = school.folder.appending(path: "proposal.yaml")
            let propose = ["consent", "map", Self.file, "--source", "template-long", "--out", proposal.plainPath]
            let take = ["consent", "import", Self.file] + Self.source

            let first = try await school.run(take, by: Login.office.rawValue)
            let proposed = try await school.run(propose, by: Login.office.rawValue)
            try await school.confirmMapping()
            let trial = try await school.run(take + ["--dry-run"], by: Login.office.rawValue)
            let afterTrial = try await school.mayBeOnWebsite("A0102")
            let imported = try await school.run(take, by: Login.office.rawValue)
            let afterImport = try await school.mayBeOnWebsite("A0102")
            let id = try #require(try imported.json(Import.self).id)
            try await school.done("consent", "undo-import", id, "--because", "last year's file", by: .office)

            #expect(first.status == 1)
            #expect(first.complaint.contains("consent map"))
            #expect(proposed.status == 0)
            #expect(try String(contentsOf: proposal, encoding: .utf8).contains("shape: long"))
            #expect(trial.status == 0)
            #expect(try trial.json(Import.self).id == nil)
            #expect([afterTrial, afterImport] == [true, false])
            #expect(try await school.mayBeOnWebsite("A0102") == true)
        }
    }

    @Test("A file of which more than a twentieth turns into a yes what was none waits for a second person")
    func secondPerson() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            try await school.confirmMapping()
            // Whose consent ended with the last school year.
            let row = "A0304,website,photo,given,\(ConsentList.today),,,,,,"
            let file = [try school.write(ConsentList.file([row]), named: "yes.csv")] + Self.source

            let stopped = try await school.run(["consent", "import"] + file, by: Login.office.rawValue)
            let same = try await school.run(["consent", "confirm-import"] + file, by: Login.office.rawValue)
            let stillStopped = try await school.run(["consent", "import"] + file, by: Login.office.rawValue)
            let between = try await school.mayBeOnWebsite("A0304")
            let other = try await school.run(["consent", "confirm-import"] + file, by: Login.head.rawValue)
            let imported = try await school.run(["consent", "import"] + file, by: Login.office.rawValue)

            #expect([stopped.status, stillStopped.status] == [1, 1])
            #expect(try stopped.json(Import.self).secondPersonNeeded)
            #expect(stopped.complaint.contains("confirm-import"))
            #expect(between == false)
            #expect([same.status, other.status, imported.status] == [0, 0, 0])
            #expect(try imported.json(Import.self).notToGiven.map(\.pupil) == ["A0304"])
            #expect(try await school.mayBeOnWebsite("A0304") == true)
        }
    }

    @Test("A withdrawal in a file takes down what is out")
    func takesDown() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let file = try #require(try await school.affected("A0201").handedOut.first?.file)
            try await school.done("copy", "record", file, "https://school.example/news", "--kind", "web", by: .editor)
            try await school.confirmMapping()
            let row = "A0201,website,photo,withdrawn,\(ConsentList.today),,,,,,"
            let list = try school.write(ConsentList.file([row]), named: "withdrawal.csv")

            let imported = try await school.run(["consent", "import", list] + Self.source, by: Login.office.rawValue)

            let open = try await school.done("takedown", "list", "--json", by: .editor).text
            #expect(try imported.json(Import.self).givenToNot.map(\.pupil) == ["A0201"])
            #expect(open.contains(file))
            #expect(open.contains("withdrawn"))
        }
    }
}

extension School {
    /// Confirms how the sample's long layout is read.
    fileprivate func confirmMapping() async throws {
        let mapping = Samples.school("mis/L1-template-long.yaml").plainPath
        try await done("consent", "map", "--confirm", mapping, "--source", "template-long", by: .office)
    }

    fileprivate func mayBeOnWebsite(_ pupil: String) async throws -> Bool? {
        struct Shown: Decodable {
            let purpose: String
            let mayBeShown: Bool
        }
        let lines = try await done("consent", "show", pupil, "--json", by: .office).json([Shown].self)
        return lines.first { $0.purpose == "website" }?.mayBeShown
    }
}
