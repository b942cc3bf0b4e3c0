import Crypto
import Foundation

/// One key of the drive in a file of its own, wrapped by the root key (RFC 3394).
///
/// Four lines of text: what it is, a check of the root key, the wrapped key, and a sum of the lines before, so that
/// a wrong root key and a damaged file can be told apart.
struct KeyFile {
    private let name: String

    private static let heading = "consentry-wrapped-key-v1 "
    private static let largestSize = 512

    init(_ name: String) {
        self.name = name
    }

    static func epoch(_ number: Int) -> KeyFile {
        let digits = String(number)
        return KeyFile("epoch-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
    }

    /// The number of the epoch whose key is in the file of that name, if it is such a file.
    static func epochNumber(fileName: String) -> Int? {
        guard fileName.hasPrefix("epoch-"), fileName.hasSuffix(".wrapped") else { return nil }
        let number = Int(fileName.dropFirst("epoch-".count).dropLast(".wrapped".count))
        guard let number, KeyRing.epochs.contains(number), epoch(number).fileName == fileName else { return nil }
        return number
    }

    var fileName: String { name + ".wrapped" }

    /// Writes the key for good: new file, `fsync`, rename, `fsync` of the folder.
    func write(_ key: SymmetricKey, root: RootKey, in folder: borrowing OpenFolder) throws {
        let temporary = fileName + ".new"
        let content = Array(try text(wrapping: key, root: root).utf8)
        try folder.remove(temporary)
        let file = try folder.newFile(temporary)
        try file.write(content.span)
        try file.sync()
        try folder.move(temporary, into: folder, as: fileName)
        try folder.sync()
    }

    /// Reads and unwraps the key.
    ///
    /// - Throws: `VaultError`: `keysMissing`, `rootKeyOfAnotherDrive`, `keyFileDamaged`.
    func read(root: RootKey, in folder: borrowing OpenFolder) throws(VaultError) -> SymmetricKey {
        guard try folder.facts(of: fileName) != nil else {
            throw VaultError(.keysMissing, "The drive's key file \(fileName) is missing. Restore it from a backup.")
        }
        let lines = String(decoding: try folder.file(fileName).read(count: Self.largestSize, at: 0), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count == 5, lines[4].isEmpty, lines[0] == Self.heading + name, lines[3] == Self.sum(of: lines[...2])
        else { throw damaged }
        guard lines[1] == Self.check(of: root) else {
            throw VaultError(
                .rootKeyOfAnotherDrive,
                "This is not the key of this drive. Use the root key that was made for it, or its recovery copy."
            )
        }
        guard let wrapped = Data(base64Encoded: lines[2]) else { throw damaged }
        do {
            return try AES.KeyWrap.unwrap(wrapped, using: wrappingKey(of: root))
        } catch {
            throw damaged
        }
    }

    private func text(wrapping key: SymmetricKey, root: RootKey) throws -> String {
        let wrapped = try AES.KeyWrap.wrap(key, using: wrappingKey(of: root)).base64EncodedString()
        let lines = [Self.heading + name, Self.check(of: root), wrapped]
        return (lines + [Self.sum(of: lines[...]), ""]).joined(separator: "\n")
    }

    /// Bound to the file's name, so that one key file cannot stand in for another.
    private func wrappingKey(of root: RootKey) -> SymmetricKey {
        root.key.derived(for: "consentry/wrap/drive/v1/" + name)
    }

    /// Says nothing about the root key, except whether it is this one.
    private static func check(of root: RootKey) -> String {
        Data(root.key.derived(for: "consentry/root-key-check/v1").bytes.prefix(16)).base64EncodedString()
    }

    private static func sum(of lines: ArraySlice<String>) -> String {
        Data(SHA256.hash(data: Array(lines.joined(separator: "\n").utf8))).base64EncodedString()
    }

    private var damaged: VaultError {
        VaultError(.keyFileDamaged, "The drive's key file \(fileName) is damaged. Restore it from a backup.")
    }
}
