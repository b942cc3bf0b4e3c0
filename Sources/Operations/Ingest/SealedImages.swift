internal import Imaging
internal import SchoolMedia
internal import Vault

/// The three images of one asset on their way into the store.
struct SealedImages {
    private let prepared: PreparedImage
    private let id: AssetID
    private let key: AssetKey

    init(_ prepared: PreparedImage, id: AssetID, key: AssetKey) {
        self.prepared = prepared
        self.id = id
        self.key = key
    }

    func write(to store: AssetStore) throws {
        _ = try store.add(prepared.clean, id: id, key: key)
        _ = try store.add(prepared.preview, kind: .preview, id: id, key: key)
        _ = try store.add(prepared.thumbnail, kind: .thumbnail, id: id, key: key)
    }

    func remove(from store: AssetStore) throws {
        try store.remove(id)
    }
}
