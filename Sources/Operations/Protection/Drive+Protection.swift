internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

extension Drive {
    /// Adds to the history of a pupil's protection; the pupil's own row is the caller's to change.
    ///
    /// - Returns: the change, and an entry that tells of the change by its identifier: by the pupil's, everybody who
    ///   reads the trail would learn who is protected (R12).
    func noteProtection(
        of pupil: PupilID,
        from earlier: Protection,
        to later: Protection,
        because reason: String? = nil,
        by staff: ActingStaff,
        at moment: Date,
        in transaction: RegistryTransaction
    ) throws -> (id: ProtectionChangeID, entry: AuditDraft) {
        let id = ProtectionChangeID.random()
        try transaction.add(
            ProtectionChangeRecord(
                id: id,
                pupil: pupil,
                earlier: earlier,
                later: later,
                sealedReason: try reason.map {
                    let key = try transaction.snapshot.subjectKey(of: pupil, keys: keys)
                    return try keys.sealText($0, under: key, in: .protectionReason, row: id.rawValue)
                },
                changedAt: moment,
                changedBy: staff.member.id
            )
        )
        let entry = try entry(
            later.stricter(than: earlier) == later ? .pupilProtected : .pupilUnprotected,
            by: staff.principal,
            on: [id.rawValue],
            rules: [.protectedPupils]
        )
        return (id, entry)
    }

    /// Why a protection changed, if somebody said so.
    func reason(for change: ProtectionChangeRecord, in snapshot: RegistrySnapshot) throws -> String? {
        try change.sealedReason.map {
            let key = try snapshot.subjectKey(of: change.pupil, keys: keys)
            return try keys.openText($0, under: key, in: .protectionReason, row: change.id.rawValue)
        }
    }
}
