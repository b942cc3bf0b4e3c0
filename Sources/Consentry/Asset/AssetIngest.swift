internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry asset ingest`
struct AssetIngest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Takes photographs in at the server, for example from a camera card.",
        discussion: """
            The files stay where they are. Exit code 3 when some were refused.

            Example:
              consentry asset ingest /media/card/DCIM/100CANON/*.JPG --event farm-2026-10 --as t.bianchi
            """
    )

    @Argument(help: "The files.")
    var files: [String]

    @Option(help: "The reference of the trip or lesson that they belong to.")
    var event: String?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let results = try await options.perform { drive, staff in
            var results: [IngestAnswer] = []
            for file in files {
                results.append(try await ingest(file, into: drive, staff))
                Terminal.progress(results.count, of: files.count, "photographs")
            }
            return results
        }
        try output.show(results, text: results.map(\.text).joined(separator: "\n"))
        let refused = results.count { $0.asset == nil }
        if refused == results.count { throw ExitCode(ExitStatus.failed) }
        if refused > 0 { throw PartlyDone(message: "\(refused) of \(results.count) photographs were refused.") }
    }

    private func ingest(_ file: String, into drive: Drive, _ staff: ActingStaff) async throws -> IngestAnswer {
        do {
            let upload = IncomingUpload(
                source: .staff(staff),
                byteCount: try Files.size(file),
                sha256: nil,
                event: event
            )
            return IngestAnswer(file, try await IngestPhoto(on: drive)(upload, body: try FilePieces(path: file)))
        } catch let refusal as Refusal where refusal.kind != .forbidden {
            return IngestAnswer(file, refusal)
        }
    }
}

private struct IngestAnswer: Encodable {
    let file: String
    let asset: AssetID?
    let status: String
    let detail: String

    init(_ file: String, _ receipt: Receipt) {
        self.file = file
        asset = receipt.asset
        status = receipt.outcome.rawValue
        detail = receipt.removal.readableList
    }

    init(_ file: String, _ refusal: Refusal) {
        self.file = file
        asset = nil
        status = "refused"
        detail = refusal.message
    }

    var text: String {
        guard let asset else { return "\(file): refused. \(detail)" }
        return "\(file): \(status) as \(asset). Left behind: \(detail)."
    }
}
