public import AuditTrail
internal import Vault

/// Checks the audit trail of a drive; needs no key, only a copy of the drive (R21).
public struct VerifyTrail: Sendable {
    /// A check that reads and changes nothing.
    public init() {}

    /// Verifies every line of the trail.
    ///
    /// - Parameter path: the drive's folder.
    /// - Returns: intact, or the first broken line.
    /// - Throws: `VaultError` when there is no drive at that path.
    public func callAsFunction(drive path: String) throws -> LogVerification {
        try AuditTrail.verify(directory: DriveLayout.open(at: path).audit, against: nil, key: nil)
    }
}
