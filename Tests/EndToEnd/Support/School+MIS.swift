import Foundation

/// A report of the school's own system: a row for each pupil, a column for the website and one for displays.
struct MISReport {
    private(set) var text = "Adno,Website,Display\n"

    /// How such reports are read.
    static let mapping = """
        source: office
        shape: wide
        answers: words
        columns: {Adno: admission_no}
        consents: {Website: [website], Display: [display]}

        """

    /// Every pupil with two yeses, but for those who are named with what stands after the number, such as "No,Yes".
    init(_ others: [String: String] = [:], without leavers: Set<String> = []) throws {
        for pupil in try Self.pupils() where !leavers.contains(pupil) {
            text += "\(pupil),\(others[pupil] ?? "Yes,Yes")\n"
        }
    }

    /// So many pupils from the top of the list with the same two answers.
    static func first(_ count: Int, _ answers: String) throws -> [String: String] {
        Dictionary(uniqueKeysWithValues: try pupils().prefix(count).map { ($0, answers) })
    }

    private static func pupils() throws -> [String] {
        try Samples.table("pupils.csv").compactMap { $0["admission_no"] }
    }
}

/// When a report was exported, and when it is brought in, in days from today.
struct ExportDay: Sendable {
    let exported: Int
    var clock = 0

    /// Before the office recorded anything.
    static let longAgo = ExportDay(exported: -20)
    static let lastWeek = ExportDay(exported: -7)
    static let today = ExportDay(exported: 0)
    /// After everything that was written down today, so that a yes can follow a no.
    static let tomorrow = ExportDay(exported: 1, clock: 2)
}

extension SampleSchool {
    /// No family has been asked yet, and it is confirmed how reports of the source "office" are to be read.
    static let mapped = Task {
        let school = try await unasked.value.copied(to: TemporaryFolder.make())
        try await school.confirmMapping()
        return school
    }
}

extension School {
    /// The options that say where a report comes from.
    static func origin(_ day: String) -> [String] { ["--source", "office", "--exported-on", day] }

    func confirmMapping() async throws {
        let file = try write(MISReport.mapping, named: "mapping.yaml")
        try await done("consent", "map", "--confirm", file, "--source", "office", by: .office)
    }

    /// Imports a report; the answer is JSON.
    func take(_ report: MISReport, _ day: ExportDay, _ options: String..., by login: Login = .office) async throws
        -> Outcome
    {
        let file = try write(report.text, named: "report.csv")
        let command = ["consent", "import", file, "--json"] + Self.origin(Day.ahead(day.exported))
        return try await run(command + options, by: login, days: day.clock)
    }

    /// Confirms a report that a guard has stopped.
    func confirm(_ report: MISReport, _ day: ExportDay, by login: Login) async throws -> Outcome {
        let file = try write(report.text, named: "report.csv")
        let command = ["consent", "confirm-import", file] + Self.origin(Day.ahead(day.exported))
        return try await run(command, by: login, days: day.clock)
    }

    func standing(of pupil: String, for purpose: String = "website") async throws -> String? {
        struct Line: Decodable {
            let purpose: String
            let medium: String
            let standing: String
        }
        let lines = try await done("consent", "show", pupil, "--json", by: .office).json([Line].self)
        return lines.first { $0.purpose == purpose && $0.medium == "photo" }?.standing
    }
}
