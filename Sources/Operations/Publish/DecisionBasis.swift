public import Foundation
internal import Registry
internal import SchoolMedia

/// What every decision of one transaction rests on beside the picture: the policy and the moment.
struct DecisionBasis: Sendable {
    let policy: Policy
    let time: DecisionTime
}

/// The moment that a decision speaks about: the later of the server's clock and the audit trail's latest moment, so
/// that a clock that was set back revives no consent (R9).
public struct DecisionTime: Equatable, Sendable {
    /// The moment that counts.
    public let moment: Date
    /// How many seconds the clock is behind the trail; 0 when it is not.
    public let lag: TimeInterval

    /// Behind by less than this many seconds is no more than two clocks ticking.
    private static let tolerance: TimeInterval = 60

    init(clock: Date, trail: Date?) {
        moment = max(clock, trail ?? clock)
        lag = moment.timeIntervalSince(clock)
    }

    /// Whether somebody has to set the clock.
    public var isClockBehind: Bool { lag >= Self.tolerance }
}

extension Drive {
    /// What decisions in this transaction rest on; read once for all pictures of a request.
    func basis(in snapshot: RegistrySnapshot) throws -> DecisionBasis {
        DecisionBasis(policy: try snapshot.requiredPolicy(), time: try decisionTime(in: snapshot))
    }

    func decisionTime(in snapshot: RegistrySnapshot) throws -> DecisionTime {
        DecisionTime(clock: time.now(), trail: try snapshot.latestTrailMoment())
    }

    /// The moment that a decision would speak about now, and whether the server's clock is behind.
    ///
    /// - Throws: `RegistryError` when the registry cannot be read.
    public func decisionTime() async throws -> DecisionTime {
        try await registry.read { [self] in try decisionTime(in: $0) }
    }
}
