/// The random identifier of a pupil; the key that the MIS gave is an `AdmissionNumber`.
public typealias PupilID = Identifier<Pupil>

/// A child on roll.
public struct Pupil: Identified, Equatable, Sendable {
    /// Identifiers of pupils begin with `p_`.
    public static let identifierPrefix = "p"

    /// The identifier that everything else refers to.
    public let id: PupilID
    /// The key that the management information system gave.
    public var admissionNumber: AdmissionNumber
    /// What the child is called, officially and every day.
    public var name: PupilName
    /// The class, such as "Oak".
    public var schoolClass: String
    /// What must not be done with pictures of this child (R12).
    public var protection: Protection

    /// Puts a pupil together from what the registry knows.
    public init(
        id: PupilID,
        admissionNumber: AdmissionNumber,
        name: PupilName,
        schoolClass: String,
        protection: Protection
    ) {
        self.id = id
        self.admissionNumber = admissionNumber
        self.name = name
        self.schoolClass = schoolClass
        self.protection = protection
    }
}

/// The identifier of one entry in the history of a pupil's protection.
public typealias ProtectionChangeID = Identifier<ProtectionChange>

/// That a pupil's protection changed; by its identifier the audit trail tells of it without telling whom it is about.
public enum ProtectionChange: Identified {
    /// Identifiers of changes of a protection begin with `n_`.
    public static let identifierPrefix = "n"
}

/// Whether pictures of a pupil may be taken or published at all (R12).
///
/// No consent, approval or role overrides it. Why it is set is for the safeguarding lead alone.
public enum Protection: String, Codable, CaseIterable, Sendable {
    case none
    /// No picture is taken of the child.
    case doNotPhotograph = "do_not_photograph"
    /// Pictures may exist inside the school; none leaves it.
    case neverPublish = "never_publish"

    /// Merges two statements about one pupil: the stricter wins.
    public func stricter(than other: Protection) -> Protection {
        let order: [Protection] = [.none, .neverPublish, .doNotPhotograph]
        let mine = order.firstIndex(of: self) ?? 0
        let theirs = order.firstIndex(of: other) ?? 0
        return mine >= theirs ? self : other
    }
}
