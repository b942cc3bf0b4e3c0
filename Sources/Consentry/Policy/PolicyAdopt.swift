internal import SchoolMedia
internal import ArgumentParser
internal import Operations

/// `consentry policy adopt`
struct PolicyAdopt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt",
        abstract: "Puts a policy in force, signed off by the headteacher or a nominee.",
        discussion: """
            Example:
              consentry policy adopt policy.yaml --as r.whitcombe
            """
    )

    @Argument(help: "The YAML file.")
    var file: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let yaml = try Files.read(file)
        let policy = try await options.perform { drive, staff in try await AdoptPolicy(on: drive)(yaml, by: staff) }
        try output.show(
            ["version": policy.version, "hash": policy.hash],
            text: "Policy \(policy.version) of \(policy.school) is in force (SHA-256 \(policy.hash.prefix(16))…)."
        )
    }
}
