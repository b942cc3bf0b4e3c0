internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry asset get`
struct AssetGet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "get",
        abstract: "Takes a stored picture out for inspection inside the school; that it was done is logged.",
        discussion: """
            For the safeguarding lead and the headteacher. To publish a picture, request and export it.

            Example:
              consentry asset get a_… --out picture.jpg --as c.adair
            """
    )

    @Argument(help: "The picture.")
    var asset: AssetID

    @Option(help: "master, preview or thumbnail.")
    var image = ReadMaster.Image.master

    @Option(help: "The new file to write.")
    var out: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let bytes = try await options.perform { drive, staff in
            try await ReadMaster(on: drive)(asset, image, by: staff)
        }
        try Files.create(out, bytes)
        try output.show(["file": out], text: "Written to \(out) (\(bytes.count) bytes).")
    }
}
