public import Foundation

extension TakeDown {
    /// A cause with the answers that it rests on.
    public struct Ground: Equatable, Sendable {
        /// Why.
        public let cause: Cause
        /// The answers in force of the pupils concerned, in order of identifier; none for what is not about consent.
        public let facts: [ConsentEventID]

        /// Joins a cause and its answers.
        public init(cause: Cause, facts: [ConsentEventID]) {
            self.cause = cause
            self.facts = facts
        }
    }

    /// Why a picture that is out may not be seen any more.
    ///
    /// It asks what the gates ask of the pupils, the purpose, the place and the faces, and whether the picture is held.
    /// It does not ask again what a person approved: names, head-count and copyright.
    ///
    /// - Parameters:
    ///   - question: the pupils whom the file shows, with their standing for the purpose and medium of the export.
    ///   - policy: the policy in force.
    ///   - moment: the moment of the question.
    /// - Returns: one ground for each cause, in the order of `Cause`; none when it may stay.
    public static func grounds(
        for question: PublicationQuestion,
        under policy: Policy,
        at moment: Date
    ) -> [Ground] {
        guard let rule = policy.purposes[question.purpose] else { return [Ground(cause: .policy, facts: [])] }
        let gate = LawfulGate(question: question, rule: rule, policy: policy, moment: moment)
        let exposure = ExposureGate(question: question, rule: rule, policy: policy)
        let facts = Dictionary(question.subjects.map { ($0.tag.pupil, $0.standing.facts) }) { first, _ in first }
        let reasons =
            gate.purposeReasons + gate.holdReasons + gate.pupilReasons + gate.placeReasons + exposure.reasons
        var found: [Cause: Set<ConsentEventID>] = [:]
        for reason in reasons {
            let cause = Cause(reason)
            let answers = cause.isAboutConsent ? reason.pupil.flatMap { facts[$0] } ?? [] : []
            found[cause, default: []].formUnion(answers)
        }
        return Cause.allCases.compactMap { cause in
            found[cause].map { Ground(cause: cause, facts: $0.sorted()) }
        }
    }
}

extension TakeDown.Cause {
    fileprivate init(_ reason: Reason) {
        switch reason {
        case .held: self = .held
        case .protected: self = .protected
        case .noConsent(_, let standing, _): self = Self(standing)
        default: self = .policy
        }
    }

    private init(_ standing: Standing) {
        switch standing {
        case .withdrawn: self = .withdrawn
        case .refused, .disputed: self = .refused
        case .objected: self = .objected
        case .expired: self = .expired
        case .neverAsked, .given: self = .noConsent
        }
    }

    fileprivate var isAboutConsent: Bool {
        switch self {
        case .withdrawn, .refused, .objected, .expired, .noConsent: true
        case .protected, .held, .policy, .ended: false
        }
    }
}
