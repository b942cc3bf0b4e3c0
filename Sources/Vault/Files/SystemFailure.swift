import Glibc

/// A system call that failed, and the number that the system gave for it.
public struct SystemFailure: Hashable, Sendable {
    /// The name of the call, such as `fsync`.
    public let call: String
    /// The `errno` value (POSIX.1-2017, `<errno.h>`).
    public let number: Int32

    var isMissingFile: Bool { number == ENOENT }
    var isExistingFile: Bool { number == EEXIST }
}

extension VaultError {
    /// The error for a call that has just failed; call it before any other system call.
    static func system(_ call: String) -> VaultError {
        VaultError(SystemFailure(call: call, number: errno))
    }

    private init(_ failure: SystemFailure) {
        let (code, message) = Self.codeAndMessage(of: failure)
        self.init(code, message, cause: failure)
    }

    private static func codeAndMessage(of failure: SystemFailure) -> (Code, String) {
        guard failure.call != "fsync" else {
            return (
                .fsyncFailed,
                "The drive did not confirm that it stored the data. Stop the server, check the drive and its cable, "
                    + "and start again; the last change was not accepted."
            )
        }
        return switch failure.number {
        case ENOSPC, EDQUOT, EFBIG:
            (.driveFull, "The drive is full. Free some space or move to a larger drive, then try again.")
        case EROFS:
            (.driveReadOnly, "The drive is read-only. Check it for errors, mount it writable, then try again.")
        case EACCES, EPERM:
            (.permissionDenied, "Access to the drive was denied. Run as the user that owns the drive.")
        case ENOENT, ENOTDIR:
            (.driveMissing, "A file or folder of the drive is missing. Check that the drive is connected.")
        default:
            (
                .driveFailed,
                "The drive failed (\(failure.call), error \(failure.number)). Check the drive, then try again."
            )
        }
    }
}

/// Repeats a system call for as long as a signal interrupts it.
func uninterrupted<Result: FixedWidthInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        guard result == -1, errno == EINTR else { return result }
    }
}
