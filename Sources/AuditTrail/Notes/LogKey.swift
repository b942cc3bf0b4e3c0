internal import Crypto

/// The secret key that signs a log's checkpoints, or a witness's cosignatures (Ed25519, RFC 8032).
public struct LogKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The length of `secret` in bytes.
    public static let secretCount = 32

    private let key: Curve25519.Signing.PrivateKey

    /// Draws a new key from the system's secure generator.
    public init() {
        key = Curve25519.Signing.PrivateKey()
    }

    /// Nil unless it is 32 bytes.
    public init?(secret: [UInt8]) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret) else { return nil }
        self.key = key
    }

    /// The 32 bytes of the secret, for whoever keeps it.
    public var secret: [UInt8] {
        Array(key.rawRepresentation)
    }

    /// The public half under the log's origin or the witness's name; nil when that is empty or has white space or a
    /// plus.
    public func verifierKey(named name: String, kind: NoteVerifierKey.Kind) -> NoteVerifierKey? {
        NoteVerifierKey(name: name, kind: kind, publicKey: Array(key.publicKey.rawRepresentation))
    }

    /// Signs the note as a witness who saw it at `time`, in seconds since 1970, and found it to continue what it saw
    /// before.
    ///
    /// - Throws: `keyUnusable` when the name cannot be one.
    public func cosignature(
        of note: SignedNote,
        named name: String,
        at time: Int
    ) throws(AuditLogError) -> NoteSignature {
        let stamp = (0..<8).map { UInt8(truncatingIfNeeded: UInt64(max(0, time)) >> UInt64(56 - 8 * $0)) }
        let signature = try sign(NoteSignature.cosigned(Array(note.text.utf8), at: max(0, time)))
        return try line(stamp + signature, named: name, kind: .cosignature)
    }

    func signature(of text: String, named name: String) throws(AuditLogError) -> NoteSignature {
        try line(sign(Array(text.utf8)), named: name, kind: .ed25519)
    }

    private func sign(_ message: [UInt8]) throws(AuditLogError) -> [UInt8] {
        do {
            return Array(try key.signature(for: message))
        } catch {
            throw .keyUnusable
        }
    }

    private func line(
        _ bytes: [UInt8],
        named name: String,
        kind: NoteVerifierKey.Kind
    ) throws(AuditLogError) -> NoteSignature {
        guard let verifier = verifierKey(named: name, kind: kind) else { throw .keyUnusable }
        return NoteSignature(name: name, keyID: verifier.id, bytes: bytes)
    }

    /// The name of the type and nothing else.
    public var description: String { "LogKey" }
    /// The name of the type and nothing else.
    public var debugDescription: String { description }
    /// No children: nothing to dump.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
