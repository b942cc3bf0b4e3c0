/// The result of checking a whole log.
public enum LogVerification: Hashable, Sendable {
    /// Every line follows from the one before and the end is the acknowledged one. `headHash` is the leaf hash of the
    /// last line, base64; of the origin when there are no entries.
    case intact(entries: Int, headHash: String)
    /// The first place that is not what was written.
    case broken(BrokenLine)
}

/// Checks every line of the log in `directory`, from the origin to the head. Writes nothing.
///
/// It reads as much as one line and a buffer at a time, whatever the size of the log, and blocks while it does: some
/// seconds for a million entries. Others may go on writing; what they add meanwhile is left out. A torn last line
/// counts as broken until the log is opened, which sets it aside.
///
/// One changed line is named exactly. When two neighbouring lines were changed, the later may be the one that is named.
///
/// - Throws: `noLog`, or `system` when the drive cannot be read.
public func verify(directory: String) throws(AuditLogError) -> LogVerification {
    try verify(directory: directory, limits: .standard)
}

package func verify(directory: String, limits: LogLimits) throws(AuditLogError) -> LogVerification {
    do throws(AuditLogError) {
        var lines = try CheckedLines.snapshot(of: LogDirectory(path: directory, limits: limits, faults: .none))
        while true {
            switch try lines.next() {
            case .line: continue
            case .torn(let line, _): return .broken(line)
            case .end: return .intact(entries: lines.position.count, headHash: lines.position.hash.base64Text)
            }
        }
    } catch {
        guard case .tampered(let line) = error else { throw error }
        return .broken(line)
    }
}
