internal import AuditTrail
internal import Crypto
internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

/// What an entry is about in words, for people who may know: sealed under the pupil's key in the registry, while the
/// entry holds a salted commitment to it. When the key and the salt are destroyed nobody can tell any more what it was,
/// and the log still verifies (R25).
struct AuditDetail {
    /// The pupil whom it is about.
    let pupil: PupilID
    /// The words.
    let text: String
}

/// An entry with its detail; both belong into the same change.
struct DetailedEntry {
    let entry: AuditDraft
    let detail: AuditDetailRecord
}

extension Drive {
    /// Ties a detail to an entry that has none yet.
    func entry(_ entry: AuditDraft, with detail: AuditDetail, in snapshot: RegistrySnapshot) throws -> DetailedEntry {
        let salt = RandomBytes.thirtyTwo()
        let key = try snapshot.subjectKey(of: detail.pupil, keys: keys)
        let sealed = try keys.sealText(detail.text, under: key, in: .auditDetail, row: Self.row(of: entry.id))
        let committed = try AuditDraft(
            id: entry.id,
            action: entry.action,
            actor: entry.actor,
            at: entry.at,
            device: entry.device,
            objects: entry.objects,
            result: entry.result,
            rules: entry.rules,
            facts: entry.facts,
            policy: entry.policy,
            counts: entry.counts,
            commitment: Self.commitment(to: detail.text, salt)
        )
        return DetailedEntry(
            entry: committed,
            detail: AuditDetailRecord(entry: entry.id, owner: detail.pupil.rawValue, salt: salt, sealed: sealed)
        )
    }

    /// The words that an entry commits to; nil when they were erased.
    ///
    /// - Throws: `Refusal` when they are not what the entry commits to: somebody changed the registry.
    func detail(of entry: AuditDraft, in snapshot: RegistrySnapshot) throws -> String? {
        guard let commitment = entry.commitment, let record = try snapshot.detail(of: entry.id),
            let pupil = PupilID(rawValue: record.owner)
        else { return nil }
        let key = try snapshot.subjectKey(of: pupil, keys: keys)
        let text = try keys.openText(record.sealed, under: key, in: .auditDetail, row: Self.row(of: entry.id))
        guard Self.commitment(to: text, record.salt) == commitment else {
            throw Refusal(
                .unusable,
                code: "audit-detail",
                "The detail of an entry is not the one that the audit trail commits to. Keep the drive as it is and tell "
                    + "the safeguarding lead."
            )
        }
        return text
    }

    /// SHA-256 of salt and words.
    private static func commitment(to text: String, _ salt: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: salt)
        hash.update(data: Array(text.utf8))
        return Array(hash.finalize())
    }

    private static func row(of entry: UUID) -> String {
        entry.uuidString.lowercased()
    }
}
