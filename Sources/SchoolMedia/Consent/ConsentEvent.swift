public import Foundation

/// The identifier of one recorded answer.
public typealias ConsentEventID = Identifier<ConsentEvent>

/// One recorded answer: never changed, only followed by another (R9).
public struct ConsentEvent: Identified, Equatable, Sendable {
    /// Identifiers of consent events begin with `c_`.
    public static let identifierPrefix = "c"

    /// What was answered.
    public enum Answer: String, Codable, CaseIterable, Sendable {
        case given
        case refused
        case withdrawn
        case objected

        /// Whether it is a yes; everything else is a no.
        public var isYes: Bool { self == .given }
    }

    /// Who answered.
    public enum Giver: Hashable, Sendable {
        case guardian(GuardianID)
        case pupil
        case localAuthority
        /// Recorded without saying who, for example by an import that has no such column.
        case unnamed
    }

    /// How the answer reached the school.
    public enum Method: String, Codable, CaseIterable, Sendable {
        case form
        case misImport = "mis_import"
        case telephone
        case email
        case inPerson = "in_person"
    }

    /// The identifier that verdicts and the audit trail rely on.
    public let id: ConsentEventID
    /// Whose picture it is about.
    public let pupil: PupilID
    /// What for.
    public let purpose: Purpose
    /// Photo, video or audio.
    public let medium: Medium
    /// What was answered.
    public let answer: Answer
    /// By whom.
    public let giver: Giver
    /// How it reached the school.
    public let method: Method
    /// The moment that the answer names as its own.
    public let effectiveFrom: Date
    /// The moment from which a yes no longer counts; nil means until withdrawn.
    public let expires: Date?
    /// When it was written down here.
    public let recordedAt: Date
    /// Who wrote it down.
    public let recordedBy: StaffMemberID
    /// The form or letter it stands on, as the school files it.
    public internal(set) var evidence: String?
    /// The privacy notice that the person had seen.
    public let noticeVersion: String?
    /// When somebody recorded that this entry was a mistake (R28); nil means that it stands. From that moment on it no
    /// longer counts; what was decided before stays as it was decided.
    public internal(set) var voidedAt: Date?

    /// Puts an answer together.
    public init(
        id: ConsentEventID,
        pupil: PupilID,
        purpose: Purpose,
        medium: Medium,
        answer: Answer,
        giver: Giver,
        method: Method,
        effectiveFrom: Date,
        expires: Date?,
        recordedAt: Date,
        recordedBy: StaffMemberID,
        evidence: String? = nil,
        noticeVersion: String? = nil,
        voidedAt: Date? = nil
    ) {
        self.id = id
        self.pupil = pupil
        self.purpose = purpose
        self.medium = medium
        self.answer = answer
        self.giver = giver
        self.method = method
        self.effectiveFrom = effectiveFrom
        self.expires = expires
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.evidence = evidence
        self.noticeVersion = noticeVersion
        self.voidedAt = voidedAt
    }
}
