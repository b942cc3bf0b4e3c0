public import Foundation

extension [ConsentEvent] {
    /// What the answers about one pupil, purpose and medium add up to at a moment (R9, R10); others are left aside.
    ///
    /// - Parameters:
    ///   - pupil: whose picture it is about.
    ///   - purpose: what for.
    ///   - medium: photo, video or audio.
    ///   - moment: inclusive; an answer counts from its own moment on.
    /// - Returns: the standing, and the answers in force that it rests on.
    public func standing(
        of pupil: PupilID,
        for purpose: Purpose,
        _ medium: Medium,
        at moment: Date
    ) -> StandingWithFacts {
        filter { $0.pupil == pupil && $0.purpose == purpose && $0.medium == medium }.standing(at: moment)
    }

    /// What these answers of one pupil for one purpose and medium add up to at a moment (R9, R10).
    ///
    /// Only answers that had been written down by then count. A no takes effect when it is recorded, or on the day that
    /// it names if that is earlier; a yes on the day that it names. Each person's latest answer counts. Every no waits
    /// for a yes of the same person, written down no earlier, that names a later moment than both the no's day and the
    /// time at which the no was written down (on one sheet the day alone counts), so that an old list brought in again
    /// never undoes a withdrawal. Between people, a no wins. An entry that was recorded as a mistake counts until that
    /// was recorded, and not from then on (R28).
    ///
    /// - Parameter moment: inclusive; an answer counts from its own moment on.
    /// - Returns: the standing, and the answers in force that it rests on.
    package func standing(at moment: Date) -> StandingWithFacts {
        let known = filter { $0.recordedAt <= moment && $0.takesEffect <= moment && !$0.isVoid(at: moment) }
        let byGiver = Dictionary(grouping: known, by: \.giver)
        let inForce = byGiver.values.compactMap { $0.answerInForce }
        let standings = inForce.map { $0.standing(at: moment) }
        return StandingWithFacts(
            standing: standings.reduce(.neverAsked) { $0.joined(with: $1) },
            facts: inForce.map(\.id).sorted()
        )
    }

    /// The answer in force among those of one person: the last no that no yes has answered, or else a yes.
    private var answerInForce: ConsentEvent? {
        guard count > 1 else { return first }
        let ordered = sorted { $0.isWrittenBefore($1) }
        let openNo = ordered.last { no in !no.answer.isYes && !ordered.contains { $0.isYes(to: no) } }
        return openNo ?? ordered.yesInForce
    }

    /// The yes that names the latest day; with nothing but yeses, an older list changes nothing.
    ///
    /// A no in between prolongs nothing: of the latest yes of all and of the latest since each no, the one that ends
    /// first counts, so that one more no never makes more possible.
    private var yesInForce: ConsentEvent? {
        let beginnings = [startIndex] + indices.filter { !self[$0].answer.isYes }
        let latest = beginnings.compactMap { self[$0...].latestYes }
        return latest.min { $0.end < $1.end }
    }
}

extension ArraySlice<ConsentEvent> {
    /// Of two that name the same day, the one written down last.
    fileprivate var latestYes: ConsentEvent? {
        filter(\.answer.isYes).reversed().max { $0.effectiveFrom < $1.effectiveFrom }
    }
}

extension ConsentEvent {
    /// When it begins to count, once it is written down.
    fileprivate var takesEffect: Date {
        answer.isYes ? effectiveFrom : Swift.min(effectiveFrom, recordedAt)
    }

    /// Whether it was known to be a mistake by then.
    fileprivate func isVoid(at moment: Date) -> Bool {
        voidedAt.map { $0 <= moment } ?? false
    }

    /// When it ceases to count by itself.
    fileprivate var end: Date { expires ?? .distantFuture }

    /// Orders the answers of one person; what restricts more comes later, so that it wins within one sheet.
    fileprivate func isWrittenBefore(_ other: ConsentEvent) -> Bool {
        let mine = (recordedAt, effectiveFrom, answer.strictness, other.end, id)
        let theirs = (other.recordedAt, other.effectiveFrom, other.answer.strictness, end, other.id)
        return mine < theirs
    }

    /// Whether this answer takes the place of a no of the same person.
    fileprivate func isYes(to no: ConsentEvent) -> Bool {
        guard answer.isYes, recordedAt >= no.recordedAt, effectiveFrom > no.effectiveFrom else { return false }
        return recordedAt == no.recordedAt || effectiveFrom > no.recordedAt
    }

    fileprivate func standing(at moment: Date) -> Standing {
        switch answer {
        case .given:
            guard let expires, expires <= moment else { return .given(until: expires) }
            return .expired(since: expires)
        case .refused: return .refused
        case .withdrawn: return .withdrawn(since: takesEffect)
        case .objected: return .objected(since: takesEffect)
        }
    }
}

extension ConsentEvent.Answer {
    fileprivate var strictness: Int {
        switch self {
        case .given: 0
        case .refused: 1
        case .withdrawn: 2
        case .objected: 3
        }
    }
}

extension Standing {
    /// Two people's standings as one: the no wins, then a current yes.
    func joined(with other: Standing) -> Standing {
        switch (self, other) {
        case (.given(let mine), .given(let theirs)):
            guard let mine, let theirs else { return .given(until: nil) }
            return .given(until: max(mine, theirs))
        case (.withdrawn(let mine), .withdrawn(let theirs)): return .withdrawn(since: min(mine, theirs))
        case (.objected(let mine), .objected(let theirs)): return .objected(since: min(mine, theirs))
        // A refusal against a current yes; a withdrawal or an objection already says that somebody changed their mind.
        case (.given, .refused), (.refused, .given): return .disputed
        case (.expired(let mine), .expired(let theirs)): return .expired(since: max(mine, theirs))
        default: return severity >= other.severity ? self : other
        }
    }
}
