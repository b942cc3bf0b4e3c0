public import AuditTrail
internal import Vault

/// Hands out the newest checkpoint of the audit log, for whoever keeps it elsewhere.
public struct ShowCheckpoint: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// The newest checkpoint. It names nobody, and giving it away changes nothing: it is not logged.
    ///
    /// - Throws: `AuditLogError` when the log cannot be read.
    public func callAsFunction() throws -> SignedNote {
        try drive.checkpoint()
    }

    /// The public keys of a drive's log, or of a copy of it, without any secret.
    ///
    /// - Throws: `VaultError` when there is no drive at that path; `AuditLogError` when the log cannot be read.
    public static func keysOfDrive(at path: String) throws -> VerifierKeys {
        try AuditReader(directory: DriveLayout.open(at: path).audit).keys()
    }

    /// The newest checkpoint of a drive or of a copy of one, without any key.
    ///
    /// - Throws: `VaultError` when there is no drive at that path; `AuditLogError` when the log cannot be read.
    public static func ofDrive(at path: String) throws -> SignedNote {
        try AuditReader(directory: DriveLayout.open(at: path).audit).checkpoint()
    }
}
