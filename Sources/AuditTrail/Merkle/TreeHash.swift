internal import Crypto

/// The SHA-256 hash of a node of the Merkle tree (RFC 6962, 2.1).
///
/// The leaf hash of the log's origin stands as `prev` in entry 0, so that one log's lines do not fit under another's
/// name.
public struct TreeHash: Hashable, Sendable {
    static let byteCount = 32
    static let base64Count = 44
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// The 32 bytes.
    public var bytes: [UInt8] {
        [first, second, third, fourth].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
        }
    }

    /// The 32 bytes in base64 with padding.
    public var base64Text: String {
        String(decoding: base64, as: UTF8.self)
    }

    /// Nil unless it is 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init(bytes[...])
    }

    /// Nil unless the text is the one way to write 32 bytes in base64.
    public init?(base64: String) {
        self.init(base64: Array(base64.utf8)[...])
    }

    init?(base64: ArraySlice<UInt8>) {
        guard base64.count == Self.base64Count, let bytes = Base64.bytes(of: base64) else { return nil }
        self.init(bytes: bytes)
    }

    /// Of 32 bytes or more.
    private init(_ bytes: ArraySlice<UInt8>) {
        func word(_ index: Int) -> UInt64 {
            bytes.dropFirst(8 * index).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        }
        (first, second, third, fourth) = (word(0), word(1), word(2), word(3))
    }

    fileprivate init(_ digest: SHA256Digest) {
        (first, second, third, fourth) = unsafe digest.withUnsafeBytes { raw in
            // A digest has 32 bytes.
            unsafe (
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
            )
        }
    }

    var base64: [UInt8] {
        (0..<Self.base64Count).map(character)
    }

    /// Whether the base64 text stands at `offset`, without making it first.
    func isWritten(in text: [UInt8], at offset: Int) -> Bool {
        guard text.count - offset >= Self.base64Count else { return false }
        for index in 0..<Self.base64Count where text[offset + index] != character(index) { return false }
        return true
    }

    /// Character `index` of the base64 text, 0 to 43.
    @inline(__always)
    private func character(_ index: Int) -> UInt8 {
        guard index < Self.base64Count - 1 else { return UInt8(ascii: "=") }
        return Self.alphabet[Int(truncatingIfNeeded: bits(from: 6 * index))]
    }

    /// Six bits, counted from the front; zeros behind the end.
    @inline(__always)
    private func bits(from position: Int) -> UInt64 {
        let (word, offset) = (position >> 6, position & 63)
        let here = self.word(word) << UInt64(offset)
        let next = offset == 0 ? 0 : self.word(word + 1) >> UInt64(64 - offset)
        return (here | next) >> 58
    }

    @inline(__always)
    private func word(_ index: Int) -> UInt64 {
        switch index {
        case 0: first
        case 1: second
        case 2: third
        case 3: fourth
        default: 0
        }
    }
}

extension TreeHash {
    private static let leafPrefix: [UInt8] = [0]
    private static let nodePrefix: [UInt8] = [1]

    /// The hash of a tree without entries: that of no bytes.
    static let ofNothing = TreeHash(SHA256().finalize())

    /// The hash of a line, without line feed, as a leaf: SHA-256(0x00 ‖ line).
    init(leaf line: [UInt8]) {
        self.init(leaf: line, line.indices)
    }

    /// The hash of a part of a buffer as a leaf.
    init(leaf buffer: [UInt8], _ range: Range<Int>) {
        var hash = SHA256()
        unsafe Self.leafPrefix.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        unsafe buffer.withUnsafeBytes { unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[range])) }
        self.init(hash.finalize())
    }

    /// The hash of a node: SHA-256(0x01 ‖ left ‖ right).
    init(_ left: TreeHash, _ right: TreeHash) {
        var hash = SHA256()
        let words = (
            left.first.bigEndian, left.second.bigEndian, left.third.bigEndian, left.fourth.bigEndian,
            right.first.bigEndian, right.second.bigEndian, right.third.bigEndian, right.fourth.bigEndian
        )
        unsafe Self.nodePrefix.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        unsafe withUnsafeBytes(of: words) { unsafe hash.update(bufferPointer: $0) }
        self.init(hash.finalize())
    }
}
