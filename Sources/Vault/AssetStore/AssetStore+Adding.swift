import SchoolMedia

extension AssetStore {
    /// Sealed bytes are written in pieces of about this size.
    private static let pieceSize = 1024 * 1024

    func add(_ bytes: [UInt8], as file: AssetFile, key: AssetKey) throws -> SealedAsset {
        try layout.gate.passing {
            let assets = try OpenFolder(path: layout.assets)
            try assets.makeFolder(file.folder)
            let place = try assets.folder(file.folder)
            guard try place.facts(of: file.name) == nil else {
                throw VaultError(
                    .assetExists,
                    "There is an image \(file.id.rawValue) (\(file.kind.rawValue)) already. Use a new identifier.",
                    asset: file.id
                )
            }
            try moveSealed(bytes, to: file, in: place, key: key)
            return SealedAsset(id: file.id, kind: file.kind, byteCount: bytes.count)
        }
    }

    /// Writes beside the store first, so that a file in the store is always whole.
    private func moveSealed(
        _ bytes: [UInt8],
        to file: AssetFile,
        in place: borrowing OpenFolder,
        key: AssetKey
    ) throws {
        let spool = try OpenFolder(path: layout.spool)
        let temporary = SpoolName.random()
        do {
            let handle = try spool.newFile(temporary)
            try write(bytes, to: handle, sealedFor: file, key: key)
            try handle.sync()
            handle.forgetCachedCopy()
            try verify(handle, says: bytes, sealedFor: file, key: key)
            try spool.move(temporary, into: place, as: file.name)
        } catch {
            _ = try? spool.remove(temporary)
            throw error
        }
        try place.sync()
    }

    private func write(_ bytes: [UInt8], to handle: borrowing OpenFile, sealedFor file: AssetFile, key: AssetKey) throws
    {
        var sealer = MessageSealer(key: key.key, context: file.context)
        for start in stride(from: 0, to: bytes.count, by: Self.pieceSize) {
            try sealer.append(bytes[start...].prefix(Self.pieceSize))
            try handle.write(sealer.takeSealed().span)
        }
        try sealer.finish()
        try handle.write(sealer.takeSealed().span)
    }

    /// Reads back what the drive has, before anything relies on it.
    func verify(
        _ handle: consuming OpenFile,
        says bytes: [UInt8],
        sealedFor file: AssetFile,
        key: AssetKey
    ) throws(VaultError) {
        let readBack = try? SealedFile.open(handle, key: key.key, context: file.context).readAll()
        guard readBack == bytes else {
            throw VaultError(
                .driveFailed,
                "The drive gave back something else than was written to it. Replace the drive.",
                asset: file.id
            )
        }
    }
}
