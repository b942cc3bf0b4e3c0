public import SchoolMedia

/// An image that rests sealed in the store: written, confirmed by the drive, and read back.
///
/// Only the store makes one, so whoever holds it may record the asset.
public struct SealedAsset: Hashable, Sendable {
    /// The asset.
    public let id: AssetID
    /// Which of its images.
    public let kind: AssetKind
    /// Length of the image in bytes.
    public let byteCount: Int
    /// Length of the file on the drive in bytes.
    public let sealedByteCount: Int

    init(id: AssetID, kind: AssetKind, byteCount: Int) {
        self.id = id
        self.kind = kind
        self.byteCount = byteCount
        sealedByteCount = ChunkGeometry.sealedLength(ofMessage: byteCount)
    }
}
