public import AuditTrail
internal import Foundation
internal import Vault

/// Checks an audit trail on a drive or as it was exported; needs no key, only a copy of it (R21).
public struct VerifyTrail: Sendable {
    /// A check that reads and changes nothing.
    public init() {}

    /// Verifies every line and every checkpoint of a drive's trail.
    ///
    /// - Parameters:
    ///   - path: the drive's folder.
    ///   - held: a checkpoint that somebody kept elsewhere.
    ///   - key: the trail's public key, kept elsewhere.
    /// - Returns: intact, or the first thing that is wrong.
    /// - Throws: `VaultError` when there is no drive at that path.
    public func callAsFunction(
        drive path: String,
        against held: SignedNote? = nil,
        key: NoteVerifierKey? = nil
    ) throws -> LogVerification {
        try AuditTrail.verify(directory: DriveLayout.open(at: path).audit, against: held, key: key)
    }

    /// Verifies every line and every checkpoint of an exported trail, or of a copy of a drive.
    ///
    /// - Parameters:
    ///   - path: the folder with `origin` and `segments`, or one that has it as `audit`.
    ///   - held: a checkpoint that somebody kept elsewhere.
    ///   - key: the trail's public key, kept elsewhere.
    /// - Returns: intact, or the first thing that is wrong.
    /// - Throws: `AuditLogError` when there is no trail at that path or it cannot be read.
    public func callAsFunction(
        folder path: String,
        against held: SignedNote? = nil,
        key: NoteVerifierKey? = nil
    ) throws -> LogVerification {
        let isDrive = FileManager.default.fileExists(atPath: path + "/audit/segments")
        return try AuditTrail.verify(directory: isDrive ? path + "/audit" : path, against: held, key: key)
    }
}
