internal import ArgumentParser

/// `consentry report`
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Figures without names.",
        subcommands: [ReportGovernors.self, ReportWeek.self]
    )
}
