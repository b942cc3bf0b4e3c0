public import AuditTrail
internal import Foundation
internal import Vault

extension VerifyTrail {
    /// Checks what witnesses signed of a drive's trail, which was found intact in itself; needs no key.
    ///
    /// - Returns: one result for each witness that signed something, in order of name.
    /// - Throws: `VaultError` when there is no drive at that path; `AuditLogError` when its trail cannot be read.
    public func witnesses(drive path: String) throws -> [WitnessVerification] {
        try verifyWitnesses(directory: DriveLayout.open(at: path).audit)
    }

    /// The same for an exported trail, or a copy of a drive.
    ///
    /// - Throws: `AuditLogError` when there is no trail at that path or it cannot be read.
    public func witnesses(folder path: String) throws -> [WitnessVerification] {
        let isDrive = FileManager.default.fileExists(atPath: path + "/audit/segments")
        return try verifyWitnesses(directory: isDrive ? path + "/audit" : path)
    }
}
