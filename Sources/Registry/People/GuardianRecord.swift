public import SchoolMedia

/// A person with parental responsibility for one pupil, as stored.
public struct GuardianRecord: Equatable, Sendable {
    /// The identifier that consent events refer to.
    public let id: GuardianID
    /// The child; cannot change once the guardian has answered for the child.
    public let pupil: PupilID
    /// Keyed hash of the school's own reference, 32 bytes; unique for the pupil.
    public var referenceLookup: [UInt8]
    /// Name, relationship and reference, sealed under the pupil's key.
    public var sealedDetails: [UInt8]

    /// Puts a record together.
    public init(id: GuardianID, pupil: PupilID, referenceLookup: [UInt8], sealedDetails: [UInt8]) {
        self.id = id
        self.pupil = pupil
        self.referenceLookup = referenceLookup
        self.sealedDetails = sealedDetails
    }
}
