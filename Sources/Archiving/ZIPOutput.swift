import Glibc

/// Where an archive is written: a new file, which goes unless it is committed, or somebody else's descriptor.
struct ZIPOutput: ~Copyable {
    let descriptor: Int32
    private let target: Target

    private enum Target {
        case path(String)
        case borrowed
    }

    init(creating path: String) throws(ArchivingError) {
        try Self.requireNothing(at: path)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        descriptor = try Self.check { unsafe open(Self.temporary(path), flags, 0o600) }
        target = .path(path)
    }

    init(borrowing descriptor: Int32) {
        self.descriptor = descriptor
        target = .borrowed
    }

    deinit {
        guard case .path(let path) = target else { return }
        // After a commit there is no file of that name left to remove.
        _ = unsafe unlink(Self.temporary(path))
        _ = close(descriptor)
    }

    /// Waits for the drive, gives the file its name without replacing another, and waits for that, too.
    func commit() throws(ArchivingError) {
        guard case .path(let path) = target else { return try confirmBorrowed() }
        guard fsync(descriptor) == 0 else { throw .unconfirmed() }
        // Not a hard link, which would never replace a file: memory sticks have none.
        try Self.requireNothing(at: path)
        try Self.check { unsafe rename(Self.temporary(path), path) }
        try Self.confirmFolder(of: path)
    }

    /// A pipe or socket has nothing to confirm and says so.
    private func confirmBorrowed() throws(ArchivingError) {
        guard fsync(descriptor) != 0, errno != EINVAL, errno != EROFS, errno != ENOTSUP else { return }
        throw .unconfirmed()
    }

    private static func confirmFolder(of path: String) throws(ArchivingError) {
        let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let folder = end.map { String(path[...$0]) } ?? "."
        let descriptor = try check { unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        defer { _ = close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .unconfirmed() }
    }

    private static func requireNothing(at path: String) throws(ArchivingError) {
        var status = stat()
        guard unsafe lstat(path, &status) != 0 else { throw .system(EEXIST) }
    }

    private static func temporary(_ path: String) -> String { path + ".part" }

    @discardableResult
    private static func check(_ call: () -> Int32) throws(ArchivingError) -> Int32 {
        while true {
            let result = call()
            if result >= 0 { return result }
            guard errno == EINTR else { throw .system() }
        }
    }
}
