import Foundation
import Glibc

/// The file of the root key: where it may be, and who may read it.
struct RootKeyFile {
    private let folder: String
    private let name: String

    /// More than the one line needs; a larger file is not a root key.
    private static let largestSize = 256

    init(_ path: String, outside drive: DriveLayout) throws(VaultError) {
        (folder, name) = try Self.resolve(path)
        guard try !CanonicalPath(of: folder).isInside(CanonicalPath(of: drive.root)) else {
            throw VaultError(
                .rootKeyInsideDrive,
                "The root key must not be on the drive that it protects. Keep it in another place, and a copy in a safe."
            )
        }
    }

    /// Writes a new file and waits for the medium; what was begun is removed when that fails.
    func write(_ line: String) throws(VaultError) {
        let folder = try OpenFolder(path: folder)
        // A failure here removes nothing: the file of that name, if there is one, is not ours.
        let file = try newFile(in: folder)
        do throws(VaultError) {
            try file.write(Array(line.utf8).span)
            try file.sync()
            try folder.sync()
        } catch {
            _ = try? folder.remove(name)
            throw error
        }
    }

    func read() throws(VaultError) -> String {
        let file = try open()
        let facts = try file.facts()
        guard facts.isRegularFile, facts.size <= Self.largestSize else { return "" }
        guard facts.permissions & 0o077 == 0 || Self.isLentByServiceManager(facts) else {
            throw VaultError(
                .rootKeyExposed,
                "Other users of this machine can read the root key. Run: chmod 400 \(folder)/\(name)"
            )
        }
        return String(decoding: try file.read(count: facts.size, at: 0), as: UTF8.self)
    }

    private func newFile(in folder: borrowing OpenFolder) throws(VaultError) -> OpenFile {
        do throws(VaultError) {
            return try folder.newFile(name, permissions: 0o400)
        } catch {
            guard error.cause?.isExistingFile == true else { throw error }
            throw VaultError(
                .rootKeyExists,
                "There is a file at that path already. It may be the key of another drive: choose another path.",
                cause: error.cause
            )
        }
    }

    private func open() throws(VaultError) -> OpenFile {
        let folder = try OpenFolder(path: folder)
        do throws(VaultError) {
            return try folder.file(name)
        } catch {
            guard error.cause?.isMissingFile == true else { throw error }
            throw Self.missing(cause: error.cause)
        }
    }

    /// systemd gives a service its credentials as `root:root` with an access list, which shows as mode 0440.
    /// Who is neither root nor in its group can open such a file only when the list names them.
    private static func isLentByServiceManager(_ facts: FileFacts) -> Bool {
        facts.permissions == 0o440 && facts.owner == 0 && facts.group == 0 && geteuid() != 0 && getegid() != 0
    }

    /// Follows a link at the end of the path, so that the rules apply to the file itself.
    private static func resolve(_ path: String) throws(VaultError) -> (folder: String, name: String) {
        let target: String
        do throws(VaultError) {
            target = try CanonicalPath(of: path).text
        } catch {
            guard error.cause?.isMissingFile == true else { throw error }
            target = path
        }
        let (parent, name) = CanonicalPath.parentAndName(of: target)
        do throws(VaultError) {
            return (try CanonicalPath(of: parent).text, name)
        } catch {
            throw missing(cause: error.cause)
        }
    }

    private static func missing(cause: SystemFailure?) -> VaultError {
        VaultError(
            .rootKeyMissing,
            "There is no root key at that path. Check the path, or restore the key from the recovery copy.",
            cause: cause
        )
    }
}
