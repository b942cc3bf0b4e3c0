import Foundation

/// A program that is run to its end.
struct Tool {
    let path: String

    /// Runs it with the given variables in place of the tests' own, and waits for its end.
    func run(_ arguments: [String], environment: [String: String] = Tool.environment) async throws -> Outcome {
        try await withTemporaryFolder { folder in
            let process = Process()
            process.executableURL = URL(filePath: path)
            process.arguments = arguments
            process.environment = environment
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle.newFile(folder.appending(path: "out"))
            process.standardError = try FileHandle.newFile(folder.appending(path: "err"))
            try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
                process.terminationHandler = { _ in ended.resume() }
                do {
                    try process.start()
                } catch {
                    process.terminationHandler = nil
                    ended.resume(throwing: error)
                }
            }
            return Outcome(
                status: process.terminationStatus,
                output: try Data(contentsOf: folder.appending(path: "out")),
                complaint: String(decoding: try Data(contentsOf: folder.appending(path: "err")), as: UTF8.self)
            )
        }
    }

    /// The tests' own variables without those that Consentry reads, so that nothing is decided outside the tests.
    static var environment: [String: String] {
        ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("CONSENTRY_") }
    }

    static let copy = Tool(path: "/bin/cp")
    static let unzip = Tool(path: "/usr/bin/unzip")
    static let gzip = Tool(path: "/bin/gzip")
    static let mount = Tool(path: "/bin/mount")
    static let unmount = Tool(path: "/bin/umount")
    static let sha256 = Tool(path: "/usr/bin/sha256sum")
    /// Runs a program by another clock.
    static let faketime = Tool(path: "/usr/bin/faketime")
    static let decompressJPEG = Tool(path: "/usr/bin/djpeg")
    static let compressJPEG = Tool(path: "/usr/bin/cjpeg")
    static let scale = Tool(path: "/usr/bin/pamscale")

    var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }
}

/// How a program ended and what it said.
struct Outcome: Sendable {
    let status: Int32
    let output: Data
    let complaint: String

    var text: String { String(decoding: output, as: UTF8.self) }

    var lines: [String] { text.split(separator: "\n").map(String.init) }

    /// The one JSON value on standard output.
    func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: output)
    }
}

extension FileHandle {
    /// A new, empty file, open for writing.
    static func newFile(_ file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }
}
