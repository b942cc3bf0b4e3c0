internal import AuditTrail
internal import Registry
internal import SchoolMedia
internal import Vault

/// Keeps a pupil's record from being erased while somebody needs it, such as a court (R25).
public struct HoldRecord: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Places a legal hold.
    ///
    /// - Parameters:
    ///   - reference: the pupil.
    ///   - reason: 1 to 500 characters; kept sealed under the pupil's key.
    ///   - staff: who says so.
    /// - Throws: `Refusal` when the account may not, there is no such pupil, or it is held already.
    public func hold(_ reference: PupilReference, because reason: String, by staff: ActingStaff) async throws {
        try await drive.authorise(staff, to: .holdRecord)
        let reason = try Line(reason, called: "reason", atMost: 500).text
        let now = drive.time.now()
        try await drive.change { [drive] transaction in
            let pupil = try transaction.snapshot.pupil(reference, keys: drive.keys).id
            guard try transaction.snapshot.legalHold(of: pupil) == nil else {
                throw Refusal(.conflict, code: "held", "A legal hold keeps this record already.", rule: .retention)
            }
            let key = try transaction.snapshot.subjectKey(of: pupil, keys: drive.keys)
            let sealed = try drive.keys.sealText(reason, under: key, in: .legalHoldReason, row: pupil.rawValue)
            try transaction.add(
                LegalHoldRecord(pupil: pupil, placedAt: now, placedBy: staff.member.id, sealedReason: sealed)
            )
            let entry = try drive.entry(
                .legalHoldPlaced,
                by: staff.principal,
                on: [pupil.rawValue],
                rules: [.retention]
            )
            let detailed = try drive.entry(
                entry,
                with: AuditDetail(pupil: pupil, text: "Legal hold: \(reason)"),
                in: transaction.snapshot
            )
            try transaction.addDetail(detailed.detail)
            return Change(result: (), entries: [detailed.entry])
        }
    }

    /// Releases a legal hold.
    ///
    /// - Throws: `Refusal` when the account may not, there is no such pupil, or nothing holds the record.
    public func release(_ reference: PupilReference, by staff: ActingStaff) async throws {
        try await drive.authorise(staff, to: .holdRecord)
        let now = drive.time.now()
        try await drive.change { [drive] transaction in
            let pupil = try transaction.snapshot.pupil(reference, keys: drive.keys).id
            guard try transaction.snapshot.legalHold(of: pupil) != nil else {
                throw Refusal(.conflict, code: "not-held", "No legal hold keeps this record.", rule: .retention)
            }
            try transaction.releaseLegalHold(of: pupil, by: staff.member.id, at: now)
            let entry = try drive.entry(
                .legalHoldReleased,
                by: staff.principal,
                on: [pupil.rawValue],
                rules: [.retention]
            )
            return Change(result: (), entries: [entry])
        }
    }
}
