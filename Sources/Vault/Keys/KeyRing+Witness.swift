import Crypto

extension KeyRing {
    private static let witnessFile = KeyFile("witness")

    /// The secret, 32 bytes, with which this drive signs what it saw of other schools' logs. Drawn and kept, wrapped by
    /// the root key, with the first call; on the drive for good before this returns.
    ///
    /// - Throws: `VaultError`: `rootKeyOfAnotherDrive`, `keyFileDamaged`, or a failure of the drive.
    public func witnessSecret() throws -> [UInt8] {
        let folder = try OpenFolder(path: layout.keys)
        if try folder.facts(of: Self.witnessFile.fileName) == nil {
            try layout.gate.passing {
                try Self.witnessFile.write(SymmetricKey(size: .bits256), root: root, in: folder)
            }
        }
        return try Self.witnessFile.read(root: root, in: folder).bytes
    }
}
