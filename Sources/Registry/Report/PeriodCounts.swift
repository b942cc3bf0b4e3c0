public import SchoolMedia

/// How much of what happened in a span of time, without anybody in it.
public struct PeriodCounts: Equatable, Sendable {
    /// Pictures taken in.
    public let pictures: Int
    /// Requests to publish.
    public let requests: Int
    /// Requests that a second person agreed to.
    public let approved: Int
    /// Requests that a second person declined.
    public let rejected: Int
    /// Exports that were completed.
    public let exports: Int
    /// Files that they wrote.
    public let files: Int
    /// Copies that were published, by what for.
    public let copies: [Purpose: Int]
    /// Yeses taken back, and objections.
    public let withdrawals: Int
}
