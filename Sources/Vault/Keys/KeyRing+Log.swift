import Crypto

extension KeyRing {
    /// The secrets that sign the audit log, 32 bytes each: the one in use, and the next one when a rotation was begun.
    /// Read from the drive with each call, because another process may have replaced them.
    ///
    /// - Throws: `VaultError`: `keysMissing`, `rootKeyOfAnotherDrive`, `keyFileDamaged`.
    public func logSecrets() throws(VaultError) -> [[UInt8]] {
        let folder = try OpenFolder(path: layout.keys)
        var secrets = [try Self.logFile.read(root: root, in: folder).bytes]
        if try folder.facts(of: Self.nextLogFile.fileName) != nil {
            secrets.append(try Self.nextLogFile.read(root: root, in: folder).bytes)
        }
        return secrets
    }

    /// Draws the secret that is to sign the audit log next, and keeps it beside the one in use. On the drive for good
    /// before this returns. Replaces a next one that never came into use.
    public func makeNextLogSecret() throws -> [UInt8] {
        let next = SymmetricKey(size: .bits256)
        let folder = try OpenFolder(path: layout.keys)
        try layout.gate.passing { try Self.nextLogFile.write(next, root: root, in: folder) }
        return next.bytes
    }

    /// Keeps this secret as the one in use and forgets the others. On the drive for good before this returns; safe to
    /// repeat.
    public func settleLogSecret(_ secret: [UInt8]) throws {
        let folder = try OpenFolder(path: layout.keys)
        try layout.gate.passing {
            try Self.logFile.write(SymmetricKey(data: secret), root: root, in: folder)
            try folder.remove(Self.nextLogFile.fileName)
            try folder.sync()
        }
    }
}
