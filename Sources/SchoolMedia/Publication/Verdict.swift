public import Foundation

/// The gates' answer for one picture and one purpose, with everything that it relied on (R37).
public struct Verdict: Equatable, Sendable {
    /// Yes, or no with every reason.
    public enum Answer: Equatable, Sendable {
        case permitted
        /// At least one reason, each from one gate, in the order of the gates.
        case refused([Reason])
    }

    /// Yes or no.
    public let answer: Answer
    /// What a person should look at again although it does not stand in the way.
    public let warnings: [Reason]
    /// How many pupils are tagged in the picture.
    public let pupilCount: Int
    /// Hash of the policy that was in force.
    public let policy: String
    /// The answers that it relied on, in order of identifier.
    public let facts: [ConsentEventID]
    /// The moment it speaks about.
    public let moment: Date
    /// The long edge, in pixels, with which the picture may leave when it may (R36).
    public let longEdge: Int
    /// What would make it possible, in the order of the reasons; empty when it is permitted.
    public let remedies: [Remedy]

    init(
        answer: Answer,
        warnings: [Reason],
        pupilCount: Int,
        policy: String,
        facts: [ConsentEventID],
        moment: Date,
        longEdge: Int,
        remedies: [Remedy]
    ) {
        self.answer = answer
        self.warnings = warnings
        self.pupilCount = pupilCount
        self.policy = policy
        self.facts = facts
        self.moment = moment
        self.longEdge = longEdge
        self.remedies = remedies
    }

    /// The reasons against; empty exactly when it is permitted.
    public var reasons: [Reason] {
        switch answer {
        case .permitted: []
        case .refused(let reasons): reasons
        }
    }

    /// Whether the picture may leave.
    public var isPermitted: Bool { answer == .permitted }

    /// The rules that stand in the way, each once, in order.
    public var rules: [RuleID] { Set(reasons.map(\.rule)).sorted() }
}
