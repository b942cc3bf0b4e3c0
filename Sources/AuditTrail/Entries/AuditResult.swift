/// How an act ended.
public enum AuditResult: String, Sendable, Hashable, CaseIterable {
    /// It was done.
    case ok
    /// A rule said no.
    case refused
    /// It was allowed and did not succeed.
    case failed
}
