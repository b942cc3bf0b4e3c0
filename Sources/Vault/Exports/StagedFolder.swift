/// A folder that is filled out of sight and shown under its name only when it is complete.
///
/// What is in it is not sealed: it holds what was permitted to leave. Until `publish()` it is called `.<name>.partial`,
/// so that a crash leaves nothing that looks finished.
public struct StagedFolder: Sendable {
    private let parent: String
    private let name: String
    private let gate: WriteGate

    private var hiddenName: String { ".\(name).partial" }

    /// Makes the hidden folder, for the owner alone.
    ///
    /// - Parameters:
    ///   - name: one path component that no file in `parent` has yet.
    ///   - parent: an existing folder, on the drive or elsewhere.
    ///   - layout: the drive whose failed `fsync` ends this writing, too.
    /// - Throws: `VaultError` when the parent is missing or cannot be written.
    public init(named name: String, in parent: String, of layout: DriveLayout) throws {
        self.parent = parent
        self.name = name
        gate = layout.gate
        try gate.passing {
            try OpenFolder(path: parent).makeFolder(hiddenName)
        }
    }

    /// Where the folder is until it is published.
    public var stagingPath: String { parent + "/" + hiddenName }

    /// Writes one file, and waits until the drive has confirmed it.
    ///
    /// - Throws: `VaultError` when the name is taken or the drive fails.
    public func write(_ bytes: [UInt8], named file: String) throws {
        try gate.passing {
            let opened = try OpenFolder(path: parent).folder(hiddenName).newFile(file)
            try opened.write(bytes.span)
            try opened.sync()
        }
    }

    /// Reads back a file that was written.
    ///
    /// - Throws: `VaultError` when there is none or the drive fails.
    public func read(_ file: String) throws -> [UInt8] {
        let opened = try OpenFolder(path: parent).folder(hiddenName).file(file)
        return try opened.read(count: opened.facts().size, at: 0)
    }

    /// Removes a file that was written.
    ///
    /// - Throws: `VaultError` when the drive fails.
    public func remove(_ file: String) throws {
        try OpenFolder(path: parent).folder(hiddenName).remove(file)
    }

    /// Shows the folder under its name, once the drive has confirmed all of it.
    ///
    /// - Returns: the path of the folder.
    /// - Throws: `VaultError` when the drive fails.
    public func publish() throws -> String {
        try gate.passing {
            let folder = try OpenFolder(path: parent)
            try folder.folder(hiddenName).sync()
            try folder.move(hiddenName, into: folder, as: name)
            try folder.sync()
        }
        return parent + "/" + name
    }

    /// Whether the folder is shown under its name.
    ///
    /// - Throws: `VaultError` when the drive fails.
    public func isPublished() throws -> Bool {
        try OpenFolder(path: parent).facts(of: name) != nil
    }

    /// Removes the hidden folder and what is in it; does nothing once it is published.
    ///
    /// - Throws: `VaultError` when the drive fails.
    public func discard() throws {
        let folder = try OpenFolder(path: parent)
        guard try folder.facts(of: hiddenName) != nil else { return }
        let hidden = try folder.folder(hiddenName)
        for file in try hidden.names() { try hidden.remove(file) }
        try folder.removeFolder(hiddenName)
    }

    /// Reads a file of a folder that was published.
    ///
    /// - Parameters:
    ///   - file: one path component.
    ///   - folder: the folder's path.
    /// - Returns: the whole file.
    /// - Throws: `VaultError` when there is none or the drive fails.
    public static func readPublished(_ file: String, in folder: String) throws -> [UInt8] {
        let opened = try OpenFolder(path: folder).file(file)
        return try opened.read(count: opened.facts().size, at: 0)
    }

    /// The hidden folder that an earlier run may have left.
    public init(existing name: String, in parent: String, of layout: DriveLayout) {
        self.parent = parent
        self.name = name
        gate = layout.gate
    }
}
