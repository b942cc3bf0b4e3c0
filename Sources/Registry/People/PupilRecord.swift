public import SchoolMedia

/// A pupil as stored: what identifies the child is sealed.
public struct PupilRecord: Equatable, Sendable {
    /// Whether the child is at the school.
    public enum RollStatus: String, CaseIterable, Sendable {
        case onRoll = "on_roll"
        case left
    }

    /// The identifier that everything else refers to.
    public let id: PupilID
    /// Keyed hash of the admission number, 32 bytes; unique.
    public var admissionLookup: [UInt8]
    /// Name and admission number, sealed under the pupil's key.
    public var sealedDetails: [UInt8]
    /// The class, up to 64 characters.
    public var schoolClass: String
    /// What must not be done with pictures of this child (R12).
    public var protection: Protection
    /// Whether the child is at the school.
    public var rollStatus: RollStatus

    /// Puts a record together.
    public init(
        id: PupilID,
        admissionLookup: [UInt8],
        sealedDetails: [UInt8],
        schoolClass: String,
        protection: Protection,
        rollStatus: RollStatus
    ) {
        self.id = id
        self.admissionLookup = admissionLookup
        self.sealedDetails = sealedDetails
        self.schoolClass = schoolClass
        self.protection = protection
        self.rollStatus = rollStatus
    }
}
