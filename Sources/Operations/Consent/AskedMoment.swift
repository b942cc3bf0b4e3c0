internal import Foundation
internal import Registry
internal import SchoolMedia

/// The moment that somebody asks about: the present one, an earlier or a later one, with the policy that holds then.
struct AskedMoment: Sendable {
    let policy: Policy
    let date: Date
    private let isPast: Bool

    /// The present.
    init(_ basis: DecisionBasis) {
        self.init(policy: basis.policy, at: basis.time.moment)
    }

    /// A moment that is not past.
    init(policy: Policy, at date: Date) {
        self.policy = policy
        self.date = date
        isPast = false
    }

    private init(policy: Policy, past date: Date) {
        self.policy = policy
        self.date = date
        isPast = true
    }

    /// The moment at which a pupil's answers are added up: a clock that was set back must not make anybody forget a no,
    /// unless the past is what is asked about.
    func moment(for answers: [ConsentEvent]) -> Date {
        isPast ? date : answers.presentMoment(by: date)
    }

    /// What a pupil's protection was at that moment, by what it is now and how it changed.
    func protection(_ present: Protection, changes: [ProtectionChangeRecord]) -> Protection {
        guard isPast, let next = changes.first(where: { $0.changedAt > date }) else { return present }
        return next.earlier
    }

    /// A moment by the policy that was in force then; for a later one, by the present policy.
    ///
    /// - Throws: `Refusal` when no policy was in force then.
    static func asked(_ date: Date?, of drive: Drive, in snapshot: RegistrySnapshot) throws -> AskedMoment {
        let basis = try drive.basis(in: snapshot)
        guard let date, date != basis.time.moment else { return AskedMoment(basis) }
        guard date < basis.time.moment else { return AskedMoment(policy: basis.policy, at: date) }
        guard let record = try snapshot.policies().last(where: { $0.adoptedAt <= date }) else {
            throw Refusal(
                .notFound,
                code: "no-policy-then",
                "No policy was in force at that moment, so nothing was published. Ask about a later one."
            )
        }
        return AskedMoment(policy: try Policy(record), past: date)
    }
}
