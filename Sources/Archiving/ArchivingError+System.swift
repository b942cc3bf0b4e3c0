import Glibc

extension ArchivingError {
    /// The error for a system call that has just failed; call it before any other.
    static func system() -> ArchivingError {
        system(errno)
    }

    /// The error for a number that the system gave.
    static func system(_ number: Int32) -> ArchivingError {
        let (code, message): (Code, String) =
            switch number {
            case ENOSPC, EDQUOT, EFBIG:
                (.driveFull, "The drive is full. Free some space, then export again.")
            case EROFS:
                (.driveReadOnly, "The drive is read-only. Check it for errors, then export again.")
            case EACCES, EPERM:
                (.permissionDenied, "The folder may not be written to. Choose another, or allow it.")
            case EEXIST:
                (.fileExists, "There is a file of that name already. Choose another name or remove it.")
            default:
                (.writingFailed, "The ZIP file could not be written. Check the drive, then export again.")
            }
        return ArchivingError(code, message, systemError: number)
    }

    /// The error for an `fsync` that has just failed.
    static func unconfirmed() -> ArchivingError {
        ArchivingError(
            .fsyncFailed,
            "The drive did not confirm that it stored the ZIP file. Check the drive before exporting again.",
            systemError: errno
        )
    }
}
