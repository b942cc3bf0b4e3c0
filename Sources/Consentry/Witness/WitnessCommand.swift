internal import ArgumentParser

/// `consentry witness`
struct WitnessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness",
        abstract: "This drive as the witness of another school's audit trail.",
        subcommands: [WitnessKey.self, WitnessAddLog.self, WitnessLogs.self, WitnessCosign.self]
    )
}
