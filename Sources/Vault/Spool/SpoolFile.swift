import Synchronization

/// An upload that is arriving. Given up or failed, it leaves nothing: its file goes at once.
public final class SpoolFile: Sendable {
    /// None once the upload is finished, discarded or failed.
    private let writer: Mutex<SpoolWriter?>

    init(_ writer: consuming SpoolWriter) {
        self.writer = Mutex(writer)
    }

    /// How many bytes have arrived; where a resumed upload goes on. Zero once finished, discarded or failed.
    public var count: Int {
        writer.withLock { $0?.count ?? 0 }
    }

    /// Adds bytes to the end.
    ///
    /// - Throws: `VaultError`: `uploadTooLarge`, `uploadClosed` when it is over, or a failure of the drive. The upload
    ///   is over then and its file is gone.
    public func append(_ bytes: ArraySlice<UInt8>) throws {
        try writer.withLock { writer in
            guard var open = writer.take() else { throw Self.closed }
            try open.append(bytes)
            writer = consume open
        }
    }

    /// Ends the upload and hands over what arrived.
    ///
    /// - Throws: `VaultError`: `uploadClosed` when it is over already, or a failure of the drive.
    public func finish() throws -> SpooledMedia {
        try writer.withLock { writer in
            guard let open = writer.take() else { throw Self.closed }
            return try open.finish()
        }
    }

    /// Gives the upload up and removes its file. Does nothing to an upload that was finished.
    public func discard() {
        writer.withLock { $0 = nil }
    }

    private static let closed = VaultError(
        .uploadClosed,
        "This upload was finished or given up already. Start a new one."
    )
}
