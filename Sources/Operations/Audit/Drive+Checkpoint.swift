internal import AuditTrail
internal import Vault

extension Drive {
    /// The newest checkpoint of the audit log, as it is signed: everything that was acknowledged is in it.
    func checkpoint() throws -> SignedNote {
        try AuditReader(directory: layout.audit).checkpoint()
    }
}

extension SignedNote {
    /// The note as text.
    var wholeText: String { String(decoding: bytes, as: UTF8.self) }

    /// The checkpoint in it.
    ///
    /// - Throws: `AuditLogError` when the text is not one.
    func requiredCheckpoint() throws -> Checkpoint {
        guard let checkpoint else { throw AuditLogError.noLog }
        return checkpoint
    }
}
