internal import Foundation

/// The registry's file as a file, before a database is made of it.
enum RegistryFile {
    private static let magic = Array("SQLite format 3\0".utf8)
    private static let applicationIDOffset = 68

    /// Makes an empty file for its owner alone.
    ///
    /// - Throws: `RegistryError` with code `alreadyExists` when there is a file.
    static func make(at path: String) throws {
        let file = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw RegistryError(code(of: errno)) }
        guard Foundation.close(file) == 0 else { throw RegistryError(.inputOutput) }
    }

    /// Puts the directory entry of a new file on the drive.
    ///
    /// - Throws: `RegistryError` with code `syncFailed` when the drive does not confirm it.
    static func syncDirectory(of path: String) throws {
        let directory = unsafe open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard directory >= 0 else { throw RegistryError(code(of: errno)) }
        let outcome = fsync(directory)
        guard Foundation.close(directory) == 0, outcome == 0 else { throw RegistryError(.syncFailed) }
    }

    /// Reads the header without touching the file.
    ///
    /// - Throws: `RegistryError` with code `missing` when there is no file, `notARegistry` when it is something else.
    static func checkIdentity(of path: String) throws {
        let handle: FileHandle
        do {
            handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        } catch let error as CocoaError where error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile {
            throw RegistryError(.missing, cause: error)
        } catch {
            throw RegistryError(.readOnly, cause: error)
        }
        let header = [UInt8](try handle.read(upToCount: 100) ?? Data())
        try handle.close()
        guard header.count == 100, header.starts(with: magic) else { throw RegistryError(.notARegistry) }
        let identity = header[applicationIDOffset..<applicationIDOffset + 4].reduce(0) { $0 << 8 | Int($1) }
        guard identity == SQLite.applicationID else { throw RegistryError(.notARegistry) }
    }

    /// Removes what a failed `create` left behind.
    static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm"] {
            _ = unsafe unlink(path + suffix)
        }
    }

    private static func code(of number: Int32) -> RegistryError.Code {
        switch number {
        case EEXIST: .alreadyExists
        case ENOENT, ENOTDIR: .missing
        case ENOSPC, EDQUOT: .driveFull
        case EACCES, EPERM, EROFS: .readOnly
        default: .inputOutput
        }
    }
}
