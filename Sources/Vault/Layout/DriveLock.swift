/// The right to be the one server of a drive, held until the last reference to it goes.
///
/// The operating system gives the lock back when the process ends, however it ends, so none is ever left behind.
/// Commands that only run for a moment do not take it.
public final class DriveLock: Sendable {
    private let file: OpenFile

    private init(holding file: consuming OpenFile) {
        self.file = file
    }

    /// Takes the lock of the drive at once, without waiting.
    ///
    /// - Throws: `VaultError`: `driveInUse` when another server holds it.
    public static func acquire(_ layout: DriveLayout) throws -> DriveLock {
        let root = try OpenFolder(path: layout.root)
        let file = try root.fileOrNew(DriveLayout.lockFile)
        guard try file.tryLock() else {
            throw VaultError(
                .driveInUse,
                "Another Consentry server is running on \(layout.root). Stop it before starting a second one, "
                    + "or give this one a drive of its own."
            )
        }
        return DriveLock(holding: file)
    }
}
