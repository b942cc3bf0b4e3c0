public import SchoolMedia
public import struct Foundation.Date

/// That a pupil's protection changed, as stored; why is sealed (R12).
public struct ProtectionChangeRecord: Equatable, Sendable {
    /// The identifier by which the audit trail tells of it.
    public let id: ProtectionChangeID
    /// Whom it is about.
    public let pupil: PupilID
    /// What held until then.
    public let earlier: Protection
    /// What holds from then on.
    public let later: Protection
    /// Why, sealed under the pupil's key; nil when nobody said why.
    public let sealedReason: [UInt8]?
    /// When.
    public let changedAt: Date
    /// Who changed it.
    public let changedBy: StaffMemberID

    /// Puts a record together.
    public init(
        id: ProtectionChangeID,
        pupil: PupilID,
        earlier: Protection,
        later: Protection,
        sealedReason: [UInt8]?,
        changedAt: Date,
        changedBy: StaffMemberID
    ) {
        self.id = id
        self.pupil = pupil
        self.earlier = earlier
        self.later = later
        self.sealedReason = sealedReason
        self.changedAt = changedAt
        self.changedBy = changedBy
    }
}
