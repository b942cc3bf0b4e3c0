/// What came of checking a proof.
public enum ProofCheck: Equatable, Sendable {
    /// This entry is in the log, as of this checkpoint.
    case proven(Checkpoint, entry: AuditEntry)
    /// This checkpoint continues the one that somebody holds.
    case consistent(Checkpoint)
    /// The proof, the key and the checkpoint that somebody holds do not belong to one log.
    case otherLog
    /// The key did not sign the checkpoint.
    case wrongKey
    /// Entry, path and checkpoint do not fit together: the entry, or the older checkpoint, is not in this log.
    case doesNotFit
    /// The file does not bring the entry, so nothing can be said of it.
    case withoutEntry
    /// It is signed and fits, but it is no entry of an audit trail, or not the one of its number.
    case malformed
}
