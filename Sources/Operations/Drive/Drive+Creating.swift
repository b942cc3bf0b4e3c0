internal import AuditTrail
internal import Foundation
public import Imaging
internal import Registry
public import SchoolMedia
internal import Vault

/// What is told once, when a drive is created.
public struct NewDrive: Sendable {
    /// The drive, open.
    public let drive: Drive
    /// The token for staff calls through the API, until accounts sign in themselves; it is stored nowhere.
    public let bootstrapToken: String
}

extension Drive {
    /// Creates an empty drive and its root key.
    ///
    /// Writes the folders, the wrapped keys, an empty registry and the first audit entry.
    /// - Parameters:
    ///   - path: a folder that does not exist yet or is empty.
    ///   - rootKeyPath: a file that does not exist yet, outside the drive; or the root key to use again.
    ///   - decoder: who decodes pictures.
    ///   - time: where operations on this drive learn the time.
    /// - Returns: the open drive and the bootstrap token.
    /// - Throws: `VaultError` or `RegistryError` with a sentence that says what to do.
    public static func create(
        at path: String,
        rootKeyPath: String,
        decoder: PictureDecoder,
        time: TimeSource
    ) async throws -> NewDrive {
        let layout = try DriveLayout.create(at: path)
        let root = try RootKey.generate(to: rootKeyPath, outside: layout)
        let keys = try KeyRing.create(on: layout, root: root)
        let driveID = Identifier<DriveIdentity>.random().rawValue
        let registry = try RegistryDatabase.create(at: layout.registryFile, driveID: driveID, now: time.now())
        let logKeys = LogKeyStore(keys)
        try AuditLog.create(directory: layout.audit, origin: "consentry/\(driveID)", key: logKeys.current())
        let trail = try Trail.open(layout.audit, logKeys)
        let drive = try Drive(
            layout: layout,
            keys: keys,
            registry: registry,
            trail: trail,
            decoder: decoder,
            time: time
        )
        let token = Token.random()
        let lookup = keys.fieldSealer.lookup(token, domain: bootstrapDomain)
        let created = try drive.entry(.driveCreated, by: .server, on: [driveID])
        try await drive.change { transaction in
            try transaction.set(bootstrapSetting, to: lookup)
            return Change(result: (), entries: [created])
        }
        return NewDrive(drive: drive, bootstrapToken: token)
    }

    /// Opens a drive with its root key and finishes what a crash may have left in the outbox.
    ///
    /// When the audit log was changed or damaged, the drive is opened to be looked at; see `trailFault`.
    /// - Throws: `VaultError` when it is not a drive or the key is another one's, `RegistryError`, or an error of the
    ///   audit log when the drive fails.
    public static func open(
        at path: String,
        rootKeyPath: String,
        decoder: PictureDecoder,
        time: TimeSource
    ) async throws -> Drive {
        let layout = try DriveLayout.open(at: path)
        let root = try RootKey.load(from: rootKeyPath, outside: layout)
        let keys = try KeyRing.open(layout, root: root)
        let registry = try RegistryDatabase.open(at: layout.registryFile)
        let trail = try Trail.open(layout.audit, LogKeyStore(keys))
        let drive = try Drive(
            layout: layout,
            keys: keys,
            registry: registry,
            trail: trail,
            decoder: decoder,
            time: time
        )
        guard case .whole(let log) = trail else { return drive }
        try await drive.note(log.takeRepairs())
        try await drive.outbox.drain()
        try await drive.noteLatestMoment(of: log)
        return drive
    }
}

extension Drive {
    /// Makes the registry know the trail's latest moment, also one that was logged before registries kept it, or after
    /// the backup that this registry was restored from.
    private func noteLatestMoment(of log: AuditLog) async throws {
        guard let latest = await log.latestMoment else { return }
        let known = try await registry.read { try $0.latestTrailMoment() }
        guard known.map({ $0 < latest }) ?? true else { return }
        try await registry.write { try $0.noteTrailMoment(latest) }
    }

    /// Logs what a crash had torn off the end of the log and what was set aside for it, and which hashes were made
    /// anew.
    func note(_ repairs: [LogRepair]) async throws {
        let entries = try repairs.map { repair in
            switch repair {
            case .torn(let tail): try entry(.auditRecovered, by: .server, counts: ["bytes": tail.bytes])
            case .tiles: try entry(.logTilesRebuilt, by: .server)
            }
        }
        guard !entries.isEmpty else { return }
        try await change { _ in Change(result: (), entries: entries) }
    }
}

/// The identifier of a drive, which names its audit log.
enum DriveIdentity: Identified {
    static let identifierPrefix = "drive"
}
