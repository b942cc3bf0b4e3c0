import Imaging
import SchoolMedia

extension AssetStore {
    func add(_ content: FileContent, as file: AssetFile, key: AssetKey) throws -> SealedAsset {
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
            try moveSealed(content, to: file, in: place, key: key)
            return SealedAsset(id: file.id, kind: file.kind, byteCount: content.count)
        }
    }

    /// Writes beside the store first, so that a file in the store is always whole.
    private func moveSealed(
        _ content: FileContent,
        to file: AssetFile,
        in place: borrowing OpenFolder,
        key: AssetKey
    ) throws {
        let spool = try OpenFolder(path: layout.spool)
        let temporary = SpoolName.random()
        do {
            let handle = try spool.newFile(temporary)
            try write(content, to: handle, sealedFor: file, key: key)
            try handle.sync()
            handle.forgetCachedCopy()
            try verify(handle, says: content, sealedFor: file, key: key)
            try spool.move(temporary, into: place, as: file.name)
        } catch {
            _ = try? spool.remove(temporary)
            throw error
        }
        try place.sync()
    }

    private func write(
        _ content: FileContent,
        to handle: borrowing OpenFile,
        sealedFor file: AssetFile,
        key: AssetKey
    ) throws {
        var sealer = MessageSealer(key: key.key, context: file.context)
        for piece in content.pieces {
            try sealer.append(piece)
            try handle.write(sealer.takeSealed().span)
        }
        try sealer.finish()
        try handle.write(sealer.takeSealed().span)
    }

    /// Reads back what the drive has, before anything relies on it.
    func verify(
        _ handle: consuming OpenFile,
        says content: FileContent,
        sealedFor file: AssetFile,
        key: AssetKey
    ) throws(VaultError) {
        let isRight: Bool
        do throws(SealedFile.Refusal) {
            isRight = try SealedFile.open(handle, key: key.key, context: file.context).says(content)
        } catch {
            isRight = false
        }
        guard isRight else {
            throw VaultError(
                .driveFailed,
                "The drive gave back something else than was written to it. Replace the drive.",
                asset: file.id
            )
        }
    }
}
