/// Every checkpoint of a log, read once, each signed by the log's keys: what each counts.
struct SignedPast {
    /// Oldest first, ascending by size.
    private(set) var checkpoints: [Checkpoint] = []
    private(set) var last: SignedNote?
    /// Whether the note that was looked for is one of them.
    private(set) var includesNewest = false

    /// - Throws: `tampered` when the file is not in its form, does not ascend, is another log's, or has one that the
    ///   keys did not sign.
    init(
        of directory: LogDirectory,
        inFirst size: Int,
        keys: VerifierKeys,
        looking newest: SignedNote?
    ) throws(AuditLogError) {
        var past = SignedPast()
        try directory.forEachCheckpoint(inFirst: size) { (note, _) throws(AuditLogError) in
            let checkpoint = try directory.signed(note, by: keys, elsewhere: .wrongOrigin)
            if let before = past.checkpoints.last, before.size >= checkpoint.size {
                throw directory.tampered(checkpoint.fault(behind: before), entry: checkpoint.size)
            }
            // With the log's own copy of its name, so that they share it.
            past.checkpoints.append(
                Checkpoint(origin: directory.name, size: checkpoint.size, root: checkpoint.root)
            )
            past.last = note
            if note == newest { past.includesNewest = true }
        }
        self = past
    }

    private init() {}
}

extension LogDirectory {
    /// The checkpoint in a note that the log's keys have to have signed.
    ///
    /// - Throws: `tampered`: `elsewhere` when it is another log's, `wrongKey` when they did not sign it,
    ///   `checkpointUnreadable` when it is none.
    func signed(
        _ note: SignedNote,
        by keys: VerifierKeys,
        elsewhere: LogFault
    ) throws(AuditLogError) -> Checkpoint {
        guard let checkpoint = note.checkpoint else { throw tampered(.checkpointUnreadable) }
        guard checkpoint.origin == name else { throw tampered(elsewhere) }
        guard keys.vouch(for: note, size: checkpoint.size) else {
            throw tampered(.wrongKey, entry: max(0, checkpoint.size - 1))
        }
        return checkpoint
    }
}

extension Checkpoint {
    /// What it means that a checkpoint that counts no more entries than `earlier` was signed after it.
    fileprivate func fault(behind earlier: Checkpoint) -> LogFault {
        if size < earlier.size { return .checkpointsDescend }
        return root == earlier.root ? .checkpointsUnreadable : .twoHistories
    }
}
