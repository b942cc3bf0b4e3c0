extension LogDirectory {
    /// More than two notes of a log need, one of them with two signatures.
    private static let reach = 8_192
    /// Bytes of `checkpoints.log` that are read at a time.
    private static let piece = 262_144

    /// The end of `checkpoints.log`.
    struct CheckpointsEnd {
        /// The newest checkpoint that is there as a whole.
        let note: SignedNote
        let checkpoint: Checkpoint
        /// Bytes of the file up to it and with it.
        let offset: Int
        /// Bytes of the file; more than `offset` when the next one was not finished.
        let size: Int
    }

    /// The newest checkpoint ever signed, as it stands in `checkpoints.log`. Its signatures are not checked here.
    ///
    /// - Throws: `tampered` when there is none, or none of this log.
    func checkpointsEnd() throws(AuditLogError) -> CheckpointsEnd {
        guard let file = try folder.open(Self.checkpointsFile, for: .reading) else {
            throw tampered(try isOfEarlierVersion() ? .noCheckpoints : .checkpointsUnreadable)
        }
        let size = try file.status().size
        let start = max(0, size - Self.reach)
        let bytes = try file.read(size - start, at: start)
        let records = CheckpointRecords(bytes, isBeginning: start == 0)
        guard let last = records.last, let checkpoint = last.note.checkpoint else {
            throw tampered(.checkpointsUnreadable)
        }
        guard checkpoint.origin == name else { throw tampered(.wrongOrigin) }
        return CheckpointsEnd(note: last.note, checkpoint: checkpoint, offset: start + last.end, size: size)
    }

    /// Hands over the checkpoints in the first `size` bytes of `checkpoints.log`, oldest first, holding a few at a
    /// time.
    ///
    /// - Throws: `tampered` when the file is not in its form.
    func forEachCheckpoint(
        inFirst size: Int,
        _ body: (SignedNote, Checkpoint) throws(AuditLogError) -> Void
    ) throws(AuditLogError) {
        guard let file = try folder.open(Self.checkpointsFile, for: .reading) else {
            throw tampered(try isOfEarlierVersion() ? .noCheckpoints : .checkpointsUnreadable)
        }
        var offset = 0
        repeat {
            let bytes = try file.read(min(Self.piece, size - offset), at: offset)
            let records = CheckpointRecords(bytes, isBeginning: true)
            for record in records.all {
                guard let checkpoint = record.note.checkpoint else { throw tampered(.checkpointsUnreadable) }
                try body(record.note, checkpoint)
            }
            // A record that is cut off by the piece's end begins the next piece; what has none in it is no record.
            guard let end = records.last?.end else { throw tampered(.checkpointsUnreadable) }
            offset += end
        } while offset < size
    }

    /// What the file `checkpoint` holds; nil when it is not there.
    func newestBytes() throws(AuditLogError) -> [UInt8]? {
        guard let file = try folder.open(Self.checkpointFile, for: .reading) else { return nil }
        return try file.contents(atMost: SignedNote.longest)
    }

    /// Whether `note` is one of the checkpoints in `checkpoints.log`.
    func wasSigned(_ note: SignedNote, beforeByte size: Int) throws(AuditLogError) -> Bool {
        var wasSigned = false
        try forEachCheckpoint(inFirst: size) { (signed, _) throws(AuditLogError) in
            if signed == note { wasSigned = true }
        }
        return wasSigned
    }

    /// Adds a checkpoint behind the ones that are there, and puts it on the drive.
    func append(_ note: SignedNote, at offset: Int) throws(AuditLogError) -> Int {
        let bytes = note.bytes + [EntryFormat.lineFeed]
        let file = try folder.openExisting(Self.checkpointsFile, for: .appending)
        try file.write(bytes, at: offset)
        try file.flushData()
        return offset + bytes.count
    }

    /// Replaces `checkpoint` as a whole. It is not waited for: `checkpoints.log` has the same note, on the drive.
    func show(_ note: SignedNote) throws(AuditLogError) {
        let file = try folder.openExisting(Self.newCheckpointFile, for: .replacing)
        try file.write(note.bytes, at: 0)
        try folder.rename(Self.newCheckpointFile, to: Self.checkpointFile)
    }

    /// - Throws: `tampered` when the file is gone or not in its form, or the keys are another log's.
    func verifierKeys() throws(AuditLogError) -> VerifierKeys {
        let file = try folder.open(Self.keysFile, for: .reading)
        guard let keys = try VerifierKeys(file?.contents(atMost: VerifierKeys.longestFile) ?? []) else {
            throw tampered(.keysUnreadable)
        }
        guard keys.current?.name == name else { throw tampered(.wrongOrigin) }
        return keys
    }

    /// Replaces the file of public keys as a whole, on the drive when this returns.
    func write(_ keys: VerifierKeys) throws(AuditLogError) {
        let file = try folder.openExisting(Self.newKeysFile, for: .replacing)
        try file.write(keys.bytes, at: 0)
        try file.flushAll()
        try folder.rename(Self.newKeysFile, to: Self.keysFile)
        try folder.flushAll()
    }

    func tampered(_ what: LogFault, entry: Int = 0) -> AuditLogError {
        .tampered(BrokenLine(entry: entry, limits: limits, what: what))
    }

    /// Logs had a file `head` before they had checkpoints.
    private func isOfEarlierVersion() throws(AuditLogError) -> Bool {
        try folder.open("head", for: .reading) != nil
    }
}
