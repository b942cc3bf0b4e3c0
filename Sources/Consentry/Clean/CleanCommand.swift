internal import ArgumentParser
internal import Foundation
internal import Imaging

/// `consentry clean`
struct CleanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "Writes copies of pictures that hold the picture and nothing else. Needs no drive.",
        discussion: """
            Takes JPEG, PNG, GIF, WebP, HEIC and AVIF, recognised by content. JPEG, PNG, GIF and WebP keep their pixels \
            exactly; HEIC and AVIF become a JPEG of high quality. Of an animation the first frame is kept. A copy has the \
            name of its file and the ending of what it is. The files themselves are never changed, and an existing copy \
            is left alone unless --replace is given.

            Exit codes: 0 all cleaned, 1 refused, 3 some refused; why stands on standard error.

            Examples:
              consentry clean IMG_0001.HEIC --out clean
              consentry clean --report --upright ~/Pictures/trip --out ~/Pictures/trip-clean
            """
    )

    @Argument(help: "Pictures, or folders with some; folders inside them are kept as folders.")
    var files: [String]

    @Option(help: "The folder for the copies; made if it is not there.")
    var out: String

    @Flag(
        help: "Turn the pixels upright instead of noting the orientation in the copy; JPEG without loss where possible."
    )
    var upright = false

    @Flag(help: "Say for each picture what was left behind.")
    var report = false

    @Flag(help: "Replace copies that are there already.")
    var replace = false

    @Option(help: "How many pictures are worked on at once.")
    var jobs = Decoders.usualPlaces

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Name a picture or a folder.") }
        guard (1...64).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 64.") }
    }

    func run() async throws {
        let pool = try Decoders.pool(places: jobs)
        defer { pool.stop() }
        let cleaning = CleanFiles(
            preparer: ImagePreparer(limits: .standard, decoder: pool.decoder),
            turning: upright ? .upright : .asStored,
            existing: replace ? .replaced : .kept
        )
        let found = InputPicture.all(in: files)
        let results = await cleaning(found, into: out, jobs: jobs) { done in
            Terminal.progress(done, of: found.count, "pictures")
        }
        for result in results {
            if let reason = result.reason { Terminal.complain("\(result.file.printable): \(reason)") }
        }
        try output.show(results, text: text(of: results))
        let refused = results.count { $0.output == nil }
        if refused == results.count { throw ExitCode(ExitStatus.failed) }
        if refused > 0 { throw PartlyDone(message: "\(refused) of \(results.count) pictures were refused.") }
    }

    private func text(of results: [CleanedFile]) -> String {
        let lines = results.compactMap { result in
            result.output.map { path in
                "\(result.file.printable) -> \(path.printable)" + (report ? ": left behind \(result.leftBehind)" : "")
            }
        }
        guard results.count > 1 else { return lines.joined() }
        return (lines + ["\(lines.count) of \(results.count) cleaned."]).joined(separator: "\n")
    }
}
