public import AuditTrail
internal import Registry
internal import SchoolMedia

/// Changes the key that signs the audit trail; the old one hands over to the new one in the trail itself.
///
/// The technician does it, as other upkeep of the machine: it hides nothing, since the entry and the checkpoint that
/// both keys sign show when and by whom it was done.
public struct RotateLogKey: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Makes a new key, logs the change, and signs with the new key from then on.
    ///
    /// After a crash the next opening of the drive finishes it, or it has not happened.
    /// - Returns: the public half of the new key, for whoever verifies the trail elsewhere.
    /// - Throws: `Refusal` when the account may not; `AuditLogError` when the trail cannot be written.
    public func callAsFunction(by staff: ActingStaff) async throws -> NoteVerifierKey {
        try await drive.authorise(staff, to: .rotateLogKey)
        let now = drive.time.now()
        let entry = try drive.entry(.logKeyRotated, by: staff.principal)
        let key = try await drive.log.rotateKey { old, new throws(AuditDraftError) in
            try AuditDraft(
                id: entry.id,
                action: .logKeyRotated,
                actor: entry.actor,
                at: now,
                device: entry.device,
                objects: [old, new],
                result: .ok,
                rules: [],
                facts: [],
                policy: nil,
                counts: [:],
                commitment: nil
            )
        }
        try await drive.registry.write { try $0.noteTrailMoment(now) }
        try await TrailIndexing(on: drive).bringUpToDate()
        return key
    }
}
