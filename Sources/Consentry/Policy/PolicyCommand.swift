internal import ArgumentParser

/// `consentry policy`
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "The school's settings.",
        subcommands: [
            PolicyAdopt.self, PolicyCheck.self, PolicyExplain.self, PolicyImpactCommand.self, PolicyCompare.self,
            PolicyShow.self,
        ]
    )
}
