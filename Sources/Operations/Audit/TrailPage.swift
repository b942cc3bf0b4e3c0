public import AuditTrail

/// Which entries of a long answer are wanted.
public enum TrailPage: Sendable, Equatable {
    /// The newest ones.
    case newest
    /// The next ones after an entry's number.
    case after(Int)
    /// The ones before an entry's number.
    case before(Int)
}

/// Entries of the trail that answer a question.
public struct TrailAnswer: Sendable {
    /// The entries as they stand in the trail, numbers ascending.
    public let lines: [AuditEntry]
    /// Whether the registry's index of the trail contradicted the trail and was made anew for this answer.
    public let indexWasRebuilt: Bool
}
