import Foundation

/// Lends a new, empty folder, and removes it and its content afterwards.
func withTemporaryFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = try TemporaryFolder.make()
    defer { TemporaryFolder.remove(folder) }
    return try await body(folder)
}

enum TemporaryFolder {
    /// Where everything of this run lies; removed when the run ends.
    private static let all: URL = {
        let name = "consentry-end-to-end-\(ProcessInfo.processInfo.processIdentifier)"
        atexit { TemporaryFolder.remove(TemporaryFolder.all) }
        return FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(path: name)
    }()

    static func make() throws -> URL {
        let folder = all.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        return folder
    }

    /// A folder that cannot be removed is left to the system; it must not hide the test's own result.
    static func remove(_ folder: URL) {
        try? FileManager.default.removeItem(at: folder)
    }
}

extension URL {
    /// The path as the system knows it.
    var plainPath: String { path(percentEncoded: false) }

    /// Every file below this folder, in the order of their paths.
    func filesBelow() throws -> [URL] {
        try FileManager.default.subpathsOfDirectory(atPath: plainPath).sorted()
            .map { appending(path: $0) }
            .filter { !$0.isFolder }
    }

    var isFolder: Bool {
        (try? FileManager.default.attributesOfItem(atPath: plainPath)[.type] as? FileAttributeType) == .typeDirectory
    }
}
