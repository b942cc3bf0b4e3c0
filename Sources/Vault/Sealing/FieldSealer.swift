import Crypto
import Foundation

/// Seals personal values in the registry's columns, and makes the keyed lookups that find a row by such a value.
///
/// A sealed field is `0x01 || nonce (12) || ciphertext || tag (16)`: AES-256-GCM (NIST SP 800-38D) with a random
/// nonce and `table|column|row` as associated data, so that it opens only where it was put.
public struct FieldSealer: Sendable {
    private let lookupKey: SymmetricKey

    private static let version: UInt8 = 1

    init(lookupKey: SymmetricKey) {
        self.lookupKey = lookupKey
    }

    /// Seals a text for one place in the registry.
    ///
    /// - Throws: `VaultError`: `fieldPlaceUnusable` when the table's or column's name has a `|` in it.
    public func seal(_ text: String, under key: SubjectKey, table: String, column: String, row: String) throws
        -> [UInt8]
    {
        try seal(Array(text.utf8), under: key, table: table, column: column, row: row)
    }

    /// Seals bytes for one place in the registry.
    ///
    /// - Throws: `VaultError`: `fieldPlaceUnusable` when the table's or column's name has a `|` in it.
    public func seal(_ bytes: [UInt8], under key: SubjectKey, table: String, column: String, row: String) throws
        -> [UInt8]
    {
        let place = try Self.place(table, column, row)
        let box = try AES.GCM.seal(bytes, using: key.key, authenticating: place)
        return [Self.version] + Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    /// Opens a sealed text.
    ///
    /// - Throws: `VaultError`: `fieldRefused` when it was changed, moved from another place, sealed under another
    ///   key, or is not text.
    public func openText(_ sealed: [UInt8], under key: SubjectKey, table: String, column: String, row: String) throws
        -> String
    {
        let bytes = try openBytes(sealed, under: key, table: table, column: column, row: row)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Self.refused(table, column) }
        return text
    }

    /// Opens sealed bytes.
    ///
    /// - Throws: `VaultError`: `fieldRefused` when they were changed, moved from another place, or sealed under
    ///   another key.
    public func openBytes(_ sealed: [UInt8], under key: SubjectKey, table: String, column: String, row: String) throws
        -> [UInt8]
    {
        let place = try Self.place(table, column, row)
        guard sealed.first == Self.version else { throw Self.refused(table, column) }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.dropFirst())
            return Array(try AES.GCM.open(box, using: key.key, authenticating: place))
        } catch {
            throw Self.refused(table, column)
        }
    }

    /// What stands for a value in an index, such as an admission number or a login (HMAC with SHA-256).
    ///
    /// Characters that Unicode holds equal count as equal; upper and lower case do not.
    /// - Parameters:
    ///   - value: the value to find again.
    ///   - domain: what kind of value it is; the same text in two domains gives unrelated results.
    /// - Returns: 32 bytes, the same for the same value and domain on this drive, of no use without the drive's key.
    public func lookup(_ value: String, domain: String) -> [UInt8] {
        let domainKey = lookupKey.derived(for: "domain/" + domain)
        let canonical = value.precomposedStringWithCanonicalMapping
        return Array(HMAC<SHA256>.authenticationCode(for: Array(canonical.utf8), using: domainKey))
    }

    /// Table and column come first and have no separator in them, so no two places read the same.
    private static func place(_ table: String, _ column: String, _ row: String) throws(VaultError) -> [UInt8] {
        guard !table.contains("|"), !column.contains("|") else {
            throw VaultError(.fieldPlaceUnusable, "A table or column name must not contain the character |.")
        }
        return Array("\(table)|\(column)|\(row)".utf8)
    }

    private static func refused(_ table: String, _ column: String) -> VaultError {
        VaultError(
            .fieldRefused,
            "A sealed value in \(table).\(column) was changed or moved. Restore the record from a backup."
        )
    }
}
