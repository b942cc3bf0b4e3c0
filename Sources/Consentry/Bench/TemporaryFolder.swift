internal import Foundation

/// A folder for the time of one piece of work.
enum TemporaryFolder {
    /// Makes the folder, for its owner alone, and removes it afterwards.
    static func with<Result>(_ work: (URL) throws -> Result) throws -> Result {
        let folder = try make()
        defer { remove(folder) }
        return try work(folder)
    }

    /// The same for work that waits.
    static func with<Result>(_ work: (URL) async throws -> Result) async throws -> Result {
        let folder = try make()
        defer { remove(folder) }
        return try await work(folder)
    }

    private static func make() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "consentry-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        return folder
    }

    private static func remove(_ folder: URL) {
        try? FileManager.default.removeItem(at: folder)
    }
}
