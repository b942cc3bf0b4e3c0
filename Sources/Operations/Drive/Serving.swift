internal import Vault

/// The right to be the one server of a drive, held while it serves.
public struct Serving: Sendable {
    private let drive: Drive
    private let lock: DriveLock

    /// Takes the right and recovers what a crash may have left.
    ///
    /// - Throws: `VaultError` when another server runs on the drive.
    public static func begin(on drive: Drive) async throws -> Serving {
        let lock = try DriveLock.acquire(drive.layout)
        try await RecoverDrive(on: drive)()
        return Serving(drive: drive, lock: lock)
    }

    /// Ends serving and closes the drive.
    ///
    /// - Throws: `RegistryError` while something is still being read or written.
    public func end() throws {
        try withExtendedLifetime(lock) { try drive.close() }
    }
}
