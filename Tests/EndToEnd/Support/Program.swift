import Foundation

/// The command `consentry`, as it was built.
enum Program {
    /// Named by `CONSENTRY_COMMAND`, else the debug build beside the tests.
    static let path =
        ProcessInfo.processInfo.environment["CONSENTRY_COMMAND"]
        ?? Samples.root.appending(path: ".build/debug/consentry").plainPath

    static func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Outcome {
        try await Tool(path: path).run(
            arguments,
            environment: Tool.environment.merging(environment) { _, ours in ours }
        )
    }
}
