import Glibc

/// Says that a process is at work on a drive, so that nobody clears away what it has just begun.
///
/// Every process holds one for as long as it has the drive open; the lock goes with the process, however it ends.
public final class DrivePresence: Sendable {
    private let file: OpenFile

    private static let fileName = ".presence-lock"

    private init(_ file: consuming OpenFile) {
        self.file = file
    }

    /// Enters; waits only while another process asks whether it is alone.
    ///
    /// - Throws: `VaultError` when the drive fails.
    public static func enter(_ layout: DriveLayout) throws -> DrivePresence {
        let file = try layout.gate.passing { try OpenFolder(path: layout.root).fileOrNew(fileName) }
        try file.lockShared()
        return DrivePresence(file)
    }

    /// Whether no other process is at work on the drive at this moment.
    ///
    /// - Throws: `VaultError` when the drive fails.
    public func isAlone() throws -> Bool {
        let alone = try file.tryLock()
        // The system gives the shared lock up when it tries for the exclusive one.
        try file.lockShared()
        return alone
    }
}
