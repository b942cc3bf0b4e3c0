internal import ArgumentParser

/// `consentry bench`
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures.",
        shouldDisplay: false
    )

    func run() async throws {}
}
