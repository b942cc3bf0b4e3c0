internal import ArgumentParser
internal import Operations
internal import Web

/// `consentry audit witness submit`
struct AuditWitnessSubmit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Sends the newest checkpoint to the witnesses that have an address, and keeps what they sign.",
        discussion: """
            Only a size, a hash and signatures are sent, and only to addresses that were added. For a timer: exit code 0 \
            when all signed, 3 when some did not, 1 when one says that the trail was rewritten.

            Example:
              consentry audit witness submit --as k.bassett
            """
    )

    @Option(help: "Only this witness.")
    var name: String?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let outcomes = try await options.perform { drive, staff in
            try await SubmitCheckpoint(on: drive, post: .http)(to: name, by: staff)
        }
        let answers = outcomes.map { SubmitAnswer($0.witness, $0.outcome) }
        try output.show(answers, text: answers.map(\.text).joined(separator: "\n"))
        if answers.contains(where: { $0.status == .disputed }) { throw ExitCode(ExitStatus.failed) }
        if answers.contains(where: { $0.status == .notSigned }) {
            throw PartlyDone(message: "Not every witness signed.")
        }
    }
}

private struct SubmitAnswer: Encodable {
    enum Status: String, Encodable {
        case signed, notSigned, disputed
    }

    let witness: String
    let status: Status
    let entries: Int?
    let detail: String?

    init(_ witness: String, _ outcome: SubmitCheckpoint.Outcome) {
        self.witness = witness
        switch outcome {
        case .signed(let entries): (status, self.entries, detail) = (.signed, entries, nil)
        case .notSigned(let sentence): (status, entries, detail) = (.notSigned, nil, sentence)
        case .disputed(let sentence): (status, entries, detail) = (.disputed, nil, sentence)
        }
    }

    var text: String {
        switch status {
        case .signed: "\(witness): signed \(entries ?? 0) entries."
        case .notSigned: "\(witness): not signed. \(detail ?? "")"
        case .disputed: "\(witness): \(detail ?? "")"
        }
    }
}
