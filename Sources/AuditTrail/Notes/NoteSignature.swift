/// One signature line of a note: `— <key name> <base64 of the key's identifier and the signature>`.
public struct NoteSignature: Hashable, Sendable {
    private static let dash = "\u{2014} "

    /// Who signed.
    public let name: String
    /// The short identifier of the key, see ``NoteVerifierKey/id``.
    public let keyID: UInt32
    /// What the key made of the text; of a cosignature the time comes first.
    public let bytes: [UInt8]

    init(name: String, keyID: UInt32, bytes: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.bytes = bytes
    }

    /// Reads a line without its line feed; nil unless it is in the exact form.
    public init?(line: String) {
        guard line.hasPrefix(Self.dash) else { return nil }
        let parts = line.dropFirst(Self.dash.count).split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, NoteVerifierKey.isName(String(parts[0])),
            let bytes = Base64.bytes(of: Array(parts[1].utf8)[...]), bytes.count > 4
        else { return nil }
        let keyID = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        self.init(name: String(parts[0]), keyID: keyID, bytes: Array(bytes.dropFirst(4)))
    }

    /// The line without its line feed.
    public var line: String {
        let id = (0..<4).map { UInt8(truncatingIfNeeded: keyID >> UInt32(24 - 8 * $0)) }
        return "\(Self.dash)\(name) \(String(decoding: Base64.text(of: id + bytes), as: UTF8.self))"
    }

    /// The moment in a cosignature, in seconds since 1970; nil when it cannot be a cosignature.
    public var time: Int? {
        guard bytes.count == 8 + 64 else { return nil }
        return Int(exactly: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }

    /// What a witness signs (C2SP tlog-cosignature, cosignature/v1).
    static func cosigned(_ text: [UInt8], at time: Int) -> [UInt8] {
        Array("cosignature/v1\ntime \(time)\n".utf8) + text
    }
}
