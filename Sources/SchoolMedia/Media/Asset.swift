public import Foundation

/// The random identifier of a stored image; never a hash of its content.
public typealias AssetID = Identifier<Asset>

/// A stored image, as the registry knows it; its bytes are in the asset store.
public struct Asset: Identified, Equatable, Sendable {
    /// Identifiers of assets begin with `a_`.
    public static let identifierPrefix = "a"

    /// The identifier that everything else refers to.
    public let id: AssetID
    /// The device it came from; none when it was added at the server.
    public let device: DeviceID?
    /// The trip or lesson it belongs to, when that is known.
    public var event: EventID?
    /// When it arrived.
    public let receivedAt: Date
    /// Width as displayed, upright, in pixels.
    public let width: Int
    /// Height as displayed, upright, in pixels.
    public let height: Int
    /// Length of the cleaned master in bytes, before sealing.
    public let byteCount: Int
    /// What was left behind when it was cleaned.
    public let removal: RemovalReport

    /// Puts an asset together from what the registry knows.
    public init(
        id: AssetID,
        device: DeviceID?,
        event: EventID?,
        receivedAt: Date,
        width: Int,
        height: Int,
        byteCount: Int,
        removal: RemovalReport
    ) {
        self.id = id
        self.device = device
        self.event = event
        self.receivedAt = receivedAt
        self.width = width
        self.height = height
        self.byteCount = byteCount
        self.removal = removal
    }
}
