public import AuditTrail
internal import SchoolMedia
internal import Vault

/// Shows a device that the audit log continues the checkpoint that the device remembers, or says loudly that it does
/// not.
public struct ProveContinuity: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// The proof from the held checkpoint to the newest one. A held checkpoint that does not fit is logged.
    ///
    /// - Parameters:
    ///   - held: the signed note as the device got it.
    ///   - device: who remembers it.
    /// - Returns: a proof that the device can check by itself.
    /// - Throws: `Refusal`: `.invalid` when it is no checkpoint; `.conflict` with the code `foreign`, `wrong-key`,
    ///   `rolled-back` or `rewritten` when this log does not continue it. `AuditLogError` when the log cannot be read.
    public func callAsFunction(from held: [UInt8], for device: SendingDevice) async throws -> ConsistencyProof {
        guard let note = SignedNote(held), let checkpoint = note.checkpoint else {
            throw Refusal(.invalid, code: "checkpoint", "This is not a checkpoint. Send it exactly as it was received.")
        }
        let reader = AuditReader(directory: drive.layout.audit)
        guard let dispute = try Dispute(about: note, checkpoint, in: reader) else {
            return try reader.consistencyProof(from: checkpoint.size)
        }
        let entry = try drive.entry(
            .checkpointDisputed,
            by: .device(device.device),
            on: [dispute.rawValue],
            result: .refused,
            counts: ["entries": checkpoint.size]
        )
        try await drive.note(entry)
        throw Refusal(.conflict, code: dispute.rawValue, dispute.sentence(checkpoint))
    }
}

/// Why a log does not continue a checkpoint.
private enum Dispute: String {
    case foreign
    case wrongKey = "wrong-key"
    case rolledBack = "rolled-back"
    case rewritten

    init?(about note: SignedNote, _ checkpoint: Checkpoint, in reader: AuditReader) throws {
        let newest = try reader.checkpoint().requiredCheckpoint()
        guard checkpoint.origin == newest.origin else {
            self = .foreign
            return
        }
        guard try reader.keys().vouch(for: note, size: checkpoint.size) else {
            self = .wrongKey
            return
        }
        guard checkpoint.size <= newest.size else {
            self = .rolledBack
            return
        }
        guard try reader.root(ofFirst: checkpoint.size) != checkpoint.root else { return nil }
        self = .rewritten
    }

    func sentence(_ checkpoint: Checkpoint) -> String {
        let what =
            switch self {
            case .foreign:
                "The checkpoint is of another drive's audit trail. Either this device belongs elsewhere, or the whole trail "
                    + "was exchanged."
            case .wrongKey:
                "The checkpoint is not signed by a key of this audit trail. Either it was changed on the way, or the trail "
                    + "was made anew with another key."
            case .rolledBack:
                "The audit trail has fewer entries than the \(checkpoint.size) that this device has seen: entries are gone."
            case .rewritten:
                "The audit trail was changed: its first \(checkpoint.size) entries are not the ones that this device has seen."
            }
        return
            "THE AUDIT TRAIL DOES NOT CONTINUE WHAT THIS DEVICE REMEMBERS. \(what) Keep the device and its checkpoint as "
            + "they are and tell the safeguarding lead and a governor, not the technician alone."
    }
}
