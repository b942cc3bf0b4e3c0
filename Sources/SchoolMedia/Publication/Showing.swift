public import Foundation

/// Whether one pupil may be shown for one purpose, as the first gate sees it, with what it rests on.
///
/// Everything that tells people about one pupil comes from here, so that no list has a rule of its own.
public struct Showing: Equatable, Sendable {
    /// What for.
    public let purpose: Purpose
    /// On which lawful basis; nil where the policy does not know the purpose.
    public let basis: PurposeRule.Basis?
    /// What the answers add up to.
    public let standing: Standing
    /// The answers in force, in order of identifier.
    public let facts: [ConsentEventID]
    /// What stands in the way; nil when the pupil may be shown.
    public let reason: Reason?
    /// Whether silence counts as a yes here, because the policy presumes it.
    let isPresumed: Bool

    /// Whether the pupil may be shown.
    public var isAllowed: Bool { reason == nil }

    /// Whether it is the pupil's protection that stands in the way; for the safeguarding lead alone (R12).
    public var isProtected: Bool {
        if case .protected = reason { true } else { false }
    }

    /// The moment from which a yes that is needed no longer counts.
    public var until: Date? {
        guard isAllowed, basis == .consent, case .given(let until) = standing else { return nil }
        return until
    }

    /// Since when the answers have been against it, where they say so; a protection tells no moment.
    public var since: Date? {
        guard !isAllowed else { return nil }
        switch standing {
        case .withdrawn(let since), .objected(let since), .expired(let since): return since
        case .given, .refused, .disputed, .neverAsked: return nil
        }
    }

    /// The school office's word. Where consent is not the basis nothing is called a consent: there is an objection, or
    /// there is none (R7).
    public var word: String {
        guard let basis, basis != .consent else { return standing.word }
        return standing.isNo ? standing.word : "no objection"
    }
}

extension Policy {
    /// Asks about one pupil what the first gate asks about every pupil in a picture.
    ///
    /// - Parameters:
    ///   - subject: the pupil's protection, and what the answers add up to at that moment.
    ///   - purpose: what for.
    ///   - moment: the moment of the question.
    /// - Returns: yes or no, with the reason.
    public func showing(_ subject: PublicationQuestion.Subject, for purpose: Purpose, at moment: Date) -> Showing {
        let rule = purposes[purpose]
        return Showing(
            purpose: purpose,
            basis: rule?.basis,
            standing: subject.standing.standing,
            facts: subject.standing.facts,
            reason: reason(against: subject, purpose, rule, moment),
            isPresumed: presumesConsent(at: moment)
        )
    }

    private func reason(
        against subject: PublicationQuestion.Subject,
        _ purpose: Purpose,
        _ rule: PurposeRule?,
        _ moment: Date
    ) -> Reason? {
        guard let rule else { return .unknownPurpose(purpose) }
        guard rule.use == .enabled else { return .purposeSwitchedOff(purpose) }
        return PupilGate(purpose: purpose, rule: rule, policy: self, moment: moment).reason(against: subject)
    }
}
