internal import ArgumentParser
internal import Operations

/// `consentry witness logs`
struct WitnessLogs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "logs",
        abstract: "Lists the audit trails of which this drive is a witness, and how much of each was signed here.",
        discussion: """
            Example:
              consentry witness logs
            """
    )

    @OptionGroup var drive: KeyedDriveOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let opened = try await drive.open()
        let logs = try await WitnessedLogs(on: opened).all()
        try opened.close()
        let lines = logs.map {
            "\($0.origin): \($0.note == nil ? "nothing signed yet" : "\($0.entries) entries signed")"
        }
        try output.show(
            logs.map { LogAnswer(origin: $0.origin, entries: $0.entries, note: $0.note) },
            text: lines.isEmpty ? "This drive is a witness of no trail." : lines.joined(separator: "\n")
        )
    }
}

private struct LogAnswer: Encodable {
    let origin: String
    let entries: Int
    let note: String?
}
