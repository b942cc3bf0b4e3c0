public import SchoolMedia
public import struct Foundation.Date

/// Where an exported file can be seen, as stored; the place is sealed.
public struct CopyRecord: Equatable, Sendable {
    /// The identifier that take-downs refer to.
    public let id: PublishedCopyID
    /// The file; it was written.
    public let file: ExportedFileID
    /// What kind of place it is.
    public let kind: PlaceKind
    /// The page, paper or post, sealed.
    public let sealedPlace: [UInt8]
    /// Who said so.
    public let recordedBy: StaffMemberID
    /// From when it can be seen.
    public let from: Date
    /// When it is due to come down; nil means that no day was set.
    public let until: Date?
    /// When somebody recorded that it is down; nil means that it is live.
    public let takenDownAt: Date?
    /// Who recorded that it is down.
    public let takenDownBy: StaffMemberID?

    /// Puts a record together; a new copy is live.
    public init(
        id: PublishedCopyID,
        file: ExportedFileID,
        kind: PlaceKind = .other,
        sealedPlace: [UInt8],
        recordedBy: StaffMemberID,
        from: Date,
        until: Date?,
        takenDownAt: Date? = nil,
        takenDownBy: StaffMemberID? = nil
    ) {
        self.id = id
        self.file = file
        self.kind = kind
        self.sealedPlace = sealedPlace
        self.recordedBy = recordedBy
        self.from = from
        self.until = until
        self.takenDownAt = takenDownAt
        self.takenDownBy = takenDownBy
    }
}
