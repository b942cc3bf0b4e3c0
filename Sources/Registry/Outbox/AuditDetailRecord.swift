public import struct Foundation.UUID

/// The human detail of an audit entry, sealed; the entry in the log holds a salted commitment to it.
public struct AuditDetailRecord: Equatable, Sendable {
    /// The entry.
    public let entry: UUID
    /// Whom or what the detail is about: the identifier of the key's owner, 1 to 64 characters.
    public let owner: String
    /// The commitment's salt, at least 16 bytes.
    public let salt: [UInt8]
    /// The detail, sealed under the owner's key.
    public let sealed: [UInt8]

    /// Puts a record together.
    public init(entry: UUID, owner: String, salt: [UInt8], sealed: [UInt8]) {
        self.entry = entry
        self.owner = owner
        self.salt = salt
        self.sealed = sealed
    }
}
