public import struct Foundation.UUID

/// An audit entry that was committed together with its change and waits to be appended to the log.
public struct OutboxEntry: Equatable, Sendable {
    /// The entry's identifier; the log takes it once.
    public let id: UUID
    /// The entry's bytes, as the log is to store them.
    public let bytes: [UInt8]

    /// Puts an entry together.
    public init(id: UUID, bytes: [UInt8]) {
        self.id = id
        self.bytes = bytes
    }
}
