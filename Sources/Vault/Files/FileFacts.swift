import Foundation
import Glibc

/// What the system knows about a file or folder.
struct FileFacts {
    let isRegularFile: Bool
    let owner: uid_t
    let group: gid_t
    /// The permission bits alone.
    let permissions: mode_t
    /// The file system it is on.
    let device: dev_t
    /// In bytes.
    let size: Int
    /// The later of the last change of the content and the last change of name, owner or permissions.
    let lastTouched: Date

    init(_ status: stat) {
        isRegularFile = status.st_mode & S_IFMT == S_IFREG
        owner = status.st_uid
        group = status.st_gid
        permissions = status.st_mode & 0o7777
        device = status.st_dev
        size = Int(status.st_size)
        lastTouched = max(Self.date(status.st_mtim), Self.date(status.st_ctim))
    }

    private static func date(_ time: timespec) -> Date {
        Date(timeIntervalSince1970: TimeInterval(time.tv_sec) + TimeInterval(time.tv_nsec) / 1_000_000_000)
    }
}
