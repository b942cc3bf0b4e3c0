internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry takedown sweep`
struct TakeDownSweep: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Opens take-downs for what has ended by itself since; shows numbers alone. For a timer.",
        discussion: """
            The server does the same when it starts and every hour. Safe to repeat.

            Example:
              consentry takedown sweep --ahead 30 --as m.hale
            """
    )

    @Option(help: "How many days to look ahead for consents that will end; left out, as many as the policy says.")
    var ahead: Int?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (0...3_660).contains(ahead ?? 0) else { throw ValidationError("Look ahead by 0 to 3660 days.") }
    }

    func run() async throws {
        let report = try await options.perform { drive, staff in
            try await SweepTakeDowns(on: drive)(daysAhead: ahead, by: staff)
        }
        try output.show(
            [
                "opened": report.opened, "open": report.open, "overdue": report.overdue, "ending": report.ending,
                "daysAhead": report.daysAhead,
            ],
            text: """
                Take-downs opened just now: \(report.opened). Open: \(report.open), overdue: \(report.overdue).
                Consents that end within \(report.daysAhead) days: \(report.ending). See “consentry consent expiring”.
                """
        )
    }
}
