public import AuditTrail
internal import Vault

/// Reads the newest checkpoint of a drive's trail and the public key that signs it; needs no secret key.
public struct ReadCheckpoint: Sendable {
    /// A question that reads and changes nothing.
    public init() {}

    /// What somebody else is to keep.
    public struct Newest: Sendable, Equatable {
        /// The checkpoint.
        public let note: SignedNote
        /// The public key in use, as text.
        public let key: String
    }

    /// The newest checkpoint as it stands on the drive; nothing is verified.
    ///
    /// - Throws: `VaultError` when there is no drive at that path, `AuditLogError` when its trail is damaged.
    public func callAsFunction(drive path: String) throws -> Newest {
        let reader = AuditReader(directory: try DriveLayout.open(at: path).audit)
        return Newest(note: try reader.checkpoint(), key: try reader.keys().current?.text ?? "")
    }
}
