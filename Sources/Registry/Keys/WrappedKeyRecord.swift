/// A data key, wrapped by an epoch's key; destroying it makes everything sealed under it unreadable.
public struct WrappedKeyRecord: Equatable, Sendable {
    /// Whom or what the key belongs to: the identifier of a pupil or an asset; 1 to 64 characters.
    public let owner: String
    /// Which epoch's key wraps it; not negative.
    public let epoch: Int
    /// The wrapped key (AES key wrap, RFC 3394), 24 to 512 bytes.
    public let bytes: [UInt8]

    /// Puts a record together.
    public init(owner: String, epoch: Int, bytes: [UInt8]) {
        self.owner = owner
        self.epoch = epoch
        self.bytes = bytes
    }
}
