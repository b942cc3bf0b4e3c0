import Glibc

/// Writes a ZIP archive entry by entry; holds no more than one entry in memory.
///
/// Entries are stored, not compressed, with permissions 0644, the time 1 January 1980 and no owner. Nothing of the
/// machine, the user or the moment is in the archive, and the same entries give the same bytes. Unless `finish()`
/// succeeds there is no archive: what was begun at a path is removed.
public struct ZIPWriter: ~Copyable {
    private let output: ZIPOutput
    private let archive: ArchiveHandle
    private var names: Set<ZIPEntryName> = []
    private var state = State.open

    private enum State {
        case open, failed, finished
    }

    /// Begins an archive at a path where there is nothing yet. Until it is finished it is called `<path>.part`.
    ///
    /// - Throws: `ArchivingError`: `fileExists`, or a failure of the drive.
    public init(path: String) throws {
        try self.init(ZIPOutput(creating: path))
    }

    /// Begins an archive on a descriptor open for writing, such as a pipe; the caller keeps it and closes it.
    ///
    /// - Throws: `ArchivingError` when the archive cannot be begun.
    public init(descriptor: Int32) throws {
        try self.init(ZIPOutput(borrowing: descriptor))
    }

    private init(_ output: consuming ZIPOutput) throws(ArchivingError) {
        let archive = try ArchiveHandle()
        try archive.begin(on: output.descriptor)
        self.archive = archive
        self.output = output
    }

    deinit {
        if state != .finished { archive.abandon() }
    }

    /// Adds one file.
    ///
    /// - Throws: `ArchivingError`: `nameRepeated`, after which others can be added; otherwise the archive is over.
    public mutating func add(_ name: ZIPEntryName, bytes: [UInt8]) throws {
        guard state == .open else {
            throw ArchivingError(.archiveEnded, "The ZIP file could not be written. Export again.")
        }
        guard !names.contains(name) else {
            throw ArchivingError(.nameRepeated, "Two files in the ZIP file have the same name. Use another name.")
        }
        do throws(ArchivingError) {
            try archive.add(name, bytes.span)
        } catch {
            state = .failed
            throw error
        }
        names.insert(name)
    }

    /// Adds one file under a name that is checked first.
    ///
    /// - Throws: `ArchivingError`: `nameRefused`, and as above.
    public mutating func add(name: String, bytes: [UInt8]) throws {
        try add(ZIPEntryName(name), bytes: bytes)
    }

    /// Writes the directory, waits until the drive has confirmed the archive, and gives it its name.
    ///
    /// - Throws: `ArchivingError`: `archiveEnded` after a failure, `fsyncFailed`, `fileExists` when something has taken
    ///   the path meanwhile, or a failure of the drive.
    public consuming func finish() throws {
        guard state == .open else {
            throw ArchivingError(.archiveEnded, "The ZIP file could not be written. Export again.")
        }
        try archive.close()
        state = .finished
        try output.commit()
    }
}
