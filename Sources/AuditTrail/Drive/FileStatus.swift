import Glibc

/// What the drive knows of a file.
struct FileStatus {
    let isRegular: Bool
    /// In bytes.
    let size: Int
    /// When it was last written, in milliseconds since 1970.
    let modified: Int

    init(_ status: stat) {
        isRegular = status.st_mode & S_IFMT == S_IFREG
        size = status.st_size
        modified = status.st_mtim.tv_sec * 1_000 + status.st_mtim.tv_nsec / 1_000_000
    }
}

/// How a lock is held: alone, or together with others who only read.
enum LockKind {
    case exclusive
    case shared

    var rawValue: Int32 {
        switch self {
        case .exclusive: LOCK_EX
        case .shared: LOCK_SH
        }
    }
}
