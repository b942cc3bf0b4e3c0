public import Imaging

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

    /// All the bytes that arrived. A long file is in memory that does not belong to this process: it may not be on the
    /// drive in clear.
    ///
    /// - Throws: `VaultError`: `uploadRefused` when the file was changed, discarded or removed; `CleaningError.noRoom`.
    public func read() throws -> FileContent {
        do {
            let file = try place.open()
            guard file.messageLength == count else { throw SealedFile.Refusal.notAuthentic }
            var writer = ContentWriter(expecting: count, longFilesIn: .memory)
            try file.forEachPiece { piece in try writer.append(piece.span) }
            return try writer.finish()
        } catch let error as CleaningError {
            throw error
        } catch {
            throw VaultError(.uploadRefused, "The upload can no longer be read from the drive. Send the file again.")
        }
    }

    /// Removes the file now.
    public func discard() {
        place.remove()
    }
}
