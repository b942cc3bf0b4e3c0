import Glibc

/// Why the log could not be opened, read or written.
public enum AuditLogError: Error, Equatable, Sendable {
    /// The folder is not there or was never set up as a log.
    case noLog
    /// A log cannot be set up where there is one.
    case alreadyThere
    /// An origin is 1 to 255 of the characters `A–Z a–z 0–9 . _ : - /`.
    case unusableOrigin
    /// The log is not what was written. Nothing is repaired; look at the line that is named.
    case tampered(BrokenLine)
    /// An earlier write failed, so nobody knows what is on the drive. Stop the program, see to the drive, start again.
    case poisoned
    /// An act was offered under the id of a different act that is in the log already. Nothing was written.
    case idReused
    /// The secret key that the log is signed with is not among the ones that are kept. Nothing was written.
    case keyMissing
    /// The secret key cannot be read or used. Nothing was written.
    case keyUnusable
    /// There is no entry of this number below the checkpoint's size.
    case noSuchEntry(Int, size: Int)
    /// The drive has no room left, or the account's quota is used up.
    case driveFull
    /// The drive is mounted read-only, as Linux does by itself after a disk error.
    case driveReadOnly
    /// Another system call failed; `code` is `errno`.
    case system(call: String, code: Int32)

    /// Whether the drive failed, as against the log's content or the caller.
    var isOfDrive: Bool {
        switch self {
        case .driveFull, .driveReadOnly, .system, .noLog: true
        case .alreadyThere, .unusableOrigin, .tampered, .poisoned, .idReused, .keyMissing, .keyUnusable, .noSuchEntry:
            false
        }
    }

    /// Whether a flush to the drive failed: then nobody knows what is on it, and the program has to end (exit code 70).
    public var endsProcess: Bool {
        switch self {
        case .system(let call, _): call == "fsync" || call == "fdatasync"
        default: false
        }
    }

    static func failure(of call: String, code: Int32) -> Self {
        switch code {
        case ENOSPC, EDQUOT: .driveFull
        case EROFS: .driveReadOnly
        default: .system(call: call, code: code)
        }
    }
}
