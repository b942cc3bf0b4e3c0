extension CheckedLines {
    /// Finds out which of two lines that do not fit together is the wrong one. The line after them is the witness: it
    /// was written with the hash of the one before it.
    func diagnosis(
        of fault: LogFault,
        in found: LineCursor.Line,
        followedBy next: LineCursor.Line?
    ) -> (line: BrokenLine, isLast: Bool) {
        let here = position.count
        let witness = next.flatMap { try? EntryScanner.fields(of: $0.buffer, $0.range, as: .entry) }
        let broken =
            switch fault {
            case .wrongPrevious where isVouchedFor(found, by: next, witness):
                here == 0 ? broken(.wrongOrigin, entry: 0) : broken(.changed, entry: here - 1)
            case .missing, .duplicated:
                broken(refined(fault, found, witness), entry: here)
            case .notWhatWasSigned where next != nil && !isLinked(found, to: next, witness):
                broken(.changed, entry: here)
            default:
                broken(fault, entry: here)
            }
        return (broken, next == nil)
    }

    func tampered(_ fault: LogFault, entry: Int) -> AuditLogError {
        .tampered(broken(fault, entry: entry))
    }

    /// Whether `found` is as it was written. Then the line before it is not, unless a checkpoint vouches for that one.
    private func isVouchedFor(_ found: LineCursor.Line, by next: LineCursor.Line?, _ witness: EntryFields?) -> Bool {
        if position.count == vouched, position.count > 0 { return false }
        if position.count + 1 == signed { return isSigned(found) }
        return isLinked(found, to: next, witness)
    }

    /// Whether the next line was written with the hash of `found`.
    private func isLinked(_ found: LineCursor.Line, to next: LineCursor.Line?, _ witness: EntryFields?) -> Bool {
        guard let next, let witness else { return false }
        return TreeHash(leaf: found.buffer, found.range).isWritten(in: next.buffer, at: witness.previous.lowerBound)
    }

    /// Whether the last signed line is as it was written: then the newest root is that of the lines before it, with the
    /// hash that it names in place of the one of the line before.
    private func isSigned(_ found: LineCursor.Line) -> Bool {
        guard let root = checkpoints.last?.root,
            let fields = try? EntryScanner.fields(of: found.buffer, found.range, as: .entry),
            let previous = TreeHash(base64: found.buffer[fields.previous]),
            var tree = position.count == 0 ? TreeEdge() : edgeBeforeLast
        else { return false }
        if position.count > 0 { tree.append(previous) }
        tree.append(TreeHash(leaf: found.buffer, found.range))
        return tree.root == root
    }

    /// A number that does not belong here: the line's own link and the line that follows tell why.
    private func refined(_ fault: LogFault, _ found: LineCursor.Line, _ witness: EntryFields?) -> LogFault {
        guard let fields = try? EntryScanner.fields(of: found.buffer, found.range, as: .entry) else { return fault }
        if position.hash.isWritten(in: found.buffer, at: fields.previous.lowerBound) { return .changed }
        guard let witness, fields.number > position.count else { return fault }
        return witness.number < fields.number ? .reordered : fault
    }

    private func broken(_ fault: LogFault, entry: Int) -> BrokenLine {
        BrokenLine(entry: entry, limits: limits, what: fault)
    }
}
