internal import SchoolMedia
internal import ArgumentParser
internal import Operations

/// `consentry policy check`
struct PolicyCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks a policy file without putting it in force; needs no drive.",
        discussion: """
            Example:
              consentry policy check policy.yaml
            """
    )

    @Argument(help: "The YAML file.")
    var file: String

    func run() throws {
        let reading = try CheckPolicy()(Files.read(file))
        let policy = reading.policy
        for warning in reading.warnings { Terminal.complain("Warning: \(warning.sentence)") }
        Terminal.say("The policy \(policy.version) of \(policy.school) has no mistakes.")
    }
}
