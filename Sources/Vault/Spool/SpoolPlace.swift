import Crypto

/// Where one upload is in the spool, and the key that opens it. The file goes with the last reference.
final class SpoolPlace: Sendable {
    let name: String
    private let layout: DriveLayout
    private let key: SymmetricKey

    init(layout: DriveLayout, name: String, key: SymmetricKey) {
        self.layout = layout
        self.name = name
        self.key = key
    }

    deinit {
        remove()
    }

    /// What the seal is bound to.
    static func context(_ name: String) -> String { "consentry/spool/v1/" + name }

    func open() throws(SealedFile.Refusal) -> SealedFile {
        let file: OpenFile
        do throws(VaultError) {
            file = try OpenFolder(path: layout.spool).file(name)
        } catch {
            throw .drive(error)
        }
        return try SealedFile.open(file, key: key, context: Self.context(name))
    }

    /// Removes the file. What cannot be removed now goes when the server starts; it is noise already.
    func remove() {
        _ = try? OpenFolder(path: layout.spool).remove(name)
    }
}
