internal import Imaging
internal import Registry
public import SchoolMedia
internal import Vault

/// A school's drive, opened with its root key: what every operation works on.
///
/// Several processes may hold one drive open at the same time, for example the server and a command line; the
/// registry's transactions and the audit log's lock keep them in order. Only one of them may be a server.
public struct Drive: Sendable {
    let layout: DriveLayout
    let keys: KeyRing
    let assets: AssetStore
    let registry: RegistryDatabase
    let trail: Trail
    let outbox: OutboxDrain
    let workbench: Workbench
    let presence: DrivePresence
    let preparer: ImagePreparer
    let lastNames = LastNames()
    /// Where operations on this drive learn the time.
    public let time: TimeSource

    init(
        layout: DriveLayout,
        keys: KeyRing,
        registry: RegistryDatabase,
        trail: Trail,
        decoder: PictureDecoder,
        time: TimeSource
    ) throws {
        self.layout = layout
        self.presence = try DrivePresence.enter(layout)
        self.keys = keys
        self.assets = AssetStore(layout)
        self.registry = registry
        self.trail = trail
        self.outbox = OutboxDrain(registry: registry, trail: trail)
        self.workbench = Workbench(places: 2)
        self.preparer = ImagePreparer(limits: .standard, decoder: decoder)
        self.time = time
    }

    /// The folder of the drive, as an absolute path.
    public var path: String { layout.root }

    /// Closes the registry; further operations fail.
    public func close() throws {
        try registry.close()
    }
}
