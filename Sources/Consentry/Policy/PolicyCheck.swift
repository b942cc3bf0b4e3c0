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

    @OptionGroup var output: OutputOptions

    func run() throws {
        do {
            let reading = try CheckPolicy()(Files.read(file))
            let policy = reading.policy
            if !output.json, !reading.warnings.isEmpty {
                Terminal.complain(
                    "Warning, " + FailureReport.list(reading.warnings).replacing("\n", with: "\nWarning, ")
                )
            }
            try output.show(
                CheckAnswer(
                    valid: true,
                    hash: policy.hash,
                    faults: [],
                    warnings: reading.warnings.map(CheckAnswer.Fault.init)
                ),
                text: "The policy \(policy.version) of \(policy.school) has no mistakes."
            )
        } catch let error as PolicyError where output.json {
            let answer = CheckAnswer(
                valid: false,
                hash: nil,
                faults: error.faults.map(CheckAnswer.Fault.init),
                warnings: []
            )
            try output.show(answer, text: "")
            throw error
        }
    }
}

private struct CheckAnswer: Encodable {
    struct Fault: Encodable {
        let line: Int
        let column: Int
        let key: String?
        let sentence: String

        init(_ fault: PolicyFault) {
            line = fault.line
            column = fault.column
            key = fault.key
            sentence = fault.sentence
        }
    }

    let valid: Bool
    let hash: String?
    let faults: [Fault]
    let warnings: [Fault]
}
