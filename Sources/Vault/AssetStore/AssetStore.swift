import Crypto
public import Imaging
public import SchoolMedia

/// Where the school's images rest, each sealed under its asset's own key.
///
/// Takes nothing but what was cleaned and verified (R4). Nothing in it can be read with the drive alone (R24).
public struct AssetStore: Sendable {
    let layout: DriveLayout

    /// The store on a drive.
    public init(_ layout: DriveLayout) {
        self.layout = layout
    }

    /// Seals and stores a picture as the master of a new asset.
    ///
    /// Written to the spool, confirmed by the drive, read back and opened, moved to its place, and the place confirmed:
    /// when this returns, the picture survives a power cut. A crash before that leaves noise in the spool or an orphan
    /// for `sweepOrphans`.
    /// - Throws: `VaultError`: `assetExists`, `driveFull` and the other failures of a drive, all of which leave nothing
    ///   behind; `fsyncFailed`, after which nothing more is written and an orphan may be left.
    public func add(_ image: CleanImage, id: AssetID, key: AssetKey) throws -> SealedAsset {
        try add(image.content, as: AssetFile(id, .master), key: key)
    }

    /// Seals and stores a smaller image of an asset; otherwise like adding the master.
    ///
    /// - Throws: `VaultError`, as for the master.
    public func add(_ rendition: Rendition, kind: RenditionKind, id: AssetID, key: AssetKey) throws -> SealedAsset {
        try add(FileContent(rendition.bytes), as: AssetFile(id, kind.assetKind), key: key)
    }

    /// The whole image, once all of it has proved authentic.
    ///
    /// - Throws: `VaultError`: `assetMissing`; `assetRefused` when the file was changed, cut short or swapped with that
    ///   of another asset or kind, or the key is not its own. Names the asset.
    public func read(_ id: AssetID, kind: AssetKind, key: AssetKey) throws -> [UInt8] {
        let file = AssetFile(id, kind)
        return try naming(file) { () throws(SealedFile.Refusal) in try open(file, key: key).readAll() }
    }

    /// The bytes of that range of an image; only the 16 KiB chunks that hold them, and the last one, are read and
    /// authenticated.
    ///
    /// - Throws: `VaultError`: as for the whole image, and `rangeOutsideAsset`.
    public func read(_ id: AssetID, kind: AssetKind, key: AssetKey, range: Range<Int>) throws -> [UInt8] {
        let file = AssetFile(id, kind)
        return try naming(file) { () throws(SealedFile.Refusal) in try open(file, key: key).read(range) }
    }

    /// Whether there is a file for the image; says nothing about its state.
    ///
    /// - Throws: `VaultError` when the drive fails.
    public func contains(_ id: AssetID, kind: AssetKind) throws -> Bool {
        let file = AssetFile(id, kind)
        let assets = try OpenFolder(path: layout.assets)
        guard try assets.facts(of: file.folder) != nil else { return false }
        return try assets.folder(file.folder).facts(of: file.name) != nil
    }

    /// Removes an asset's images in all kinds, and waits until the drive has confirmed it. Safe to repeat.
    ///
    /// - Throws: `VaultError` when the drive fails.
    public func remove(_ id: AssetID) throws {
        let files = AssetKind.allCases.map { AssetFile(id, $0) }
        let assets = try OpenFolder(path: layout.assets)
        guard let folderName = files.first?.folder, try assets.facts(of: folderName) != nil else { return }
        let folder = try assets.folder(folderName)
        try layout.gate.passing {
            for file in files {
                try folder.remove(file.name)
            }
            try folder.sync()
        }
    }

    private func open(_ file: AssetFile, key: AssetKey) throws(SealedFile.Refusal) -> SealedFile {
        let handle: OpenFile
        do throws(VaultError) {
            handle = try OpenFolder(path: layout.assets).folder(file.folder).file(file.name)
        } catch {
            throw .drive(error)
        }
        return try SealedFile.open(handle, key: key.key, context: file.context)
    }

    /// Turns a refusal into an error that names the asset and says what to do.
    func naming<Result>(_ file: AssetFile, _ read: () throws(SealedFile.Refusal) -> Result) throws(VaultError) -> Result
    {
        do throws(SealedFile.Refusal) {
            return try read()
        } catch {
            let name = "\(file.id.rawValue) (\(file.kind.rawValue))"
            switch error {
            case .notAuthentic:
                throw VaultError(
                    .assetRefused,
                    "The stored image \(name) was changed or damaged, or the key is not its own. "
                        + "Restore it from a backup and tell the safeguarding lead.",
                    asset: file.id
                )
            case .outOfRange:
                throw VaultError(.rangeOutsideAsset, "The image \(name) is shorter than asked for.", asset: file.id)
            case .drive(let failure) where failure.cause?.isMissingFile == true:
                throw VaultError(
                    .assetMissing,
                    "The stored image \(name) is not on the drive. Restore it from a backup.",
                    cause: failure.cause,
                    asset: file.id
                )
            case .drive(let failure):
                throw VaultError(failure.code, failure.message, cause: failure.cause, asset: file.id)
            }
        }
    }
}
