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

    /// Why a picture that is out may not be seen any more, as far as it concerns the pupils in it.
    ///
    /// It asks what the first gate asks of the pupils, and whether the picture is held. It does not ask again what a
    /// person approved: names, exposure, place and head-count.
    ///
    /// - Parameters:
    ///   - subjects: the pupils whom the file shows, with their standing for the purpose and medium.
    ///   - hold: whether the picture is held.
    ///   - purpose: what the file was exported for.
    ///   - medium: photo, video or audio.
    ///   - policy: the policy in force.
    ///   - moment: the moment of the question.
    /// - Returns: one ground for each cause, in the order of `Cause`; none when it may stay.
    public static func grounds(
        of subjects: [PublicationQuestion.Subject],
        hold: PublicationQuestion.Hold,
        purpose: Purpose,
        medium: Medium,
        under policy: Policy,
        at moment: Date
    ) -> [Ground] {
        guard let rule = policy.purposes[purpose] else { return [Ground(cause: .policy, facts: [])] }
        let question = PublicationQuestion(
            purpose: purpose,
            medium: medium,
            declaration: nil,
            subjects: subjects,
            hold: hold,
            priorPermission: .recorded,
            texts: [],
            names: NameIndex([])
        )
        let gate = LawfulGate(question: question, rule: rule, policy: policy, moment: moment)
        let facts = Dictionary(subjects.map { ($0.tag.pupil, $0.standing.facts) }) { first, _ in first }
        var found: [Cause: Set<ConsentEventID>] = [:]
        for reason in gate.purposeReasons + gate.holdReasons + gate.pupilReasons {
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
