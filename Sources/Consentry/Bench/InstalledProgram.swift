internal import Foundation

/// A program of the system that is run as a child.
struct InstalledProgram {
    private let path: String

    /// Nil when no such program is installed in the usual folders.
    init?(_ name: String) {
        let found = ["/usr/local/bin", "/usr/bin", "/bin"].map { "\($0)/\(name)" }
            .first(where: FileManager.default.isExecutableFile)
        guard let found else { return nil }
        path = found
    }

    /// Runs it to its end without input and output.
    ///
    /// - Throws: `BenchFailure` when it cannot be started or fails.
    func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw BenchFailure("\(path) ended with status \(process.terminationStatus).")
        }
    }
}
