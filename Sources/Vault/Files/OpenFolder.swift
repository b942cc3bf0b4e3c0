import Glibc

/// A folder held open. Names inside it are single components, and links are never followed.
struct OpenFolder: ~Copyable, Sendable {
    private let descriptor: Int32

    /// Opens the folder at a path that the school chose.
    init(path: String) throws(VaultError) {
        let opened = uninterrupted { unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard opened >= 0 else { throw .system("open") }
        descriptor = opened
    }

    private init(owning descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        _ = close(descriptor)
    }

    /// Opens a folder inside this one.
    func folder(_ name: String) throws(VaultError) -> OpenFolder {
        OpenFolder(owning: try open(name, O_RDONLY | O_DIRECTORY))
    }

    /// Makes a folder for the owner alone, on the drive for good; it may be there already.
    func makeFolder(_ name: String) throws(VaultError) {
        try Self.requireComponent(name)
        guard unsafe mkdirat(descriptor, name, 0o700) == 0 || errno == EEXIST else { throw .system("mkdirat") }
        // Also when it was there: whoever made it may not have come this far.
        try sync()
    }

    /// Opens a file for reading.
    func file(_ name: String) throws(VaultError) -> OpenFile {
        OpenFile(owning: try open(name, O_RDONLY))
    }

    /// Makes a new file for the owner alone, open for writing and reading; an error when the name is taken.
    func newFile(_ name: String, permissions: mode_t = 0o600) throws(VaultError) -> OpenFile {
        OpenFile(owning: try open(name, O_RDWR | O_CREAT | O_EXCL, permissions))
    }

    /// Opens a file for writing, and makes it when it is not there.
    func fileOrNew(_ name: String) throws(VaultError) -> OpenFile {
        OpenFile(owning: try open(name, O_RDWR | O_CREAT, 0o600))
    }

    /// Waits until the drive has confirmed what names this folder holds.
    func sync() throws(VaultError) {
        guard uninterrupted({ fsync(descriptor) }) == 0 else { throw .system("fsync") }
    }

    /// Moves a file into another folder of the same file system; replaces what has that name there.
    func move(_ name: String, into folder: borrowing OpenFolder, as newName: String) throws(VaultError) {
        try Self.requireComponent(name)
        try Self.requireComponent(newName)
        guard unsafe renameat(descriptor, name, folder.descriptor, newName) == 0 else { throw .system("renameat") }
    }

    /// Removes a file; false when there was none.
    @discardableResult
    func remove(_ name: String) throws(VaultError) -> Bool {
        try Self.requireComponent(name)
        if unsafe unlinkat(descriptor, name, 0) == 0 { return true }
        guard errno == ENOENT else { throw .system("unlinkat") }
        return false
    }

    /// Removes an empty folder; false when there was none.
    @discardableResult
    func removeFolder(_ name: String) throws(VaultError) -> Bool {
        try Self.requireComponent(name)
        if unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0 { return true }
        guard errno == ENOENT else { throw .system("unlinkat") }
        return false
    }

    /// What the system knows about this folder.
    func facts() throws(VaultError) -> FileFacts {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .system("fstat") }
        return FileFacts(status)
    }

    /// What the system knows about the file, folder or link of that name; nothing when there is none.
    func facts(of name: String) throws(VaultError) -> FileFacts? {
        var status = stat()
        if unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileFacts(status) }
        guard errno == ENOENT else { throw .system("fstatat") }
        return nil
    }

    /// Sets the permission bits of this folder.
    func setPermissions(_ mode: mode_t) throws(VaultError) {
        guard fchmod(descriptor, mode) == 0 else { throw .system("fchmod") }
    }

    /// The names in the folder, sorted, without `.` and `..`.
    func names() throws(VaultError) -> [String] {
        // The stream owns its descriptor and its reading position, so it gets one of its own.
        let own = uninterrupted { unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard own >= 0 else { throw .system("openat") }
        guard let stream = unsafe fdopendir(own) else {
            let failure = VaultError.system("fdopendir")
            _ = close(own)
            throw failure
        }
        defer { _ = unsafe closedir(stream) }

        var names: [String] = []
        errno = 0
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
                unsafe start.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw .system("readdir") }
        return names.sorted()
    }

    private func open(_ name: String, _ flags: Int32, _ permissions: mode_t = 0) throws(VaultError) -> Int32 {
        try Self.requireComponent(name)
        let opened = uninterrupted {
            unsafe openat(descriptor, name, flags | O_NOFOLLOW | O_CLOEXEC, permissions)
        }
        guard opened >= 0 else { throw .system("openat") }
        return opened
    }

    /// So that no name, wherever it came from, leads out of the folder.
    private static func requireComponent(_ name: String) throws(VaultError) {
        let isComponent = !name.isEmpty && name != "." && name != ".." && !name.utf8.contains { $0 == 0x2F || $0 == 0 }
        guard isComponent else {
            throw VaultError(.nameRefused, "A name on the drive must not lead to another folder. Choose a plain name.")
        }
    }
}
