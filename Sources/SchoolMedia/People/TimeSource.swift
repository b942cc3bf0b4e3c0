public import Foundation

/// Where operations learn the time; rules take the moment as a parameter.
public struct TimeSource: Sendable {
    /// The present moment.
    public let now: @Sendable () -> Date

    /// Uses the given clock.
    public init(now: @escaping @Sendable () -> Date) {
        self.now = now
    }

    /// The server's clock.
    public static let system = TimeSource { Date() }

    /// A clock that stands still, for tests and for questions about another day.
    public static func fixed(_ moment: Date) -> TimeSource {
        TimeSource { moment }
    }
}
