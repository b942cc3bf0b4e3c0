public import Foundation
internal import Registry
public import SchoolMedia

/// The policy in force, and since when.
public struct PolicyInForce: Sendable {
    /// The settings.
    public let policy: Policy
    /// When it was signed off.
    public let adoptedAt: Date
    /// When the policy itself is to be looked at again; nil when it does not say (R37).
    public let reviewBy: Date?
    /// Whether that moment has passed.
    public let isReviewOverdue: Bool

    init(_ record: PolicyRecord, at moment: Date) throws {
        policy = try Policy(record)
        adoptedAt = record.adoptedAt
        reviewBy = policy.reviewMonths.flatMap { Self.later(than: record.adoptedAt, by: $0) }
        isReviewOverdue = reviewBy.map { $0 <= moment } ?? false
    }

    private static func later(than date: Date, by months: Int) -> Date? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(byAdding: .month, value: months, to: date)
    }
}

extension Drive {
    /// The policy in force, and since when.
    ///
    /// - Throws: `Refusal` before the first one was adopted.
    public func policyInForceWithDates() async throws -> PolicyInForce {
        try await registry.read { [time] snapshot in
            guard let record = try snapshot.policyInForce() else { throw Refusal.noPolicy }
            return try PolicyInForce(record, at: time.now())
        }
    }
}
