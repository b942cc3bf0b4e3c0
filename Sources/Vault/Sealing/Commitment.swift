import Crypto

/// A salted commitment to the detail of an audit entry: SHA-256 of salt and detail.
///
/// The log carries the commitment; salt and detail are kept elsewhere. Once the salt is erased, nobody can find out
/// what the detail was by trying, and the log still verifies.
public struct Commitment: Hashable, Sendable {
    /// The 32 bytes that the audit entry carries.
    public let bytes: [UInt8]

    /// Commits to a detail.
    public init(to detail: [UInt8], salt: CommitmentSalt) {
        bytes = Array(SHA256.hash(data: salt.bytes + detail))
    }

    /// Takes over the 32 bytes of an audit entry; nothing when there are fewer or more.
    public init?(bytes: [UInt8]) {
        guard bytes.count == SHA256.byteCount else { return nil }
        self.bytes = bytes
    }
}

/// The 16 random bytes that keep a commitment from being guessed.
public struct CommitmentSalt: Hashable, Sendable {
    /// The bytes, to be kept beside the sealed detail and erased with it.
    public let bytes: [UInt8]

    private static let size = 16

    /// Draws a new salt from the system's secure generator.
    public static func random() -> CommitmentSalt { CommitmentSalt(unchecked: .random(count: size)) }

    /// Takes over a salt that was kept; nothing when it is not 16 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.size else { return nil }
        self.bytes = bytes
    }

    private init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
    }
}
