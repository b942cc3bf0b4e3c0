import Glibc

/// A path without links, `.` and `..`, of something that exists.
struct CanonicalPath: Sendable {
    let text: String

    init(of path: String) throws(VaultError) {
        guard let resolved = unsafe realpath(path, nil) else { throw .system("realpath") }
        defer { unsafe free(resolved) }
        text = unsafe String(cString: resolved)
    }

    /// The path of the folder that holds `path`, and the last component.
    static func parentAndName(of path: String) -> (parent: String, name: String) {
        var components = path.split(separator: "/", omittingEmptySubsequences: true)
        let name = components.popLast().map(String.init) ?? ""
        let start = path.hasPrefix("/") ? "/" : ""
        let parent = start + components.joined(separator: "/")
        return (parent.isEmpty ? "." : parent, name)
    }

    /// Whether this is `folder` itself or lies somewhere below it.
    func isInside(_ folder: CanonicalPath) -> Bool {
        text == folder.text || folder.text == "/" || text.hasPrefix(folder.text + "/")
    }
}
