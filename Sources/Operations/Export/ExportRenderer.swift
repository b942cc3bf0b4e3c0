internal import Imaging
internal import Registry
internal import SchoolMedia
internal import Vault

/// Turns a permitted asset into the bytes that leave: upright, of the purpose's size, without metadata.
struct ExportRenderer: Sendable {
    let drive: Drive

    /// Quality of exported JPEGs, 1 to 100.
    private static let quality = 85

    /// A rendered file, ready to be written out.
    struct RenderedFile: Sendable {
        let asset: AssetID
        let file: ExportedFileID
        let name: NeutralName
        let rendition: Rendition
    }

    /// Uses a permit up. The master is verified anew, so that nothing leaves that was changed on the drive.
    func render(_ permit: consuming ExportPermit) async throws -> RenderedFile {
        let asset = permit.asset
        let profile = RenditionProfile(longEdge: permit.longEdge, quality: Self.quality)
        let key = try await drive.registry.read { [keys = drive.keys] in try $0.assetKey(of: asset, keys: keys) }
        let bytes = try drive.assets.read(asset, kind: .master, key: key)
        let image = try ImageVerifier.verify(bytes)
        return RenderedFile(
            asset: asset,
            file: permit.file,
            name: permit.name,
            rendition: try await drive.preparer.render(image, to: profile)
        )
    }
}

extension RegistrySnapshot {
    /// The key under which an asset's images are sealed.
    ///
    /// - Throws: `Refusal` when the asset was erased and the key destroyed.
    func assetKey(of asset: AssetID, keys: KeyRing) throws -> AssetKey {
        guard let record = try wrappedKey(of: asset.rawValue), let wrapped = WrappedKey(record) else {
            throw Refusal.erasedPicture
        }
        return try keys.unwrapAssetKey(wrapped)
    }
}

extension Refusal {
    static let erasedPicture = Refusal(.notFound, code: "erased", "This picture was erased.")
}
