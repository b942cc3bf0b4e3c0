public import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia

/// Signs another log's checkpoint as a witness, when it continues the one that was signed before (C2SP tlog-witness).
public struct CosignCheckpoint: Sendable {
    /// What a witness answers.
    public enum Answer: Equatable, Sendable {
        /// The log's note with our signature added.
        case signed(SignedNote, NoteSignature)
        /// This drive is no witness of that log.
        case unknownLog
        /// The log's key did not sign the checkpoint.
        case notSigned
        /// The request is not in its form, or contradicts itself.
        case malformed
        /// The checkpoint that was signed here last has so many entries.
        case staleSize(Int)
        /// The checkpoint does not continue the one that was signed here last: that log was rewritten.
        case inconsistent
    }

    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Decides, remembers the checkpoint and signs it. What was signed and what was inconsistent is logged.
    ///
    /// The checkpoint is remembered before the signature is handed out, in one transaction with the comparison, so that
    /// no two signatures contradict each other, whatever arrives at once or is cut off.
    /// - Parameter request: the bytes of `add-checkpoint`.
    /// - Returns: the signature, or why there is none.
    /// - Throws: `RegistryError`, `VaultError` or `AuditLogError` when the drive fails; then nothing was signed.
    public func callAsFunction(_ request: [UInt8]) async throws -> Answer {
        guard let request = AddCheckpoint(request), let checkpoint = request.note.checkpoint else { return .malformed }
        let isKnown = try await drive.registry.read { try $0.witnessedLog(checkpoint.origin) != nil }
        guard isKnown else { return .unknownLog }
        let (secret, key) = try drive.witnessKey()
        let now = drive.time.now()
        let refused = try drive.entry(.witnessedLogRefused, by: .server, result: .refused)
        let signature = try secret.cosignature(
            of: request.note,
            named: key.name,
            at: Int(now.timeIntervalSince1970)
        )
        return try await drive.change { [drive] transaction -> Change<Answer> in
            guard let log = try transaction.snapshot.witnessedLog(checkpoint.origin),
                let logKey = NoteVerifierKey(log.verifierKey)
            else { return Change(result: .unknownLog, entries: []) }
            let last = log.note.flatMap { SignedNote(Array($0.utf8)) }?.checkpoint
            switch request.decision(key: logKey, last: last) {
            case .notSigned: return Change(result: .notSigned, entries: [])
            case .malformed: return Change(result: .malformed, entries: [])
            case .staleSize(let size): return Change(result: .staleSize(size), entries: [])
            case .inconsistent: return Change(result: .inconsistent, entries: [refused])
            case .sign(let checkpoint):
                let note = SignedNote(request.note, signedBy: logKey, and: signature)
                try transaction.witness(log.origin, from: log.size, to: checkpoint.size, note: note.wholeText)
                let entry = try drive.entry(
                    .witnessedLogSigned,
                    by: .server,
                    on: [logKey.idText],
                    counts: ["entries": checkpoint.size]
                )
                return Change(result: .signed(note, signature), entries: [entry])
            }
        }
    }
}
