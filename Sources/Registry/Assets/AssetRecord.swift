public import SchoolMedia
public import struct Foundation.Date

/// A stored picture as the registry knows it; its bytes are in the asset store.
public struct AssetRecord: Equatable, Sendable {
    /// Whether the picture is frozen (R27, R33).
    public enum Hold: String, CaseIterable, Sendable {
        case none
        case held
    }

    /// The identifier that everything else refers to.
    public let id: AssetID
    /// The device it came from; none when it was added at the server.
    public let device: DeviceID?
    /// The trip or lesson it belongs to, when that is known.
    public let event: EventID?
    /// The person who added it at the server; a picture has a device or a person.
    public let addedBy: StaffMemberID?
    /// When it arrived.
    public let receivedAt: Date
    /// Keyed hash of the bytes as received, 32 bytes; unique, so that a repeat is found.
    public let fingerprint: [UInt8]
    /// Width as displayed, upright, in pixels.
    public let width: Int
    /// Height as displayed, upright, in pixels.
    public let height: Int
    /// Length of the cleaned master in bytes, before sealing.
    public let byteCount: Int
    /// What was left behind when it was cleaned.
    public let removal: RemovalReport
    /// The coarse day, month or year of the picture, up to 10 characters; nil where the policy drops it.
    public let takenOn: String?
    /// Whether the picture is frozen.
    public let hold: Hold

    /// Puts a record together.
    public init(
        id: AssetID,
        device: DeviceID?,
        event: EventID?,
        addedBy: StaffMemberID?,
        receivedAt: Date,
        fingerprint: [UInt8],
        width: Int,
        height: Int,
        byteCount: Int,
        removal: RemovalReport,
        takenOn: String?,
        hold: Hold
    ) {
        self.id = id
        self.device = device
        self.event = event
        self.addedBy = addedBy
        self.receivedAt = receivedAt
        self.fingerprint = fingerprint
        self.width = width
        self.height = height
        self.byteCount = byteCount
        self.removal = removal
        self.takenOn = takenOn
        self.hold = hold
    }
}
