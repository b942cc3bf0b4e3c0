import Crypto
import Foundation

/// The key that opens the drive's own keys. It lives in a file elsewhere: with the drive alone, nothing can be read.
///
/// The file is one line, `consentry-root-key-v1:` and 32 bytes in base 64, readable by its owner alone (0400).
/// Whoever loses it and every copy of it loses all pictures, by design.
public struct RootKey: Sendable {
    let key: SymmetricKey

    static let keySize = 32
    static let linePrefix = "consentry-root-key-v1:"

    init(_ key: SymmetricKey) {
        self.key = key
    }

    /// Draws a new root key and writes it to a new file, on the medium for good before this returns.
    ///
    /// - Throws: `VaultError`: `rootKeyExists` when there is anything at `path`, `rootKeyInsideDrive`.
    public static func generate(to path: String, outside drive: DriveLayout) throws -> RootKey {
        let file = try RootKeyFile(path, outside: drive)
        let key = RootKey(SymmetricKey(size: .bits256))
        try file.write(key.line)
        return key
    }

    /// Reads the root key.
    ///
    /// A file that the service manager lent to this user alone by an access list (owner and group `root`, mode 0440)
    /// is accepted from a user who is not in that group.
    /// - Throws: `VaultError`: `rootKeyMissing`, `rootKeyInsideDrive`, `rootKeyExposed` when group or others may
    ///   read the file, `rootKeyMalformed`.
    public static func load(from path: String, outside drive: DriveLayout) throws -> RootKey {
        let line = try RootKeyFile(path, outside: drive).read()
        guard let key = RootKey(line: line) else {
            throw VaultError(
                .rootKeyMalformed,
                "The root key file is not in the expected form. Restore it from the recovery copy."
            )
        }
        return key
    }

    private var line: String {
        Self.linePrefix + Data(key.bytes).base64EncodedString() + "\n"
    }

    private init?(line: String) {
        let text = line.hasSuffix("\n") ? line.dropLast() : line[...]
        guard text.hasPrefix(Self.linePrefix) else { return nil }
        guard let bytes = Data(base64Encoded: String(text.dropFirst(Self.linePrefix.count))) else { return nil }
        guard bytes.count == Self.keySize else { return nil }
        key = SymmetricKey(data: bytes)
    }
}
