extension Policy {
    /// What silence means where consent is the basis (R7).
    public enum NoRecord: String, Codable, CaseIterable, Sendable {
        case refuse
        /// For schools whose policy presumes consent unless a parent objects.
        case allow
    }

    /// Which exposure of faces is allowed outside the school (R36).
    public enum Exposure: String, Codable, CaseIterable, Sendable {
        /// No face that a stranger could recognise.
        case notIdentifiable = "not_identifiable"
        /// Recognisable faces only in a group.
        case group
        /// Recognisable faces in a group, or one pupil's head and shoulders.
        case headAndShouldersOrGroup = "head_and_shoulders_or_group"
        case off
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
