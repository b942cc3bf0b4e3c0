public import SchoolMedia
public import struct Foundation.Date

/// A request to publish, as stored; its words are sealed.
public struct RequestRecord: Equatable, Sendable {
    /// The identifier that approvals and exports refer to.
    public let id: PublicationRequestID
    /// What the pictures are wanted for.
    public let purpose: Purpose
    /// Photo, video or audio.
    public let medium: Medium
    /// Where they would appear, sealed.
    public let sealedChannel: [UInt8]
    /// The heading above them, sealed.
    public let sealedTitle: [UInt8]
    /// The address of the page on which they would appear, sealed; nil when nobody knew one.
    public let sealedAddress: [UInt8]?
    /// Who wants it.
    public let requestedBy: StaffMemberID
    /// When.
    public let requestedAt: Date
    /// Where it stands.
    public let state: PublicationRequest.State

    /// Puts a record together.
    public init(
        id: PublicationRequestID,
        purpose: Purpose,
        medium: Medium,
        sealedChannel: [UInt8],
        sealedTitle: [UInt8],
        sealedAddress: [UInt8]? = nil,
        requestedBy: StaffMemberID,
        requestedAt: Date,
        state: PublicationRequest.State
    ) {
        self.id = id
        self.purpose = purpose
        self.medium = medium
        self.sealedChannel = sealedChannel
        self.sealedTitle = sealedTitle
        self.sealedAddress = sealedAddress
        self.requestedBy = requestedBy
        self.requestedAt = requestedAt
        self.state = state
    }
}
