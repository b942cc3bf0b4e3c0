internal import Foundation

/// A folder for the time of one piece of work.
enum TemporaryFolder {
    /// Makes the folder, for its owner alone, and removes it afterwards.
    static func with<Result>(_ work: (URL) async throws -> Result) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "consentry-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await work(folder)
    }
}
