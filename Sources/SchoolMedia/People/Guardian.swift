/// The identifier of a person with parental responsibility.
public typealias GuardianID = Identifier<Guardian>

/// A person with parental responsibility, who gives or withdraws consent.
public struct Guardian: Identified, Equatable, Sendable {
    /// Identifiers of guardians begin with `g_`.
    public static let identifierPrefix = "g"

    /// The identifier that consent events refer to.
    public let id: GuardianID
    /// The child this entry is about; a parent of two children has two entries.
    public let pupil: PupilID
    /// The school's own reference, such as a contact number in the MIS.
    public let reference: String
    /// What the person is called; sealed under the pupil's key.
    public var name: String
    /// The relationship to the child, such as "mother"; sealed under the pupil's key.
    public var relationship: String

    /// Puts a guardian together from what the registry knows.
    public init(id: GuardianID, pupil: PupilID, reference: String, name: String, relationship: String) {
        self.id = id
        self.pupil = pupil
        self.reference = reference
        self.name = name
        self.relationship = relationship
    }
}
