internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry export`
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Exports the pictures of an approved request that may leave at this moment.",
        discussion: """
            The gates are asked again for every picture. Exit code 3 when some pictures did not leave, 1 when none did.

            Examples:
              consentry export q_… --as e.kaya
              consentry export q_… --zip --out /home/editor/website --as e.kaya
            """
    )

    @Argument(help: "The request.")
    var request: PublicationRequestID

    @Flag(help: "Write one ZIP file instead of a folder.")
    var zip = false

    @Option(help: "The folder to write into; the drive's own exports folder when left out.")
    var out: String?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let answer = try await options.perform { drive, staff in
            let total = try await ListRequests(on: drive)(request, by: staff).wish.items.count
            let outcome = try await ExportRequest(on: drive)(
                request,
                as: zip ? .zip : .folder,
                to: out,
                by: staff,
                progress: { Terminal.progress($0, of: total, "pictures") }
            )
            return ExportAnswer(outcome, for: Audience(of: staff))
        }
        try output.show(answer, text: answer.text)
        if answer.written.isEmpty { throw ExitCode(ExitStatus.failed) }
        if !answer.refused.isEmpty {
            throw PartlyDone(message: "\(answer.refused.count) pictures did not leave; the reasons are above.")
        }
    }
}

private struct ExportAnswer: Encodable, Sendable {
    let export: ExportID
    let path: String?
    let written: [ExportManifest.File]
    let refused: [VerdictAnswer]

    init(_ outcome: ExportOutcome, for audience: Audience) {
        export = outcome.export
        path = outcome.path
        written = outcome.written
        refused = outcome.refused.map { VerdictAnswer($0.asset, $0.verdict, for: audience) }
    }

    var text: String {
        let head = path.map { "Exported \(written.count) pictures to \($0)" } ?? "Nothing was exported."
        let files = written.map { "  \($0.name.rawValue)  \($0.width)x\($0.height)  \($0.byteCount) bytes" }
        return ([head] + files + refused.map(\.text)).joined(separator: "\n")
    }
}
