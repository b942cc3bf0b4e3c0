internal import ArgumentParser
internal import Operations

/// `consentry audit witness list`
struct AuditWitnessList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the witnesses of this trail and how much each has signed.",
        discussion: """
            Example:
              consentry audit witness list --as k.bassett
            """
    )

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let witnesses = try await options.perform { drive, staff in try await Witnesses(on: drive).all(by: staff) }
        let lines = witnesses.map { witness in
            let signed = witness.entries.map { "signed \($0) entries" } ?? "signed nothing yet"
            return "\(witness.name): \(signed), \(witness.address ?? "by hand")"
        }
        try output.show(
            witnesses.map(WitnessAnswer.init),
            text: lines.isEmpty ? "There are no witnesses." : lines.joined(separator: "\n")
        )
    }
}

private struct WitnessAnswer: Encodable {
    let name: String
    let key: String
    let address: String?
    let entries: Int?

    init(_ witness: Witnesses.Witness) {
        name = witness.name
        key = witness.key
        address = witness.address
        entries = witness.entries
    }
}
