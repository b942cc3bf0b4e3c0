public import Foundation

extension ConsentEvent {
    /// The same entry, known to be a mistake from a moment on (R28).
    public func voided(at moment: Date) -> ConsentEvent {
        ConsentEvent(
            id: id,
            pupil: pupil,
            purpose: purpose,
            medium: medium,
            answer: answer,
            giver: giver,
            method: method,
            effectiveFrom: effectiveFrom,
            expires: expires,
            recordedAt: recordedAt,
            recordedBy: recordedBy,
            evidence: evidence,
            noticeVersion: noticeVersion,
            voidedAt: moment
        )
    }
}
