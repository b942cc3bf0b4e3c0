internal import AuditTrail
internal import Vault

extension LogKeyStore {
    /// The key of the audit log as the drive keeps it: wrapped by the root key.
    init(_ keys: KeyRing) {
        self.init(
            keys: { try keys.logSecrets().compactMap { LogKey(secret: $0) } },
            makeNext: {
                guard let key = LogKey(secret: try keys.makeNextLogSecret()) else { throw AuditLogError.keyUnusable }
                return key
            },
            settle: { try keys.settleLogSecret($0.secret) }
        )
    }

    /// The key in use.
    ///
    /// - Throws: `AuditLogError` when there is none, `VaultError` when it cannot be read.
    func current() throws -> LogKey {
        guard let key = try keys().first else { throw AuditLogError.keyMissing }
        return key
    }
}
