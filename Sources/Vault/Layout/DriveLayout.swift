import Glibc

/// The server's drive: one folder, the folders in it, and which path holds what.
///
/// A value of this type has been checked: every folder is there, on one file system, and closed to other users.
/// All stores made from the same value (or a copy of it) stop writing together after a failed `fsync`.
public struct DriveLayout: Sendable {
    /// The folder that holds everything; absolute, without links.
    public let root: String

    let gate = WriteGate()

    private enum Folder: String, CaseIterable {
        case registry, assets, audit, keys, spool, exports
    }

    private init(root: CanonicalPath) {
        self.root = root.text
    }

    /// The SQL database.
    public var registryFile: String { path(.registry) + "/consentry.sqlite" }
    /// The sealed images.
    public var assets: String { path(.assets) }
    /// The audit log.
    public var audit: String { path(.audit) }
    /// The wrapped keys.
    public var keys: String { path(.keys) }
    /// What is just arriving; on the same file system as the assets, sealed, and emptied at start.
    public var spool: String { path(.spool) }
    /// What was exported, until it is collected.
    public var exports: String { path(.exports) }

    /// Whether a failed `fsync` has ended all writing through this layout.
    public var refusesWrites: Bool { gate.refusesWrites }

    static let lockFile = ".server-lock"

    /// Makes a new drive, for the owner alone (0700), and waits until the folders are on it for good.
    ///
    /// The parent folder must exist. The folder itself may exist when it is empty but for a read-me and what a new
    /// file system brings. Safe to repeat, also after a crash.
    /// - Throws: `VaultError`: `driveMissing` when the parent is not there, `driveNotEmpty`, and what `open(at:)`
    ///   throws.
    public static func create(at path: String) throws -> DriveLayout {
        try makeRoot(path)
        let root = try OpenFolder(path: path)
        try refuseForeignContent(of: root)

        try root.setPermissions(0o700)
        for folder in Folder.allCases {
            try root.makeFolder(folder.rawValue)
        }
        try root.sync()
        return try open(at: path)
    }

    /// Checks a drive that was made before.
    ///
    /// - Throws: `VaultError`: `driveMissing`, `driveSplit` when a folder is on another file system, `driveExposed`
    ///   when other users have any access, `driveOwnedByAnother`.
    public static func open(at path: String) throws -> DriveLayout {
        let layout = DriveLayout(root: try CanonicalPath(of: path))
        let root = try OpenFolder(path: layout.root)
        let rootFacts = try root.facts()

        try check(rootFacts, at: layout.root)
        for folder in Folder.allCases {
            let facts = try root.folder(folder.rawValue).facts()
            try check(facts, at: layout.path(folder))
            guard facts.device == rootFacts.device else {
                throw VaultError(
                    .driveSplit,
                    "\(layout.path(folder)) is on another file system than \(layout.root). "
                        + "Keep all folders of the drive on one file system, so that files can be moved safely."
                )
            }
        }
        return layout
    }

    private func path(_ folder: Folder) -> String {
        (root == "/" ? "" : root) + "/" + folder.rawValue
    }

    private static func makeRoot(_ path: String) throws(VaultError) {
        let (parent, name) = CanonicalPath.parentAndName(of: path)
        guard !name.isEmpty, name != ".", name != ".." else { return }
        let container = try OpenFolder(path: parent)
        try container.makeFolder(name)
    }

    private static func refuseForeignContent(of root: borrowing OpenFolder) throws(VaultError) {
        let expected = Set(Folder.allCases.map(\.rawValue) + ["README.md", "lost+found"])
        let foreign = try root.names().filter { !expected.contains($0) && !$0.hasPrefix(".") }
        guard foreign.isEmpty else {
            throw VaultError(
                .driveNotEmpty,
                "The folder holds other things already (\(foreign.count) of them). Choose an empty folder for the drive."
            )
        }
    }

    private static func check(_ facts: FileFacts, at path: String) throws(VaultError) {
        guard facts.permissions & 0o077 == 0 else {
            throw VaultError(.driveExposed, "Other users can look into \(path). Run: chmod 700 \(path)")
        }
        guard facts.owner == geteuid() else {
            throw VaultError(
                .driveOwnedByAnother,
                "\(path) belongs to another user of this machine. Run Consentry as the user that owns the drive."
            )
        }
    }
}
