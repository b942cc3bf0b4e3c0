public import Foundation

extension [ConsentEvent] {
    /// What the answers about one pupil, purpose and medium add up to under a school's policy (R7, R9, R10).
    ///
    /// Where consent is the basis, the policy says whose yes is needed; on another basis everybody's answer counts as
    /// an objection or the lack of one.
    /// - Parameters:
    ///   - pupil: whose picture it is about.
    ///   - purpose: what for.
    ///   - medium: photo, video or audio.
    ///   - moment: inclusive; an answer counts from its own moment on.
    ///   - policy: who is asked, and whether a pupil's own no counts.
    /// - Returns: the standing, and the answers in force that it rests on.
    public func standing(
        of pupil: PupilID,
        for purpose: Purpose,
        _ medium: Medium,
        at moment: Date,
        under policy: Policy
    ) -> StandingWithFacts {
        let answers = filter { $0.pupil == pupil && $0.purpose == purpose && $0.medium == medium }
        guard policy.purposes[purpose]?.basis == .consent else { return answers.standing(at: moment) }
        let child = answers.filter { $0.giver == .pupil }.standing(at: moment)
        let parents = answers.filter { $0.giver != .pupil }.standing(at: moment)
        switch policy.whoConsents {
        case .parent:
            return child.standing.isNo && policy.childVeto == .counts ? parents.joined(with: child) : parents
        case .child:
            return parents.standing.isNo ? child.joined(with: parents) : child
        case .both:
            let hasNo = parents.standing.isNo || child.standing.isNo
            return hasNo ? parents.joined(with: child) : parents.both(and: child)
        }
    }
}

extension StandingWithFacts {
    /// Either may speak for the pupil: a no wins, then a current yes.
    fileprivate func joined(with other: StandingWithFacts) -> StandingWithFacts {
        StandingWithFacts(standing: standing.joined(with: other.standing), facts: (facts + other.facts).sorted())
    }

    /// Both have to say yes, and neither says no: the yes that ends first, or what is missing.
    fileprivate func both(and other: StandingWithFacts) -> StandingWithFacts {
        StandingWithFacts(standing: standing.needed(with: other.standing), facts: (facts + other.facts).sorted())
    }
}

extension Standing {
    fileprivate func needed(with other: Standing) -> Standing {
        guard case .given(let mine) = self, case .given(let theirs) = other else {
            // A yes that has ended is no silence: where silence counts as a yes, it still does not.
            let isMineMissing = isExpired || (self == .neverAsked && !other.isExpired)
            return isMineMissing ? self : other
        }
        guard let mine, let theirs else { return .given(until: mine ?? theirs) }
        return .given(until: min(mine, theirs))
    }

    private var isExpired: Bool {
        if case .expired = self { true } else { false }
    }
}
