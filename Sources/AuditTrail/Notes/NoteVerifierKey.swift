internal import Crypto

/// The public half of a key that signs notes (C2SP signed-note), with the name under which it signs.
public struct NoteVerifierKey: Hashable, Sendable {
    /// What a key's signatures are made of; the raw value is the signature type's byte.
    public enum Kind: UInt8, Sendable {
        /// Ed25519 over the note's text.
        case ed25519 = 0x01
        /// Ed25519 over the time and the note's text: a witness's (C2SP tlog-cosignature, cosignature/v1).
        case cosignature = 0x04
    }

    static let publicKeyCount = 32

    /// Under which it signs; the log's own keys have the log's origin as name.
    public let name: String
    /// What it signs.
    public let kind: Kind
    /// 32 bytes (RFC 8032).
    public let publicKey: [UInt8]

    /// Nil when the name is empty or has a plus or white space in it, or the key is not 32 bytes.
    public init?(name: String, kind: Kind, publicKey: [UInt8]) {
        guard Self.isName(name), publicKey.count == Self.publicKeyCount else { return nil }
        self.name = name
        self.kind = kind
        self.publicKey = publicKey
    }

    /// Reads `<name>+<8 hexadecimal digits>+<base64>`; nil unless name, identifier and key fit together.
    public init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let key = Base64.bytes(of: Array(parts[2].utf8)[...]), let type = key.first,
            let kind = Kind(rawValue: type)
        else { return nil }
        self.init(name: String(parts[0]), kind: kind, publicKey: Array(key.dropFirst()))
        guard idText == parts[1] else { return nil }
    }

    /// The key's short name in a signature: SHA-256(name ‖ LF ‖ type ‖ public key)[:4], big-endian.
    public var id: UInt32 {
        let hash = SHA256.hash(data: Array(name.utf8) + [EntryFormat.lineFeed, kind.rawValue] + publicKey)
        return hash.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The identifier as 8 hexadecimal digits.
    public var idText: String {
        Self.idText(id)
    }

    static func idText(_ id: UInt32) -> String {
        let digits = String(id, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// The key as one line without white space: `<name>+<8 hexadecimal digits>+<base64>`.
    public var text: String {
        "\(name)+\(idText)+\(String(decoding: Base64.text(of: [kind.rawValue] + publicKey), as: UTF8.self))"
    }

    /// Whether the signature is this key's for the text of a note.
    func isValid(_ signature: NoteSignature, of text: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        switch kind {
        case .ed25519:
            return key.isValidSignature(signature.bytes, for: text)
        case .cosignature:
            guard let time = signature.time else { return false }
            return key.isValidSignature(signature.bytes.dropFirst(8), for: NoteSignature.cosigned(text, at: time))
        }
    }

    /// Whether a key may have this name: not empty, no plus, no white space.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty && !name.unicodeScalars.contains { $0 == "+" || $0.properties.isWhitespace }
    }
}
