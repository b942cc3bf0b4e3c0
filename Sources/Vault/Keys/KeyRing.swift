import Crypto
import Foundation

/// The keys of a drive, opened with the root key: one per epoch, two that last, and the one that signs the audit log.
///
/// The newest epoch wraps; older ones only unwrap. Destroying an epoch makes noise of every key that it wrapped and
/// that was not wrapped again, also in old backups and in what a disk kept after deletion.
public struct KeyRing: Sendable {
    let root: RootKey
    let layout: DriveLayout
    var epochKeys: [Int: SymmetricKey]

    /// Seals what is personal but not one pupil's: event titles, captions, names of staff.
    public let registerKey: SubjectKey

    /// Makes keyed fingerprints of uploads.
    public let fingerprinter: Fingerprinter

    /// Seals personal columns, and finds rows by values that are not stored.
    public let fieldSealer: FieldSealer

    /// The epoch that wraps new keys, from 1.
    public internal(set) var currentEpoch: Int

    static let epochs = 1...999_999
    private static let registerFile = KeyFile("register")
    private static let lookupFile = KeyFile("lookup")
    static let logFile = KeyFile("log")
    static let nextLogFile = KeyFile("log-next")

    /// Makes the keys of a new drive and writes them, wrapped, to its `keys` folder.
    ///
    /// Safe to repeat after a crash: until the set is complete, nothing can have been sealed with it.
    /// - Throws: `VaultError`: `keysExist` when the drive has a complete set of keys, or assets.
    public static func create(on layout: DriveLayout, root: RootKey) throws -> KeyRing {
        let folder = try OpenFolder(path: layout.keys)
        let first = KeyFile.epoch(1)
        guard try folder.facts(of: first.fileName) == nil, try OpenFolder(path: layout.assets).names().isEmpty else {
            throw VaultError(
                .keysExist,
                "The drive has keys or pictures already. New keys would lock them out; open it with its own root key."
            )
        }
        // The first epoch comes last: where it is, the set is complete.
        for file in [registerFile, lookupFile, logFile, first] {
            try layout.gate.passing { try file.write(SymmetricKey(size: .bits256), root: root, in: folder) }
        }
        return try open(layout, root: root)
    }

    /// Opens the keys of a drive.
    ///
    /// - Throws: `VaultError`: `keysMissing`, `rootKeyOfAnotherDrive`, `keyFileDamaged`.
    public static func open(_ layout: DriveLayout, root: RootKey) throws -> KeyRing {
        let folder = try OpenFolder(path: layout.keys)
        let numbers = try folder.names().compactMap(KeyFile.epochNumber)
        guard let newest = numbers.max() else {
            throw VaultError(
                .keysMissing,
                "The drive has no keys yet, or they were removed. Restore them from a backup."
            )
        }
        var keys: [Int: SymmetricKey] = [:]
        for number in numbers {
            keys[number] = try KeyFile.epoch(number).read(root: root, in: folder)
        }
        let lookupSecret = try lookupFile.read(root: root, in: folder)
        return KeyRing(
            root: root,
            layout: layout,
            epochKeys: keys,
            registerKey: SubjectKey(try registerFile.read(root: root, in: folder)),
            fingerprinter: Fingerprinter(key: lookupSecret.derived(for: "consentry/fingerprint/v1")),
            fieldSealer: FieldSealer(lookupKey: lookupSecret.derived(for: "consentry/lookup/v1")),
            currentEpoch: newest
        )
    }
}
