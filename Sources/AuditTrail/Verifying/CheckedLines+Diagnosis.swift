extension CheckedLines {
    /// Finds out which of two lines that do not fit together is the wrong one. The line after them is the witness: it
    /// was written with the hash of the one before it.
    func diagnosis(
        of fault: LogFault,
        in found: LineCursor.Line,
        followedBy next: LineCursor.Line?
    ) -> (line: BrokenLine, isLast: Bool) {
        let here = position.count
        let witness = next.flatMap { try? EntryScanner.fields(of: $0.bytes, as: .entry) }
        let broken =
            switch fault {
            case .wrongPrevious where isVouchedFor(found, by: next, witness):
                here == 0 ? broken(.wrongOrigin, entry: 0) : broken(.changed, entry: here - 1)
            case .missing, .duplicated:
                broken(refined(fault, found, witness), entry: here)
            default:
                broken(fault, entry: here)
            }
        return (broken, next == nil)
    }

    func tampered(_ fault: LogFault, entry: Int) -> AuditLogError {
        .tampered(broken(fault, entry: entry))
    }

    /// Whether `found` is as it was written. Then the line before it is not, unless the head vouches for that one.
    private func isVouchedFor(_ found: LineCursor.Line, by next: LineCursor.Line?, _ witness: EntryFields?) -> Bool {
        let hash = LeafHash(of: found.bytes)
        if position.count == head.count, head.count > 0 { return false }
        if position.count + 1 == head.count { return hash == head.hash }
        guard let next, let witness else { return false }
        return next.bytes[witness.previous].elementsEqual(hash.base64)
    }

    /// A number that does not belong here: the line's own link and the line that follows tell why.
    private func refined(_ fault: LogFault, _ found: LineCursor.Line, _ witness: EntryFields?) -> LogFault {
        guard let fields = try? EntryScanner.fields(of: found.bytes, as: .entry) else { return fault }
        if found.bytes[fields.previous].elementsEqual(position.hash.base64) { return .changed }
        guard let witness, fields.number > position.count else { return fault }
        return witness.number < fields.number ? .reordered : fault
    }

    private func broken(_ fault: LogFault, entry: Int) -> BrokenLine {
        BrokenLine(entry: entry, limits: limits, what: fault)
    }
}
