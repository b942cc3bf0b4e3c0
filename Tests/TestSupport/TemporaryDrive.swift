internal import Foundation

/// Lends a new, empty folder for the owner alone (0700), and removes it and its content afterwards.
///
/// - Parameter body: receives the folder's absolute path.
/// - Returns: what the body returns.
/// - Throws: what the body throws, or Foundation's error when the folder cannot be made.
public func withTemporaryDrive<Result>(_ body: (_ root: String) throws -> Result) throws -> Result {
    let drive = try TemporaryDrive()
    defer { drive.remove() }
    return try body(drive.root)
}

/// Lends a new, empty folder for the owner alone (0700), and removes it and its content afterwards.
///
/// - Parameter body: receives the folder's absolute path.
/// - Returns: what the body returns.
/// - Throws: what the body throws, or Foundation's error when the folder cannot be made.
public func withTemporaryDrive<Result>(_ body: (_ root: String) async throws -> Result) async throws -> Result {
    let drive = try TemporaryDrive()
    defer { drive.remove() }
    return try await body(drive.root)
}

private struct TemporaryDrive {
    let root: String

    init() throws {
        let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        root = parent.appending(path: "consentry-test-\(UUID().uuidString)").path(percentEncoded: false)
        try FileManager.default.createDirectory(
            atPath: root,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
    }

    /// A folder that cannot be removed is left to the system; it must not hide the test's own result.
    func remove() {
        try? FileManager.default.removeItem(atPath: root)
    }
}
