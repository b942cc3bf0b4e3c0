import Foundation
import Testing

@Suite(
    "A file of consents that looks wrong, from outside",
    .enabled("The program faketime is not installed") { Tool.faketime.isInstalled }
)
struct ImportGuardTests {
    /// A first file, and a second one that a guard stops or lets through by a hair.
    struct Doubtful: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// How many pupils from the top of the list, and what they are said to have answered.
        let before: (count: Int, answers: String)
        let after: (count: Int, answers: String)
        let limit: Int
        /// How the import ends once it goes through.
        let status: Int32
    }

    static let badRows = Doubtful(
        testDescription: "more than a tenth of bad rows",
        before: (0, ""),
        after: (7, "perhaps,Yes"),
        limit: 6,
        status: 3
    )
    static let flips = Doubtful(
        testDescription: "more than a twentieth of answers from no to yes",
        before: (60, "No,Yes"),
        after: (53, "No,Yes"),
        limit: 54,
        status: 0
    )

    @Test(
        "Is stopped until a second person confirms these very bytes; the first person's own word does not count",
        arguments: [badRows, flips]
    )
    func secondPerson(doubtful: Doubtful) async throws {
        try await SampleSchool.mapped.value.lending { school in
            let before = try MISReport(MISReport.first(doubtful.before.count, doubtful.before.answers))
            let after = try MISReport(MISReport.first(doubtful.after.count, doubtful.after.answers))
            let other = try MISReport(MISReport.first(doubtful.after.count, doubtful.after.answers), without: ["A0415"])
            _ = try await school.take(before, .longAgo)

            let early = try await school.take(after, .tomorrow, "--skip-bad-rows")
            let trial = try await school.take(after, .tomorrow, "--skip-bad-rows", "--dry-run")
            let own = try await school.confirm(after, .tomorrow, by: .office)
            let alone = try await school.take(after, .tomorrow, "--skip-bad-rows")
            let teacher = try await school.confirm(after, .tomorrow, by: .teacher)
            let word = try await school.confirm(after, .tomorrow, by: .safeguardingLead)
            let changed = try await school.take(other, .tomorrow, "--skip-bad-rows")
            let lead = try await school.take(after, .tomorrow, "--skip-bad-rows", by: .safeguardingLead)
            let undo = ["consent", "undo-import", lead.importName, "--because", "the wrong person"]
            let undone = try await school.run(undo, by: .office, days: ExportDay.tomorrow.clock)
            let imported = try await school.take(after, .tomorrow, "--skip-bad-rows")

            #expect([early, trial, alone, changed].map(\.status) == [1, 1, 1, 1])
            #expect(early.complaint.contains("a second person says so with “consentry consent confirm-import”"))
            #expect(try trial.json(MISReportAnswer.self).secondPersonNeeded)
            #expect([own, teacher, word].map(\.status) == [0, 1, 0])
            #expect(undone.status == 0)
            #expect([lead, imported].map(\.status) == [doubtful.status, doubtful.status])
            #expect(try school.trail.entries(of: "consent.importConfirmed").count == 2)
        }
    }

    @Test("Goes through with a tenth of bad rows, or a twentieth of flips", arguments: [badRows, flips])
    func limit(doubtful: Doubtful) async throws {
        try await SampleSchool.mapped.value.lending { school in
            let before = try MISReport(MISReport.first(doubtful.before.count, doubtful.before.answers))
            let after = try MISReport(MISReport.first(doubtful.limit, doubtful.after.answers))
            _ = try await school.take(before, .longAgo)

            let outcome = try await school.take(after, .tomorrow, "--skip-bad-rows")

            #expect(outcome.status == doubtful.status)
            #expect(try !outcome.json(MISReportAnswer.self).secondPersonNeeded)
        }
    }

    @Test("A confirmation is given only where one is needed")
    func notNeeded() async throws {
        try await SampleSchool.mapped.value.lending { school in
            let outcome = try await school.confirm(MISReport(), .tomorrow, by: .safeguardingLead)

            #expect(outcome.isRefusal)
            #expect(outcome.complaint.contains("needs no second person"))
        }
    }
}

@Suite("A file that is no list of consents, from outside")
struct UnreadableConsentFileTests {
    struct BadFile: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let says: String
    }

    private static let good = "Adno,Website,Display\nA0101,Yes,Yes\n"

    static let files = [
        BadFile(testDescription: "nothing", bytes: [], says: "is empty"),
        BadFile(testDescription: "zeros", bytes: [0, 0, 0, 0], says: "zero byte"),
        BadFile(
            testDescription: "UTF-16 without its mark",
            bytes: good.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            says: "Save it again as \"CSV UTF-8\""
        ),
        BadFile(
            testDescription: "damaged UTF-8",
            bytes: Array("Adno,Website,Display,Né\nA0101,Yes,Yes,Zo".utf8) + [0xC3] + Array(",\n".utf8),
            says: "Line 2 has characters that cannot be read"
        ),
        BadFile(
            testDescription: "a quotation mark that never closes",
            bytes: Array("Adno,Website,Display\n\"A0101,Yes,Yes\n".utf8),
            says: "opens in line 2 and never closes"
        ),
        BadFile(
            testDescription: "a spreadsheet",
            bytes: [0x50, 0x4B, 3, 4, 20, 0, 6, 0],
            says: "This is a spreadsheet's own file"
        ),
        BadFile(testDescription: "a PDF", bytes: Array("%PDF-1.7\n".utf8), says: "This is a PDF"),
        BadFile(
            testDescription: "the page of a login",
            bytes: Array("<!DOCTYPE html>\n<html><body>Sign in, please</body></html>\n".utf8),
            says: "This is a web page"
        ),
        BadFile(testDescription: "a column less", bytes: Array("Adno,Website\nA0101,Yes\n".utf8), says: "Display"),
    ]

    @Test("Is refused with what is wrong, and changes nothing", arguments: files)
    func refused(file: BadFile) async throws {
        try await SampleSchool.mapped.value.lending { school in
            let path = school.folder.appending(path: "report.csv")
            try Data(file.bytes).write(to: path)
            let command = ["consent", "import", path.plainPath] + School.origin(Day.today)

            let outcome = try await school.run(command, by: Login.office.rawValue)

            #expect(outcome.status == 1)
            #expect(outcome.complaint.isForPeople)
            #expect(outcome.complaint.contains(file.says))
            #expect(try school.trail.entries(of: "consent.imported").isEmpty)
        }
    }

    @Test("A picture, a file that is not there and a day that is still to come are refused")
    func refusals() async throws {
        let school = try await SampleSchool.mapped.value
        let picture = Samples.photo("IMG_2041.JPG").plainPath
        let list = Samples.school("mis/L3-sims-wide.csv").plainPath
        let commands = [
            ["consent", "import", picture] + School.origin(Day.today),
            ["consent", "import", "no-such-file.csv"] + School.origin(Day.today),
            ["consent", "import", list] + School.origin(Day.ahead(2)),
            ["consent", "import", list, "--source", "office"],
            ["consent", "undo-import", "no-such-import", "--because", "a mistake"],
        ]

        var outcomes: [Outcome] = []
        for command in commands { outcomes.append(try await school.run(command, by: Login.office.rawValue)) }

        #expect(outcomes.map(\.status) == [1, 1, 1, 1, 1])
        #expect(outcomes.filter { !$0.complaint.isForPeople }.isEmpty)
    }

    @Test(
        "A mistake on the command line is wrong usage",
        arguments: [
            ["import", "x.csv", "--dry-run"], ["import", "x.csv", "--source", "SIMS!"],
            ["import", "x.csv", "--source", "sims", "--exported-on", "2026-02-30"], ["map", "x.csv"],
            ["map", "--source", "sims"], ["confirm-import", "x.csv"], ["undo-import", "x"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let outcome = try await SampleSchool.mapped.value.run(["consent"] + arguments, by: Login.office.rawValue)

        #expect(outcome.status == 2)
    }
}

extension Outcome {
    /// The name of the import that has just been made.
    var importName: String { (try? json(MISReportAnswer.self).import) ?? "" }
}
