internal import Imaging
internal import Registry
internal import SchoolMedia
internal import Vault

extension Drive {
    private static let column = SealedColumn(table: "fileLikeness", column: "sealed")

    /// Keeps what a file looks like as it leaves, so that it is found again after others have resized it.
    func keepLikeness(of rendered: ExportRenderer.RenderedFile, in transaction: RegistryTransaction) throws {
        guard let likeness = Likeness(of: rendered.rendition) else { return }
        try keep(likeness, of: rendered.file, showing: rendered.asset, in: transaction)
    }

    /// Keeps what a file looks like, sealed under its picture's key.
    func keep(
        _ likeness: Likeness,
        of file: ExportedFileID,
        showing asset: AssetID,
        in transaction: RegistryTransaction
    ) throws {
        let sealed = try keys.fieldSealer.seal(
            likeness.bytes,
            under: transaction.snapshot.assetKey(of: asset, keys: keys),
            table: Self.column.table,
            column: Self.column.column,
            row: file.rawValue
        )
        try transaction.addLikeness(sealed, of: file)
    }

    /// What these files look like; a file whose picture was erased, or that nobody has looked at yet, is left out.
    func likenesses(of files: [FileOutRecord], in snapshot: RegistrySnapshot) throws -> [ExportedFileID: Likeness] {
        let sealed = try snapshot.sealedLikenesses()
        var found: [ExportedFileID: Likeness] = [:]
        for file in files {
            guard let bytes = sealed[file.file], try snapshot.wrappedKey(of: file.asset.rawValue) != nil else {
                continue
            }
            let opened = try keys.fieldSealer.openBytes(
                bytes,
                under: snapshot.assetKey(of: file.asset, keys: keys),
                table: Self.column.table,
                column: Self.column.column,
                row: file.file.rawValue
            )
            found[file.file] = Likeness(bytes: opened)
        }
        return found
    }
}
