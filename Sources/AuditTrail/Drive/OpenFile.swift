import Glibc

/// One open file or folder. It is closed when nobody holds it any more.
final class OpenFile: Sendable {
    /// What a file is opened for. Links are never followed.
    enum Purpose: Int32 {
        case reading
        /// At its end only; made when it is not there.
        case appending
        /// In place, for what follows a crash.
        case mending
        /// Must not be there yet.
        case creating
        /// From scratch, whatever was there.
        case replacing

        var flags: Int32 {
            switch self {
            case .reading: O_RDONLY | O_NONBLOCK
            case .appending: O_WRONLY | O_APPEND | O_CREAT
            case .mending: O_RDWR
            case .creating: O_WRONLY | O_CREAT | O_EXCL
            case .replacing: O_WRONLY | O_CREAT | O_TRUNC
            }
        }
    }

    private let descriptor: Int32
    private let faults: DriveFaults

    private init(descriptor: Int32, faults: DriveFaults) {
        self.descriptor = descriptor
        self.faults = faults
    }

    deinit {
        close(descriptor)
    }

    /// - Throws: `noLog` when there is no such folder.
    static func folder(_ path: String, faults: DriveFaults) throws(AuditLogError) -> OpenFile {
        let descriptor = retried { unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .noLog : .failure(of: "open", code: errno)
        }
        return OpenFile(descriptor: descriptor, faults: faults)
    }

    /// Nil when there is no such file.
    func open(_ name: String, for purpose: Purpose) throws(AuditLogError) -> OpenFile? {
        let flags = purpose.flags | O_CLOEXEC | O_NOFOLLOW
        let opened = retried { unsafe openat(descriptor, name, flags, 0o600) }
        if opened < 0, errno == ENOENT || errno == ENOTDIR { return nil }
        guard opened >= 0 else { throw errno == EEXIST ? .alreadyThere : .failure(of: "openat", code: errno) }
        return OpenFile(descriptor: opened, faults: faults)
    }

    /// - Throws: `noLog` when there is no such file.
    func openExisting(_ name: String, for purpose: Purpose) throws(AuditLogError) -> OpenFile {
        guard let file = try open(name, for: purpose) else { throw .noLog }
        return file
    }

    /// Up to `count` bytes from `offset`; none at the end of the file.
    func read(_ count: Int, at offset: Int) throws(AuditLogError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let got = retried { unsafe pread(descriptor, buffer.baseAddress, buffer.count, offset) }
            failure = got < 0 ? errno : 0
            filled = max(got, 0)
        }
        guard failure == 0 else { throw .failure(of: "pread", code: failure) }
        return bytes
    }

    /// All of it, from the beginning, and at most `limit` bytes.
    func contents(atMost limit: Int) throws(AuditLogError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < limit {
            let more = try read(limit - bytes.count, at: bytes.count)
            if more.isEmpty { break }
            bytes += more
        }
        return bytes
    }

    /// Writes all of it: at `offset`, or at the end when the file was opened for appending.
    ///
    /// - Throws: `driveFull`, `driveReadOnly` or `system`; then some of it may have been written.
    func write(_ bytes: [UInt8], at offset: Int) throws(AuditLogError) {
        var done = 0
        while done < bytes.count {
            let wanted = min(faults.room(bytes.count - done), bytes.count - done)
            guard wanted > 0 else { throw .driveFull }
            let written = unsafe bytes.withUnsafeBytes { all in
                let part = unsafe UnsafeRawBufferPointer(rebasing: all[done..<(done + wanted)])
                return retried { unsafe pwrite(descriptor, part.baseAddress, part.count, offset + done) }
            }
            guard written > 0 else { throw .failure(of: "pwrite", code: errno) }
            done += written
        }
    }

    /// Puts the bytes and the size on the drive. Never tried again after a failure: Linux has then marked the pages
    /// clean, and a second call would report a success that did not happen.
    func flushData() throws(AuditLogError) {
        try flush("fdatasync", fdatasync)
    }

    /// Puts everything about the file, or a folder's list of names, on the drive. Never tried again after a failure.
    func flushAll() throws(AuditLogError) {
        try flush("fsync", fsync)
    }

    private func flush(_ name: String, _ call: (Int32) -> Int32) throws(AuditLogError) {
        let injected = faults.flushError()
        guard injected == 0 else { throw .failure(of: name, code: injected) }
        guard call(descriptor) == 0 else { throw .failure(of: name, code: errno) }
    }
}

extension OpenFile {
    /// Kind, size in bytes and time of the last change.
    func status() throws(AuditLogError) -> FileStatus {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .failure(of: "fstat", code: errno) }
        return FileStatus(status)
    }

    func truncate(to size: Int) throws(AuditLogError) {
        guard retried({ ftruncate(descriptor, size) }) == 0 else { throw .failure(of: "ftruncate", code: errno) }
    }

    func rename(_ name: String, to other: String) throws(AuditLogError) {
        guard unsafe renameat(descriptor, name, descriptor, other) == 0 else {
            throw .failure(of: "renameat", code: errno)
        }
    }

    /// - Throws: `alreadyThere` when there is something of that name.
    func makeFolder(_ name: String) throws(AuditLogError) {
        guard unsafe mkdirat(descriptor, name, 0o700) == 0 else {
            throw errno == EEXIST ? .alreadyThere : .failure(of: "mkdirat", code: errno)
        }
    }

    /// Removes a file; nothing happens when there is none.
    func remove(_ name: String) throws(AuditLogError) {
        guard unsafe unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else {
            throw .failure(of: "unlinkat", code: errno)
        }
    }

    /// Removes an empty folder; one that is not empty stays.
    func removeFolder(_ name: String) throws(AuditLogError) {
        guard unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOENT || errno == ENOTEMPTY else {
            throw .failure(of: "unlinkat", code: errno)
        }
    }

    /// Waits until nobody else holds the file in a way that excludes this one.
    func lock(_ kind: LockKind) throws(AuditLogError) {
        guard retried({ flock(descriptor, kind.rawValue) }) == 0 else { throw .failure(of: "flock", code: errno) }
    }

    func unlock() {
        _ = flock(descriptor, LOCK_UN)
    }
}

/// Calls again while a signal interrupts.
private func retried<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        guard result == -1, errno == EINTR else { return result }
    }
}
