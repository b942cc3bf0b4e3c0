internal import ArgumentParser
internal import Foundation
internal import Imaging

/// `consentry bench`
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures processor time for each photograph, next to other tools on the same files in the same run.",
        discussion: """
            Without files it makes \(BenchPhotographs.usualCount) photographs of 12 megapixels, for which cjpeg has to be \
            installed, and \(BenchPhotographs.otherCount) of them in PNG and WebP where convert (ImageMagick) and cwebp are. Other tools \
            are measured when they are installed, on copies in a temporary folder. Needs no drive.

            With --trail it measures instead how fast the audit trail is written, opened, verified and proven, with a \
            million entries in a temporary folder; with --registry decisions, what a withdrawal affects and imports, on a \
            school with 2,000 pupils and up to 200,000 pictures that it makes there.

            Examples:
              consentry bench
              consentry bench --json ~/Pictures/trip
              consentry bench --trail
              consentry bench --registry
            """,
        shouldDisplay: false
    )

    @Argument(help: "JPEG photographs, or folders with some.")
    var photographs: [String] = []

    @Flag(help: "Measure the registry instead of photographs.")
    var registry = false

    @Option(help: "How often everything is measured; the lowest time counts.")
    var passes = 3

    @Flag(help: "Measure the audit trail instead of photographs.")
    var trail = false

    @Option(help: "With --trail: how many entries.")
    var entries = 1_000_000

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...100).contains(passes) else { throw ValidationError("--passes is a number from 1 to 100.") }
        guard (1...10_000_000).contains(entries) else {
            throw ValidationError("--entries is a number from 1 to 10000000.")
        }
        guard !(registry || trail) || photographs.isEmpty else {
            throw ValidationError("--registry and --trail need no photographs.")
        }
        guard !registry || !trail else { throw ValidationError("Ask for --registry or --trail, not both.") }
    }

    func run() async throws {
        guard !trail else {
            let report = try await TemporaryFolder.with { try await TrailBench(entries: entries, in: $0).report() }
            try output.show(report, text: report.text)
            return
        }
        let pool = try Decoders.pool(places: 1)
        defer { pool.stop() }
        if registry {
            let report = try await TemporaryFolder.with { folder in
                try await RegistryBench(folder: folder, decoder: pool.decoder, passes: passes).report()
            }
            return try output.show(report, text: report.text)
        }
        let reports = try await TemporaryFolder.with { folder in
            let sets =
                photographs.isEmpty
                ? try BenchPhotographs.made(in: folder) : [.jpeg: try BenchPhotographs.read(photographs)]
            return try ImageFormat.allCases.compactMap { format in
                try sets[format].map {
                    try Bench($0, of: format, in: folder, with: pool).report(passes: passes)
                }
            }
        }
        try output.show(reports, text: reports.map(\.text).joined(separator: "\n\n"))
    }
}
