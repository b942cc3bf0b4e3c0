import Synchronization

/// The way to everything that changes the drive; closed for good by the first failed `fsync`.
///
/// After a failed `fsync` the system may have dropped what it could not store and report success the next time,
/// so nothing written later could be believed.
final class WriteGate: Sendable {
    private let isClosed = Mutex(false)

    /// Whether a failed `fsync` has ended all writing.
    var refusesWrites: Bool { isClosed.withLock { $0 } }

    /// Runs a change of the drive.
    ///
    /// - Throws: `writingStopped` when the gate is closed, or what `change` throws.
    func passing<Result: ~Copyable>(_ change: () throws -> Result) throws -> Result {
        guard !refusesWrites else {
            throw VaultError(
                .writingStopped,
                "Nothing more is written, because the drive failed to confirm an earlier write. "
                    + "Stop the server, check the drive, and start again."
            )
        }
        do {
            return try change()
        } catch let error as VaultError where error.code == .fsyncFailed {
            isClosed.withLock { $0 = true }
            throw error
        }
    }
}
