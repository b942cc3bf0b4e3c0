import Foundation
import Testing

/// What the sample reports say of one pupil: `y`, `n`, or `-` where nobody has answered.
private let answers: [(pupil: String, display: Character, website: Character, press: Character)] = [
    ("A0101", "y", "y", "n"), ("A0102", "y", "n", "n"), ("A0103", "y", "y", "y"), ("A0104", "n", "n", "n"),
    ("A0106", "y", "-", "-"), ("A0108", "-", "-", "-"),
]

/// One of the sample reports, and what its kind can express.
struct SystemReport: Sendable, CustomTestStringConvertible {
    let name: String
    let source: String
    private let purposes: [String]
    private let expressed: Set<Character>

    var testDescription: String { name }

    var file: String { Samples.school("mis/\(name).csv").plainPath }
    /// The mapping after a person has read it.
    var mapping: String { Samples.school("mis/\(name).yaml").plainPath }

    static let all = [
        SystemReport("L0-template-wide", "template-wide"), SystemReport("L1-template-long", "template-long"),
        SystemReport("L2-sims-ticks", "sims-ticks", expressed: ["y"]),
        SystemReport("L3-sims-wide", "sims-wide", expressed: ["y"]),
        SystemReport("L4-arbor-website", "arbor-website", ["website"]),
        SystemReport("L5-arbor-report", "arbor-report", ["display", "website"]),
        SystemReport("L6-bromcom", "bromcom"), SystemReport("L7-scholarpack", "scholarpack"),
        SystemReport("L8-horizons", "horizons"),
        SystemReport("L9-no-photo-list", "no-photos", ["website"], expressed: ["n"]),
    ]

    private init(
        _ name: String,
        _ source: String,
        _ purposes: [String] = ["display", "website", "press"],
        expressed: Set<Character> = ["y", "n"]
    ) {
        self.name = name
        self.source = source
        self.purposes = purposes
        self.expressed = expressed
    }

    /// What is new in a school in which nobody has answered.
    var expected: Set<String> {
        Set(
            answers.flatMap { pupil, display, website, press in
                [("display", display), ("website", website), ("press", press)]
                    .filter { purposes.contains($0.0) && expressed.contains($0.1) }
                    .map { "\(pupil) \($0.0): never asked → \($0.1 == "y" ? "given" : "refused")" }
            }
        )
    }
}

@Suite("Consents of the school's own system, from outside")
struct SystemsTests {
    @Test("Every kind of report is proposed, confirmed, tried and imported, alike", arguments: SystemReport.all)
    func allTheWay(report: SystemReport) async throws {
        try await SampleSchool.unasked.value.lending { school in
            let command = ["consent", "import", report.file, "--source", report.source, "--exported-on", "2026-10-01"]
            let office = Login.office.rawValue
            let proposal = school.folder.appending(path: "proposal.yaml")
            let matches = school.folder.appending(path: "matches.csv")
            let map = ["consent", "map", "--source", report.source]

            let early = try await school.run(command, by: office)
            let proposed = try await school.run(map + [report.file, "--out", proposal.plainPath], by: office)
            let isOpen = try String(contentsOf: proposal, encoding: .utf8).contains(": \"?\"")
            let unread = try await school.run(map + ["--confirm", proposal.plainPath], by: office)
            let confirmed = try await school.run(map + ["--confirm", report.mapping], by: office)
            let trial = try await school.run(
                command + ["--dry-run", "--matches-out", matches.plainPath, "--json"],
                by: office
            )
            try school.fillIn(matches)
            let imported = try await school.run(
                command + ["--confirm-matches", matches.plainPath, "--json"],
                by: office
            )
            let asked = try trial.json(MISReportAnswer.self).questions
            let changed = try imported.json(MISReportAnswer.self)

            #expect(early.status == 1 && early.complaint.contains("consentry consent map"))
            #expect(proposed.status == 0)
            #expect(unread.status == (isOpen ? 1 : 0))
            #expect(confirmed.status == 0)
            #expect(trial.status == (asked.isEmpty ? 0 : 1))
            #expect(imported.status == 0)
            #expect(Set(changed.new.map(\.text)) == report.expected)
            #expect(changed.faults.isEmpty && changed.givenToNot.isEmpty && changed.notToGiven.isEmpty)
        }
    }

    @Test(
        "A trial changes nothing and tells what an import would change; the withdrawals come first",
        .enabled("The program faketime is not installed") { Tool.faketime.isInstalled }
    )
    func report() async throws {
        try await SampleSchool.mapped.value.lending { school in
            let before = try MISReport(["A0102": "No,Yes", "A0103": ",Yes"])
            let now = try MISReport(
                ["A0101": "No,Yes", "A0104": "perhaps,Yes"],
                without: ["A0415"]
            )
            let first = try await school.take(before, .longAgo)

            let trial = try await school.take(now, .tomorrow, "--dry-run", "--skip-bad-rows")
            let strict = try await school.take(now, .tomorrow, "--dry-run")
            let stopped = try await school.take(now, .tomorrow)
            let between = try await school.standing(of: "A0101")
            let words = try await school.words(of: now, .tomorrow)
            let imported = try await school.take(now, .tomorrow, "--skip-bad-rows")
            let report = try imported.json(MISReportAnswer.self)

            #expect([first, trial, strict, stopped, imported].map(\.status) == [0, 0, 1, 1, 3])
            #expect(between == "given")
            #expect(report.givenToNot.map(\.text) == ["A0101 website: given → refused"])
            #expect(report.notToGiven.map(\.text) == ["A0102 website: refused → given"])
            #expect(report.new.map(\.text) == ["A0103 website: never asked → given"])
            #expect(report.faults == [MISReportAnswer.Fault(line: 5, column: "Website")])
            #expect(report.missing == ["A0415"])
            #expect(try trial.json(MISReportAnswer.self).givenToNot == report.givenToNot)
            #expect(words.map { $0.prefix { $0 != ":" } }.contains("  line 5, Website"))
            #expect(words.firstIndex(of: "No longer a yes (1):") == 1)
            #expect(words.contains { $0.hasPrefix("New: 1, of which 1 yes.") })
            #expect(try await school.standing(of: "A0101") == "refused")
            #expect(try await school.standing(of: "A0104") == "given")
            #expect(try await school.standing(of: "A0415") == "given")
        }
    }

    @Test("A consent that the file did not have before stops it until somebody says what it means")
    func newColumn() async throws {
        try await SampleSchool.mapped.value.lending { school in
            let text = "Adno,Website,Display,Snaps\nA0101,Yes,Yes,Yes\n"
            let file = try school.write(text, named: "report.csv")

            let outcome = try await school.run(
                ["consent", "import", file] + School.origin(Day.today),
                by: Login.office.rawValue
            )

            #expect(outcome.status == 1)
            #expect(outcome.complaint.contains("“Snaps”"))
            #expect(try await school.standing(of: "A0101") == "never asked")
        }
    }

    @Test(
        "A withdrawal that the office recorded is not overwritten by a file that says yes, however new",
        arguments: [ExportDay.lastWeek, .today],
        [["--guardian", "G0101-1"], []]
    )
    func withdrawalStays(day: ExportDay, guardian: [String]) async throws {
        try await SampleSchool.mapped.value.lending { school in
            let report = try MISReport()
            let first = try await school.take(report, .longAgo)
            let withdraw = ["consent", "withdraw", "A0101", "website"] + guardian
            let withdrawn = try await school.run(withdraw, by: Login.office.rawValue)

            let later = try await school.take(report, day)

            #expect([first, withdrawn, later].map(\.status) == [0, 0, 0])
            #expect(try later.json(MISReportAnswer.self).kept.map(\.pupil) == ["A0101"])
            #expect(try await school.standing(of: "A0101") != "given")
            #expect(try await school.standing(of: "A0102") == "given")
        }
    }
}

extension School {
    /// Says of every question in the list that the one candidate is meant.
    fileprivate func fillIn(_ list: URL) throws {
        let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
        let filled = lines.map { line in
            line.replacing(/^([0-9a-f]+,[0-9]+),,(A[0-9]+)$/) { "\($0.output.1),\($0.output.2),\($0.output.2)" }
        }
        try Data((filled.joined(separator: "\n") + "\n").utf8).write(to: list)
    }

    /// What a trial says to a person.
    fileprivate func words(of report: MISReport, _ day: ExportDay) async throws -> [String] {
        let file = try write(report.text, named: "report.csv")
        let origin = Self.origin(Day.ahead(day.exported))
        let command = ["consent", "import", file, "--dry-run", "--skip-bad-rows"] + origin
        return try await run(command, by: .office, days: day.clock).lines
    }
}
