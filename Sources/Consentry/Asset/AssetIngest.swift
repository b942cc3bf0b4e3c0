internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry asset ingest`
struct AssetIngest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Takes photographs in at the server, for example from a camera card.",
        discussion: """
            Folders are taken with the folders in them; a ZIP file is unpacked in memory. The files stay where they are. \
            Exit code 3 when some were refused.

            Examples:
              consentry asset ingest /media/card/DCIM --event farm-2026-10 --as t.bianchi
              consentry asset ingest trip.zip --event farm-2026-10 --as t.bianchi
            """
    )

    @Argument(help: "Pictures, folders with some, or ZIP files with some.")
    var files: [String]

    @Option(help: "The reference of the trip or lesson that they belong to.")
    var event: String?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let pictures = InputPicture.all(in: files)
        let results = try await options.perform { drive, staff in
            var results: [IngestAnswer] = []
            for (index, picture) in pictures.enumerated() {
                results += try await IngestInput(drive: drive, staff: staff, event: event).ingest(picture)
                Terminal.progress(index + 1, of: pictures.count, "files")
            }
            return results
        }
        try output.show(results, text: results.map(\.text).joined(separator: "\n"))
        let refused = results.count { $0.asset == nil }
        if refused == results.count { throw ExitCode(ExitStatus.failed) }
        if refused > 0 { throw PartlyDone(message: "\(refused) of \(results.count) photographs were refused.") }
    }
}
