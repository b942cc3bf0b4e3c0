/// The result of checking a whole log.
public enum LogVerification: Hashable, Sendable {
    /// Every line follows from the one before, every checkpoint is signed and has the root of its lines, and the
    /// checkpoint that somebody holds is among the log's past. `root` is the root of the tree, base64.
    case intact(entries: Int, root: String)
    /// The first place that is not what was written.
    case broken(BrokenLine)
}

/// Checks every line and every checkpoint of the log in `directory`, from the origin to the newest. Writes nothing.
///
/// It reads as much as one line and a buffer at a time, whatever the size of the log, and blocks while it does: some
/// seconds for a million entries. Others may go on writing; what they add meanwhile is left out. A torn last line
/// counts as broken until the log is opened, which sets it aside; so does an older `checkpoint` after a crash.
///
/// One changed line is named exactly. When two neighbouring lines were changed, the later may be the one that is named.
///
/// - Parameters:
///   - directory: the log's folder, on a drive or as it was exported; files that only a drive has may be absent.
///   - held: a checkpoint of this log from somewhere else: whoever rewrites the log on its drive cannot change that
///     one.
///   - pinned: a public key of this log from somewhere else; without one the log's own list of keys is believed.
/// - Returns: intact, or the first thing that is wrong.
/// - Throws: `noLog`, or `system` when the drive cannot be read.
public func verify(
    directory: String,
    against held: SignedNote?,
    key pinned: NoteVerifierKey?
) throws(AuditLogError) -> LogVerification {
    try verify(directory: directory, against: held, key: pinned, limits: .standard)
}

package func verify(
    directory: String,
    against held: SignedNote?,
    key pinned: NoteVerifierKey?,
    limits: LogLimits
) throws(AuditLogError) -> LogVerification {
    do throws(AuditLogError) {
        let opened = try LogDirectory(path: directory, limits: limits, faults: .none)
        var verification = try WholeLog(opened, held: held, pinned: pinned)
        return try verification.result()
    } catch {
        guard case .tampered(let line) = error else { throw error }
        return .broken(line)
    }
}
