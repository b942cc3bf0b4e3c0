public import SchoolMedia
public import struct Foundation.Date

/// A school device as stored.
public struct DeviceRecord: Equatable, Sendable {
    /// The identifier that receipts and the audit trail name.
    public let id: DeviceID
    /// What is written on the device, sealed.
    public let sealedLabel: [UInt8]
    /// Keyed hash of the device's token, 32 bytes; unique.
    public let tokenLookup: [UInt8]
    /// Whether the device may send (R1).
    public let status: EnrolledDevice.Status
    /// When it was enrolled.
    public let enrolledAt: Date
    /// When it last sent a picture, if ever.
    public let lastUploadAt: Date?

    /// Puts a record together.
    public init(
        id: DeviceID,
        sealedLabel: [UInt8],
        tokenLookup: [UInt8],
        status: EnrolledDevice.Status,
        enrolledAt: Date,
        lastUploadAt: Date?
    ) {
        self.id = id
        self.sealedLabel = sealedLabel
        self.tokenLookup = tokenLookup
        self.status = status
        self.enrolledAt = enrolledAt
        self.lastUploadAt = lastUploadAt
    }
}
