public import SchoolMedia
public import struct Foundation.Date

/// Why a picture is or was frozen (R27, R33), as stored; the reasons are sealed.
public struct AssetHoldRecord: Equatable, Sendable {
    /// The picture.
    public let asset: AssetID
    /// From when.
    public let heldAt: Date
    /// By whom.
    public let heldBy: StaffMemberID
    /// Why, sealed.
    public let sealedReason: [UInt8]

    /// Puts a record together.
    public init(asset: AssetID, heldAt: Date, heldBy: StaffMemberID, sealedReason: [UInt8]) {
        self.asset = asset
        self.heldAt = heldAt
        self.heldBy = heldBy
        self.sealedReason = sealedReason
    }
}
