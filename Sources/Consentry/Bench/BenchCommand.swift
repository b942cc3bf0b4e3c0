internal import ArgumentParser
internal import Foundation

/// `consentry bench`
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures processor time for each photograph, next to other tools on the same files in the same run.",
        discussion: """
            Without files it makes \(BenchPhotographs.usualCount) photographs of 12 megapixels, for which cjpeg has to be \
            installed. exiftool, jhead and jpegtran are measured when they are installed, on copies in a temporary folder. \
            Needs no drive.

            Examples:
              consentry bench
              consentry bench --json ~/Pictures/trip
            """,
        shouldDisplay: false
    )

    @Argument(help: "JPEG photographs, or folders with some.")
    var photographs: [String] = []

    @Option(help: "How often everything is measured; the lowest time counts.")
    var passes = 3

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...100).contains(passes) else { throw ValidationError("--passes is a number from 1 to 100.") }
    }

    func run() async throws {
        let report = try TemporaryFolder.with { folder in
            let photographs =
                photographs.isEmpty ? try BenchPhotographs.made(in: folder) : try BenchPhotographs.read(photographs)
            return try Bench(photographs, in: folder).report(passes: passes)
        }
        try output.show(report, text: report.text)
    }
}
