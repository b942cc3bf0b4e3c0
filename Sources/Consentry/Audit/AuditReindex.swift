internal import ArgumentParser
internal import Operations

/// `consentry audit reindex`
struct AuditReindex: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex",
        abstract: "Makes the index by which the trail is searched anew, or compares it with the trail.",
        discussion: """
            The trail is the truth and the index only a way to find things in it, so nothing can be lost. Exit code 1 when \
            --check finds a difference.

            Examples:
              consentry audit reindex --check --as k.bassett
              consentry audit reindex --as k.bassett
            """
    )

    @Flag(help: "Compare every entry and change nothing.")
    var check = false

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        guard check else {
            let entries = try await options.perform { drive, staff in try await ReindexTrail(on: drive)(by: staff) }
            return try output.show(["entries": entries], text: "The index was made anew: \(entries) entries.")
        }
        switch try await options.perform({ drive, staff in try await ReindexTrail(on: drive).check(by: staff) }) {
        case .agree(let entries):
            try output.show(
                CheckAnswer(agree: true, entries: entries, entry: nil),
                text: "Index and trail agree: \(entries) entries."
            )
        case .differ(let entry):
            try output.show(
                CheckAnswer(agree: false, entries: nil, entry: entry),
                text: "Index and trail differ from entry \(entry) on. Run “consentry audit reindex”."
            )
            throw ExitCode(ExitStatus.failed)
        }
    }

    private struct CheckAnswer: Encodable {
        let agree: Bool
        let entries: Int?
        let entry: Int?
    }
}
