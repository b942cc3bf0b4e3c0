public import Foundation

/// What the answers add up to for one pupil, purpose and medium at one moment.
public enum Standing: Equatable, Sendable {
    /// Somebody said yes and nobody said no; the yes ends before `until`, or is open-ended.
    case given(until: Date?)
    case refused
    /// Somebody said yes and somebody else said no; the no wins (R10).
    case disputed
    case withdrawn(since: Date)
    case objected(since: Date)
    /// The last yes ended at that moment.
    case expired(since: Date)
    case neverAsked

    /// Whether it is an explicit no by somebody who may say no.
    public var isNo: Bool {
        switch self {
        case .refused, .disputed, .withdrawn, .objected: true
        case .given, .expired, .neverAsked: false
        }
    }

    /// The school office's word for it.
    public var word: String {
        switch self {
        case .given: "given"
        case .refused: "refused"
        case .disputed: "disputed"
        case .withdrawn: "withdrawn"
        case .objected: "objected"
        case .expired: "expired"
        case .neverAsked: "never asked"
        }
    }

    /// How much it restricts; the highest wins where people answer differently (R10).
    var severity: Int {
        switch self {
        case .neverAsked: 0
        case .expired: 1
        case .given: 2
        case .refused: 3
        case .disputed: 4
        case .withdrawn: 5
        case .objected: 6
        }
    }
}

/// A standing with the answers that it rests on.
public struct StandingWithFacts: Equatable, Sendable {
    /// What the answers add up to.
    public let standing: Standing
    /// The answers in force, one for each person who answered, in order of identifier.
    public let facts: [ConsentEventID]

    /// Joins a standing and its grounds.
    public init(standing: Standing, facts: [ConsentEventID]) {
        self.standing = standing
        self.facts = facts
    }
}
