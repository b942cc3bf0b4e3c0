public import SchoolMedia
public import struct Foundation.Date

/// The headteacher's word that pictures of one trip or lesson may be taken in a place where they otherwise may not
/// (R16).
public struct PlaceAuthorisationRecord: Equatable, Sendable {
    /// The trip or lesson.
    public let event: EventID
    /// The place in the policy's words, 1 to 60 characters.
    public let place: String
    /// Who authorised it.
    public let authorisedBy: StaffMemberID
    /// When; pictures that arrived earlier are not covered.
    public let authorisedAt: Date

    /// Puts a record together.
    public init(event: EventID, place: String, authorisedBy: StaffMemberID, authorisedAt: Date) {
        self.event = event
        self.place = place
        self.authorisedBy = authorisedBy
        self.authorisedAt = authorisedAt
    }
}
