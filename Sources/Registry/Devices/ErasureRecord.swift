public import SchoolMedia
public import struct Foundation.Date

/// A device's word that it erased its copy of a picture (R3).
public struct ErasureRecord: Equatable, Sendable {
    /// The device that sent the picture.
    public let device: DeviceID
    /// The picture, which is still kept on the server.
    public let asset: AssetID
    /// When the device said so.
    public let erasedAt: Date

    /// Puts a record together.
    public init(device: DeviceID, asset: AssetID, erasedAt: Date) {
        self.device = device
        self.asset = asset
        self.erasedAt = erasedAt
    }
}
