/// Every checkpoint of a log, read once: what each counts, and whether the keys signed it.
struct SignedPast {
    /// Oldest first, ascending by size.
    private(set) var checkpoints: [Checkpoint] = []
    private(set) var last: SignedNote?
    /// The size of the first that the keys did not sign.
    private(set) var firstUnsigned: Int?
    /// Whether the note that was looked for is one of them.
    private(set) var includesNewest = false

    /// - Throws: `tampered` when the file is not in its form, does not ascend, or is another log's.
    init(
        of directory: LogDirectory,
        inFirst size: Int,
        keys: VerifierKeys,
        looking newest: SignedNote?
    ) throws(AuditLogError) {
        var past = SignedPast()
        try directory.forEachCheckpoint(inFirst: size) { (note, checkpoint) throws(AuditLogError) in
            guard checkpoint.origin == directory.name else { throw directory.tampered(.wrongOrigin) }
            guard past.checkpoints.last.map({ $0.size < checkpoint.size }) ?? true else {
                throw directory.tampered(.checkpointsUnreadable)
            }
            // With the log's own copy of its name, so that they share it.
            past.checkpoints.append(
                Checkpoint(origin: directory.name, size: checkpoint.size, root: checkpoint.root)
            )
            past.last = note
            if note == newest { past.includesNewest = true }
            if past.firstUnsigned == nil, !keys.vouch(for: note, size: checkpoint.size) {
                past.firstUnsigned = checkpoint.size
            }
        }
        self = past
    }

    private init() {}
}
