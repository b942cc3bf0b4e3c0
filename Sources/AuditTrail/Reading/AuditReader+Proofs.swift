extension AuditReader {
    /// The newest checkpoint, as it is signed.
    ///
    /// - Throws: `noLog`, `tampered` when the file is not in its form, or a failure of the drive.
    public func checkpoint() throws(AuditLogError) -> SignedNote {
        try opened().checkpointsEnd().note
    }

    /// The log's public keys.
    ///
    /// - Throws: as `checkpoint()`.
    public func keys() throws(AuditLogError) -> VerifierKeys {
        try opened().verifierKeys()
    }

    /// The proof that entry number `entry` is in the log as of its newest checkpoint.
    ///
    /// Some milliseconds with the log's tiles; without them, or when they are wrong, the whole log is read.
    /// - Throws: `noSuchEntry`; `tampered` when the lines are not what was signed; a failure of the drive.
    public func inclusionProof(ofEntry entry: Int) throws(AuditLogError) -> InclusionProof {
        try locked { directory, note, checkpoint throws(AuditLogError) in
            guard entry >= 0, entry < checkpoint.size else { throw .noSuchEntry(entry, size: checkpoint.size) }
            var tiles = TreeHashes(tilesOf: directory, size: checkpoint.size)
            if let leaf = try tiles.root(from: entry, count: 1),
                let path = try tiles.inclusion(of: entry, size: checkpoint.size),
                ProofPath.root(of: leaf, at: entry, size: checkpoint.size, path: path) == checkpoint.root,
                let line = try directory.line(entry, hash: leaf)
            {
                return InclusionProof(entry: entry, line: line, path: path, note: note)
            }
            var hashes = try TreeHashes(linesOf: directory, checkpoint: checkpoint)
            guard let leaf = try hashes.root(from: entry, count: 1),
                let path = try hashes.inclusion(of: entry, size: checkpoint.size),
                let line = try directory.line(entry, hash: leaf)
            else { throw .noSuchEntry(entry, size: checkpoint.size) }
            return InclusionProof(entry: entry, line: line, path: path, note: note)
        }
    }

    /// The proof that the newest checkpoint continues the state of the first `old` entries.
    ///
    /// - Throws: `noSuchEntry` when the log is smaller than that; otherwise as `inclusionProof(ofEntry:)`.
    public func consistencyProof(from old: Int) throws(AuditLogError) -> ConsistencyProof {
        try locked { directory, note, checkpoint throws(AuditLogError) in
            guard old >= 0, old <= checkpoint.size else { throw .noSuchEntry(old - 1, size: checkpoint.size) }
            var tiles = TreeHashes(tilesOf: directory, size: checkpoint.size)
            if let root = try tiles.root(from: 0, count: old),
                let path = try tiles.consistency(of: old, size: checkpoint.size),
                ProofPath.isConsistent(old, root, checkpoint.size, checkpoint.root, path)
            {
                return ConsistencyProof(old: old, path: path, note: note)
            }
            var hashes = try TreeHashes(linesOf: directory, checkpoint: checkpoint)
            guard let path = try hashes.consistency(of: old, size: checkpoint.size) else {
                throw .noSuchEntry(old - 1, size: checkpoint.size)
            }
            return ConsistencyProof(old: old, path: path, note: note)
        }
    }

    /// The root of the first `size` entries: what a checkpoint of that size must have.
    ///
    /// - Throws: as `consistencyProof(from:)`.
    public func root(ofFirst size: Int) throws(AuditLogError) -> TreeHash {
        try locked { directory, _, checkpoint throws(AuditLogError) in
            guard size >= 0, size <= checkpoint.size else { throw .noSuchEntry(size - 1, size: checkpoint.size) }
            var tiles = TreeHashes(tilesOf: directory, size: checkpoint.size)
            if let root = try tiles.root(from: 0, count: size),
                let path = try tiles.consistency(of: size, size: checkpoint.size),
                ProofPath.isConsistent(size, root, checkpoint.size, checkpoint.root, path)
            {
                return root
            }
            var hashes = try TreeHashes(linesOf: directory, checkpoint: checkpoint)
            guard let root = try hashes.root(from: 0, count: size) else {
                throw .noSuchEntry(size - 1, size: checkpoint.size)
            }
            return root
        }
    }

    /// Reads while nobody writes. A copy without lock file has no writer.
    private func locked<Result>(
        _ body: (LogDirectory, SignedNote, Checkpoint) throws(AuditLogError) -> Result
    ) throws(AuditLogError) -> Result {
        let directory = try opened()
        let lock = try directory.folder.open(LogDirectory.lockFile, for: .reading)
        try lock?.lock(.shared)
        defer { lock?.unlock() }
        let end = try directory.checkpointsEnd()
        return try body(directory, end.note, end.checkpoint)
    }
}
