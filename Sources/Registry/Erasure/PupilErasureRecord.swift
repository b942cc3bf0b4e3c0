public import SchoolMedia
public import struct Foundation.Date

/// The erasure of a pupil's record (R25), as proposed, confirmed and carried out.
public struct PupilErasureRecord: Equatable, Sendable {
    /// What becomes of pictures that show others, too.
    public enum Shared: String, CaseIterable, Sendable {
        /// They stay, without the pupil's tag.
        case untag
        /// They go.
        case dispose
    }

    /// Somebody's word.
    public struct Word: Equatable, Sendable {
        /// When.
        public let at: Date
        /// Who.
        public let by: StaffMemberID

        /// Puts a word together.
        public init(at: Date, by: StaffMemberID) {
            self.at = at
            self.by = by
        }
    }

    /// Whose record.
    public let pupil: PupilID
    /// What becomes of pictures that show others, too.
    public let shared: Shared
    /// Who proposed it.
    public let proposed: Word
    /// Who confirmed it; from that moment on the record is gone.
    public let confirmed: Word?
    /// When nothing of it was left on the drive.
    public let finishedAt: Date?

    /// Puts a record together; a new one is a proposal.
    public init(
        pupil: PupilID,
        shared: Shared,
        proposed: Word,
        confirmed: Word? = nil,
        finishedAt: Date? = nil
    ) {
        self.pupil = pupil
        self.shared = shared
        self.proposed = proposed
        self.confirmed = confirmed
        self.finishedAt = finishedAt
    }
}

/// A reason not to erase a pupil's record for now.
public struct LegalHoldRecord: Equatable, Sendable {
    /// Whose record.
    public let pupil: PupilID
    /// When it was placed.
    public let placedAt: Date
    /// Who placed it.
    public let placedBy: StaffMemberID
    /// Why, sealed.
    public let sealedReason: [UInt8]

    /// Puts a record together.
    public init(pupil: PupilID, placedAt: Date, placedBy: StaffMemberID, sealedReason: [UInt8]) {
        self.pupil = pupil
        self.placedAt = placedAt
        self.placedBy = placedBy
        self.sealedReason = sealedReason
    }
}
