public import SchoolMedia
public import struct Foundation.Date

/// A policy that was signed off (R37).
public struct PolicyRecord: Equatable, Sendable {
    /// SHA-256 of `yaml` in 64 lower-case hexadecimal digits.
    public let hash: String
    /// The file as it was signed off, byte for byte.
    public let yaml: [UInt8]
    /// When it came into force.
    public let adoptedAt: Date
    /// Who signed it off.
    public let adoptedBy: StaffMemberID

    /// Puts a record together.
    public init(hash: String, yaml: [UInt8], adoptedAt: Date, adoptedBy: StaffMemberID) {
        self.hash = hash
        self.yaml = yaml
        self.adoptedAt = adoptedAt
        self.adoptedBy = adoptedBy
    }
}
