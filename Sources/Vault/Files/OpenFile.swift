import Glibc

/// A file held open; closed when the value goes.
struct OpenFile: ~Copyable, Sendable {
    private let descriptor: Int32

    /// Takes over a descriptor that nothing else closes.
    init(owning descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        // An error of `close` says nothing that `sync()` has not said already.
        _ = close(descriptor)
    }

    /// Appends all the bytes at the file's position.
    func write(_ bytes: Span<UInt8>) throws(VaultError) {
        var written = 0
        while written < bytes.count {
            let rest = bytes.extracting(droppingFirst: written)
            let count = unsafe rest.withUnsafeBytes { buffer in
                uninterrupted { unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count) }
            }
            guard count >= 0 else { throw .system("write") }
            written += count
        }
    }

    /// The bytes from `offset`; fewer than `count` only where the file ends.
    func read(count: Int, at offset: Int) throws(VaultError) -> [UInt8] {
        var failure: VaultError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = uninterrupted {
                    unsafe pread(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, offset + filled)
                }
                guard got >= 0 else {
                    failure = .system("pread")
                    return
                }
                guard got > 0 else { return }
                filled += got
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Waits until the drive has confirmed everything written.
    func sync() throws(VaultError) {
        guard uninterrupted({ fsync(descriptor) }) == 0 else { throw .system("fsync") }
    }

    /// Lets the system forget its copy in memory, so that the next read comes from the drive where it can.
    func forgetCachedCopy() {
        _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
    }

    /// What the system knows about the file.
    func facts() throws(VaultError) -> FileFacts {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .system("fstat") }
        return FileFacts(status)
    }

    /// Sets the permission bits.
    func setPermissions(_ mode: mode_t) throws(VaultError) {
        guard fchmod(descriptor, mode) == 0 else { throw .system("fchmod") }
    }

    /// Takes the exclusive lock of the file without waiting; false when somebody else holds it.
    func tryLock() throws(VaultError) -> Bool {
        if uninterrupted({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 { return true }
        guard errno == EWOULDBLOCK else { throw .system("flock") }
        return false
    }

    /// Takes the lock of the file together with others, in place of an exclusive one; waits while somebody holds that.
    func lockShared() throws(VaultError) {
        guard uninterrupted({ flock(descriptor, LOCK_SH) }) == 0 else { throw .system("flock") }
    }
}
