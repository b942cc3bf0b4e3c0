internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry policy compare`
struct PolicyCompare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Tells what several policy files say of one stored picture; puts none in force.",
        discussion: """
            Example:
              consentry policy compare Samples/policies/*.yaml --asset a_… --purpose website --as m.pelling
            """
    )

    @Argument(help: "The YAML files.")
    var files: [String]

    @Option(help: "The picture.")
    var asset: AssetID

    @Option(help: "What it would be wanted for.")
    var purpose = Purpose.website

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let policies = try files.map { try Files.read($0) }
        let answers = try await options.perform { drive, staff in
            let audience = Audience(of: staff)
            return try await ComparePolicies(on: drive)(policies, on: asset, for: purpose, by: staff)
                .map {
                    ComparedPolicy(school: $0.policy.school, verdict: VerdictAnswer(asset, $0.verdict, for: audience))
                }
        }
        try output.show(answers, text: answers.map(\.text).joined(separator: "\n"))
    }
}

private struct ComparedPolicy: Encodable, Sendable {
    let school: String
    let verdict: VerdictAnswer

    var text: String { "\(school)\n\(verdict.text)" }
}
