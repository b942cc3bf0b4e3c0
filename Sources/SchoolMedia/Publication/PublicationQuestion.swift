/// Everything that the gates look at for one picture and one purpose; nothing else can sway them.
public struct PublicationQuestion: Sendable {
    /// What is known of one pupil in the picture, for this purpose and medium, at the moment of the decision.
    public struct Subject: Equatable, Sendable {
        /// The pupil and how recognisable the pupil is.
        public let tag: PupilTag
        /// What the answers add up to.
        public let standing: StandingWithFacts
        /// Whether the pupil may be shown at all (R12).
        public let protection: Protection

        /// Puts together what is known of one pupil.
        public init(tag: PupilTag, standing: StandingWithFacts, protection: Protection) {
            self.tag = tag
            self.standing = standing
            self.protection = protection
        }
    }

    /// Whether the picture may be touched at all (R27).
    public enum Hold: String, Codable, CaseIterable, Sendable {
        case none
        case held
    }

    /// Whether the headteacher has permitted this recording to leave (R17).
    public enum PriorPermission: Equatable, Sendable {
        case recorded
        case missing
    }

    /// Whether the server's clock is to be believed; a clock that was set back must not revive what has expired (R9).
    public enum Clock: Equatable, Sendable {
        case onTime
        /// It is behind the last moment of the audit trail, which is the moment of the decision instead.
        case behind
    }

    /// What the picture is wanted for.
    public var purpose: Purpose
    /// Photo, video or audio.
    public var medium: Medium
    /// Who and what is in the picture; nil when nobody has said.
    public var declaration: Declaration?
    /// One entry for each tag of the declaration.
    public var subjects: [Subject]
    /// Whether the picture is held.
    public var hold: Hold
    /// Whether the headteacher has permitted this recording to leave.
    public var priorPermission: PriorPermission
    /// The places, in the policy's words, that the headteacher had authorised before the picture arrived (R16).
    public var authorisedPlaces: [String] = []
    /// Whether the server's clock is to be believed.
    public var clock = Clock.onTime
    /// All words that would be published with it.
    public var texts: [PublicationText]
    /// The names that must not be among those words.
    public var names: NameIndex
    /// Of which words somebody has said that no pupil is meant.
    public var resolved: [ResolvedName]

    /// Puts a question together, with no place authorised and the clock on time.
    public init(
        purpose: Purpose,
        medium: Medium,
        declaration: Declaration?,
        subjects: [Subject],
        hold: Hold,
        priorPermission: PriorPermission,
        texts: [PublicationText],
        names: NameIndex,
        resolved: [ResolvedName] = []
    ) {
        self.purpose = purpose
        self.medium = medium
        self.declaration = declaration
        self.subjects = subjects
        self.hold = hold
        self.priorPermission = priorPermission
        self.texts = texts
        self.names = names
        self.resolved = resolved
    }
}
