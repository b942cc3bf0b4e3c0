internal import GRDB
internal import Synchronization

/// Remembers that a sync failed, and refuses every change from then on.
///
/// After a failed sync Linux takes the lost pages for written, so a second try would seem to work.
final class WriterHealth: Sendable {
    private let hasFailed = Mutex(false)

    /// Runs a change unless an earlier one could not be synced.
    ///
    /// - Throws: `RegistryError` with code `syncFailed`, or what `change` threw.
    func watch<Value>(_ change: () throws -> Value) throws -> Value {
        guard !hasFailed.withLock({ $0 }) else { throw RegistryError(.syncFailed) }
        do {
            return try change()
        } catch let error as DatabaseError {
            throw noting(RegistryError(error))
        } catch let error as RegistryError {
            throw noting(error)
        }
    }

    private func noting(_ error: RegistryError) -> RegistryError {
        if error.code == .syncFailed {
            hasFailed.withLock { $0 = true }
        }
        return error
    }
}
