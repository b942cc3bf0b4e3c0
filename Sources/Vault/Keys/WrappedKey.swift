/// An asset key or subject key, wrapped (RFC 3394) by the key of an epoch; safe to keep in the registry.
public struct WrappedKey: Hashable, Sendable {
    /// The number of the epoch whose key wraps it, from 1.
    public let epoch: Int
    /// The 40 bytes that RFC 3394 makes of a key of 32.
    public let wrapped: [UInt8]

    /// The length of `wrapped` in bytes.
    public static let wrappedSize = 40

    /// Puts a wrapped key together from what the registry kept; nothing when the epoch or the length cannot be right.
    public init?(epoch: Int, wrapped: [UInt8]) {
        guard KeyRing.epochs.contains(epoch), wrapped.count == Self.wrappedSize else { return nil }
        self.epoch = epoch
        self.wrapped = wrapped
    }
}
