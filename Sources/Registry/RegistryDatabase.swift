internal import GRDB

/// The school's registry on one drive: who, what, which answers, what was decided, what went out.
///
/// A change and its audit entries are committed together and rest on the drive, synced, when `write` returns. Several
/// processes may have the same registry open: a change waits up to ten seconds for another one to finish.
public struct RegistryDatabase: Sendable {
    /// The identity that the drive was given when the registry was created.
    public let driveID: String

    let pool: DatabasePool
    private let health: WriterHealth

    init(pool: DatabasePool, driveID: String) {
        self.pool = pool
        self.driveID = driveID
        health = WriterHealth()
    }

    /// Makes a change: all of `body` or nothing of it.
    ///
    /// Nobody else changes the registry from the first line of `body` to the commit, so what `body` reads is still so
    /// when the change takes effect. After a change inside `body` has failed the whole is undone, even if `body`
    /// carries on.
    ///
    /// - Parameter body: runs once, on a thread of the registry's own; must not wait for anything.
    /// - Returns: what `body` returned, after the commit was synced to the drive.
    /// - Throws: what `body` threw, after everything was undone; `RegistryError` when the registry or the drive failed;
    ///   `CancellationError` when the task was cancelled before the commit.
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (RegistryTransaction) throws -> Value
    ) async throws -> Value {
        try await pool.writeWithoutTransaction { [health] database in
            try health.watch {
                try Self.commit(body, on: database)
            }
        }
    }

    /// Reads; everything that `body` sees is of one moment.
    ///
    /// - Parameter body: runs once, on a thread of the registry's own; must not wait for anything.
    /// - Returns: what `body` returned.
    /// - Throws: what `body` threw; `RegistryError` when the registry or the drive failed; `CancellationError` when the
    ///   task was cancelled.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (RegistrySnapshot) throws -> Value
    ) async throws -> Value {
        do {
            return try await pool.read { database in
                try body(RegistrySnapshot(connection: Connection(database)))
            }
        } catch let error as DatabaseError {
            throw RegistryError(error)
        }
    }

    /// Clears the write-ahead log, so that the drive holds no earlier version of what was changed or destroyed.
    ///
    /// To be called after a key was destroyed. Safe to repeat.
    ///
    /// - Throws: `RegistryError` with code `busy` while another process still reads from the log.
    public func purgeEarlierVersions() async throws {
        do {
            try await pool.barrierWriteWithoutTransaction { database in
                _ = try database.checkpoint(.truncate)
            }
        } catch let error as DatabaseError {
            throw RegistryError(error)
        }
    }

    /// Closes the files; later calls fail with code `closed`.
    ///
    /// - Throws: `RegistryError` with code `busy` while something is still being read or written.
    public func close() throws {
        do {
            try pool.close()
        } catch let error as DatabaseError {
            throw RegistryError(error)
        }
    }

    private static func commit<Value>(
        _ body: (RegistryTransaction) throws -> Value,
        on database: Database
    ) throws -> Value {
        let connection = Connection(database)
        var outcome: Result<Value, any Error>?
        try database.inTransaction(.immediate) {
            let value = try body(RegistryTransaction(connection: connection))
            try connection.refuseIfFailed()
            outcome = .success(value)
            return .commit
        }
        guard let outcome else { throw RegistryError(.unexpected) }
        return try outcome.get()
    }
}
