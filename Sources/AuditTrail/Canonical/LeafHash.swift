import Crypto

/// The hash of one line as a leaf of the Merkle tree: SHA-256(0x00 || line without line feed) (RFC 6962, 2.1).
///
/// The leaf hash of the log's origin stands before entry 0, so that one log's lines do not fit under another's name.
struct LeafHash: Hashable, Sendable {
    static let byteCount = 32
    static let base64Count = 44
    private static let prefix: [UInt8] = [0]

    let bytes: [UInt8]

    init(of line: [UInt8]) {
        var hash = SHA256()
        unsafe Self.prefix.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        unsafe line.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        bytes = Array(hash.finalize())
    }

    /// Nil unless the text is the one way to write 32 bytes.
    init?(base64: ArraySlice<UInt8>) {
        guard let bytes = Base64.bytes(of: base64), bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    var base64: [UInt8] {
        Base64.text(of: bytes)
    }

    var base64Text: String {
        String(decoding: base64, as: UTF8.self)
    }
}
