internal import Foundation

/// What the first gate asks of every pupil in a picture: may this one be seen there (R7–R10, R12)?
struct PupilGate {
    let purpose: Purpose
    let rule: PurposeRule
    let policy: Policy
    let moment: Date

    /// - Returns: nil when nothing about this pupil stands in the way.
    func reason(against subject: PublicationQuestion.Subject) -> Reason? {
        let pupil = subject.tag.pupil
        if isBarred(subject.protection) { return .protected(pupil) }
        let standing = subject.standing.standing
        return allows(standing) ? nil : .noConsent(pupil, standing, purpose)
    }

    /// Nobody overrides a protection (R12); inside the school, "never publish" is not in question.
    private func isBarred(_ protection: Protection) -> Bool {
        switch protection {
        case .none: false
        case .doNotPhotograph: true
        case .neverPublish: rule.audience == .outside
        }
    }

    /// Silence counts as a yes only where the basis is not consent, or the school's policy presumes it (R7).
    private func allows(_ standing: Standing) -> Bool {
        switch standing {
        case .given: true
        case .refused, .disputed, .withdrawn, .objected: false
        case .expired: rule.basis != .consent
        case .neverAsked: rule.basis != .consent || policy.presumesConsent(at: moment)
        }
    }
}

extension Policy {
    /// Whether silence counts as a yes where consent is the basis: only once every family had been told (R7).
    func presumesConsent(at moment: Date) -> Bool {
        guard noRecord == .allow, let noticeServed else { return false }
        return noticeServed.midnightUTC <= moment
    }
}
