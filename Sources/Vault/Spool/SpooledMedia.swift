/// An upload that has arrived whole. Its file goes with the last reference, or with `discard()`.
public final class SpooledMedia: Sendable {
    /// How many bytes arrived.
    public let count: Int
    /// SHA-256 of the bytes, to compare with what the sender claims; not to be kept (a hash of a picture is a mark).
    public let sha256: [UInt8]
    /// The keyed fingerprint by which a repeated upload is recognised; 32 bytes.
    public let fingerprint: [UInt8]

    private let place: SpoolPlace

    init(count: Int, sha256: [UInt8], fingerprint: [UInt8], place: SpoolPlace) {
        self.count = count
        self.sha256 = sha256
        self.fingerprint = fingerprint
        self.place = place
    }

    /// All the bytes that arrived; as much memory as the spool's limit allows.
    ///
    /// - Throws: `VaultError`: `uploadRefused` when the file was changed, discarded or removed.
    public func read() throws -> [UInt8] {
        do {
            let bytes = try place.open().readAll()
            guard bytes.count == count else { throw SealedFile.Refusal.notAuthentic }
            return bytes
        } catch {
            throw VaultError(.uploadRefused, "The upload can no longer be read from the drive. Send the file again.")
        }
    }

    /// Removes the file now.
    public func discard() {
        place.remove()
    }
}
