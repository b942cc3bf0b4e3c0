extension Policy {
    /// What silence means where consent is the basis (R7).
    public enum NoRecord: String, Codable, CaseIterable, Sendable {
        case refuse
        /// For schools whose policy presumes consent unless a parent objects.
        case allow
    }

    /// Which exposure of faces is allowed outside the school (R36); inside it, faces are not checked.
    public enum Exposure: String, Codable, CaseIterable, Sendable {
        /// No face that a stranger could recognise.
        case notIdentifiable = "not_identifiable"
        /// Recognisable faces only in a group.
        case group
        /// Recognisable faces in a group, or one pupil's head and shoulders, where it is declared that they are that.
        case headAndShouldersOrGroup = "head_and_shoulders_or_group"
        case off
    }

    /// Whose yes is needed where consent is the basis (R7); a parent's no always counts (R10).
    public enum WhoConsents: String, Codable, CaseIterable, Sendable {
        /// Somebody with parental responsibility.
        case parent
        /// The pupil.
        case child
        /// Somebody with parental responsibility, and the pupil.
        case both
    }

    /// Whether a pupil's own no counts where a parent is asked (R10).
    public enum ChildVeto: Equatable, Sendable {
        case counts
        case ignored
    }

    /// How strictly a rule is taken.
    public enum Severity: String, Codable, CaseIterable, Sendable {
        case allow
        case warn
        case refuse
    }

    /// Which names may stand beside pupils' work without a picture (R11).
    public enum NamesWithWork: String, Codable, CaseIterable, Sendable {
        case none
        case first
    }

    /// Who has to agree before something is published (R14).
    public enum ApprovalRule: Equatable, Sendable {
        case secondPerson
        case anyApprover
    }

    /// Whether audio and video need the headteacher's prior permission (R17).
    public enum AudioVideoRule: Equatable, Sendable {
        case priorPermission
        case asPhotographs
    }

    /// Whether a coarse "taken on" date is kept in the registry.
    public enum TakenOnRule: Equatable, Sendable {
        case kept
        case dropped
    }

    /// What exported manifests say about training on the pictures.
    public enum AITraining: String, Codable, CaseIterable, Sendable {
        case forbidden
        case unstated
    }
}
