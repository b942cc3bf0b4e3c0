internal import ArgumentParser

/// `consentry audit witness`
struct AuditWitnessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness",
        abstract: "Somebody elsewhere who signs this trail's checkpoints, so that nobody here alone can rewrite it.",
        subcommands: [
            AuditWitnessAdd.self, AuditWitnessList.self, AuditWitnessSubmit.self, AuditWitnessRequest.self,
            AuditWitnessAccept.self,
        ]
    )
}
