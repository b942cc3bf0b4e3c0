/// A text with the signatures of one or more keys (C2SP signed-note).
///
/// Reading one checks its form and nothing else: the text is worth something once ``isSigned(by:)`` says yes.
public struct SignedNote: Hashable, Sendable {
    /// Bytes of the longest note that is read; more than 16 signatures of any kind in use fit in.
    static let longest = 65_536

    /// The signed text, with its last line feed.
    public let text: String
    /// The signatures in the order of their lines; there is at least one.
    public private(set) var signatures: [NoteSignature]

    /// Reads a note: text, an empty line, signature lines.
    ///
    /// Nil unless it is UTF-8 without control characters other than line feeds, at most 64 KiB, and in the exact form.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count <= Self.longest, bytes.allSatisfy({ $0 >= 0x20 || $0 == EntryFormat.lineFeed }),
            bytes.last == EntryFormat.lineFeed,
            let separator = bytes.indices.dropLast().last(where: { index in
                bytes[index] == EntryFormat.lineFeed && bytes[index + 1] == EntryFormat.lineFeed
            }),
            let text = String(validating: bytes[...separator], as: UTF8.self),
            let lines = String(validating: bytes[(separator + 2)...].dropLast(), as: UTF8.self)
        else { return nil }
        var signatures: [NoteSignature] = []
        for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
            guard let signature = NoteSignature(line: String(line)) else { return nil }
            signatures.append(signature)
        }
        self.init(text: text, signatures: signatures)
    }

    init(text: String, signatures: [NoteSignature]) {
        self.text = text
        self.signatures = signatures
    }

    /// Signs a text, which ends in a line feed, with every key.
    init(_ text: String, signedBy keys: [LogKey], named name: String) throws(AuditLogError) {
        self.init(text: text, signatures: [])
        for key in keys { signatures.append(try key.signature(of: text, named: name)) }
    }

    /// The whole note as it is stored and sent.
    public var bytes: [UInt8] {
        Array((text + "\n" + signatures.map { $0.line + "\n" }.joined()).utf8)
    }

    /// What a key has to do with a note.
    public enum Signing: Sendable {
        /// It signed the text.
        case valid
        /// There is a signature under its name and identifier, and it is not one for this text.
        case invalid
        /// It did not sign.
        case absent
    }

    /// What the key has to do with this note. A note with an invalid signature of a known key is to be refused as a
    /// whole.
    public func signing(by key: NoteVerifierKey) -> Signing {
        let own = signatures.filter { $0.name == key.name && $0.keyID == key.id }
        guard !own.isEmpty else { return .absent }
        let text = Array(text.utf8)
        return own.allSatisfy { key.isValid($0, of: text) } ? .valid : .invalid
    }

    /// Whether the key signed this text.
    public func isSigned(by key: NoteVerifierKey) -> Bool {
        signing(by: key) == .valid
    }

    /// The same note with one more signature; one under the same name and identifier is replaced.
    public func adding(_ signature: NoteSignature) -> SignedNote {
        let others = signatures.filter { $0.name != signature.name || $0.keyID != signature.keyID }
        return SignedNote(text: text, signatures: others + [signature])
    }
}
