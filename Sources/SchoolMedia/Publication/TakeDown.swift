/// The identifier of a task to take something down.
public typealias TakeDownID = Identifier<TakeDown>

/// The task to remove a picture from where it can be seen, or to find out where it went (R20, R29).
public enum TakeDown: Identified {
    /// Identifiers of take-downs begin with `t_`.
    public static let identifierPrefix = "t"

    /// Why something has to come down.
    public enum Cause: String, Codable, CaseIterable, Sendable {
        /// A family took its yes back.
        case withdrawn
        /// A family said no, or parents disagree.
        case refused
        /// Somebody objected.
        case objected
        /// The last yes has run out.
        case expired
        /// No answer is on record where one is needed.
        case noConsent = "no_consent"
        /// Somebody in it may not be shown at all (R12).
        case protected
        /// The picture is held (R27, R33).
        case held
        /// The policy in force does not allow it any more: the purpose, the place or so much of a face.
        case policy
        /// The day on which it was to end has come.
        case ended

        /// Whether it has to come down at once, rather than within the policy's days.
        public var isUrgent: Bool { self == .protected || self == .held }
    }

    /// How a task was closed.
    public enum Ending: String, Codable, CaseIterable, Sendable {
        /// It can no longer be seen there.
        case removed
        /// Another picture is there instead.
        case replaced
        /// Whoever had it has given it back or destroyed it.
        case recalled
        /// The printed copies were collected.
        case paperCollected = "paper_collected"
        /// It is out of the school's hands, such as a printed newspaper.
        case cannotBeRecalled = "cannot_be_recalled"
        /// It is known now where the file went; the place has a task of its own.
        case located
    }

    /// Who sees to it.
    public enum Owner: Equatable, Sendable {
        /// One person.
        case person(StaffMemberID)
        /// Whoever holds the role, where no person is left to ask.
        case role(StaffRole)
    }
}

/// What kind of place a published copy is seen at.
public enum PlaceKind: String, Codable, CaseIterable, Sendable {
    /// A page of a website, or a post.
    case web
    /// An issue of a newsletter.
    case newsletter
    /// A wall or screen in the school.
    case wall
    /// A newspaper or broadcaster.
    case press
    /// Somebody who was handed the file, such as parents or a partner school.
    case recipient
    case other
}

extension TakeDown.Cause {
    /// Why, for a person who sees to the task; says nothing about whom (R12).
    public var phrase: String {
        switch self {
        case .withdrawn: "a consent was withdrawn"
        case .refused: "a consent was refused"
        case .objected: "somebody objected"
        case .expired: "a consent has expired"
        case .noConsent: "a consent is missing"
        case .protected: "somebody in it may not be shown; ask the safeguarding lead"
        case .held: "the picture is held; ask the safeguarding lead"
        case .policy: "the policy does not allow it any more"
        case .ended: "the day on which it was to end has come"
        }
    }
}

extension TakeDown.Ending {
    /// The ending in words.
    public var phrase: String {
        switch self {
        case .removed: "removed"
        case .replaced: "replaced"
        case .recalled: "recalled"
        case .paperCollected: "paper collected"
        case .cannotBeRecalled: "cannot be recalled"
        case .located: "it is known where it went"
        }
    }
}
