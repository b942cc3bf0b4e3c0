/// One check of a whole log: its lines, checkpoints, keys and tiles, and what somebody holds of it.
struct WholeLog {
    private let directory: LogDirectory
    private let signed: SignedPast
    private let keys: VerifierKeys
    private let held: Checkpoint?
    /// What `checkpoint` holds; nil when that is not a note.
    private let newest: SignedNote?
    private var lines: CheckedLines
    private var heldRoot: TreeHash?
    /// The first tile that does not agree; it is told when everything else is right.
    private var wrongTile: String?

    /// Takes files and sizes while nobody writes. A copy without lock file has no writer.
    ///
    /// - Throws: `tampered` when a file is not in its form, a checkpoint is not signed by the log's keys, or `held` or
    ///   `pinned` is another log's.
    init(_ directory: LogDirectory, held: SignedNote?, pinned: NoteVerifierKey?) throws(AuditLogError) {
        let end: LogDirectory.CheckpointsEnd
        let sizes: [Int]
        (end, keys, newest, sizes) = try Self.state(of: directory)
        self.directory = directory
        if let pinned {
            guard pinned.name == directory.name else { throw directory.tampered(.otherLog) }
            guard keys.terms.contains(where: { $0.key == pinned }) else { throw directory.tampered(.otherKey) }
        }
        // Signatures before lines: what nobody signed is no evidence of what the lines were.
        if let newest { _ = try directory.signed(newest, by: keys, elsewhere: .wrongOrigin) }
        self.held = if let held { try directory.signed(held, by: keys, elsewhere: .otherLog) } else { nil }
        signed = try SignedPast(of: directory, inFirst: end.size, keys: keys, looking: newest)
        lines = try CheckedLines(directory, checkpoints: signed.checkpoints, sizes: sizes)
        if self.held?.size == 0 { heldRoot = lines.edge.root }
    }

    /// What may not change between one file and the next. Lines and checkpoints that are added later are left out.
    private static func state(
        of directory: LogDirectory
    ) throws(AuditLogError) -> (LogDirectory.CheckpointsEnd, VerifierKeys, SignedNote?, [Int]) {
        let lock = try directory.folder.open(LogDirectory.lockFile, for: .reading)
        try lock?.lock(.shared)
        defer { lock?.unlock() }
        // First, because a log without any checkpoint is another thing than one without a file.
        let end = try directory.checkpointsEnd()
        let newest = try directory.newestBytes().flatMap { SignedNote($0) }
        return (end, try directory.verifierKeys(), newest, try directory.segmentSizes())
    }

    mutating func result() throws(AuditLogError) -> LogVerification {
        try readLines()
        try checkNewest()
        try checkHeld()
        if let wrongTile { throw directory.tampered(.tile(wrongTile)) }
        return .intact(entries: lines.position.count, root: lines.edge.root.base64Text)
    }

    private mutating func readLines() throws(AuditLogError) {
        var handOvers = keys.terms.dropFirst().map { ($0.first, $0.key) }[...]
        while true {
            switch try lines.next() {
            case .line(let line):
                let count = line.fields.number + 1
                if held?.size == count { heldRoot = lines.edge.root }
                for tile in lines.takeFilled() { try compare(tile) }
                guard let (size, key) = handOvers.first, size == count else { continue }
                let objects = line.fields.list(line.fields.objects, in: line.buffer)
                guard line.fields.text(line.fields.action, in: line.buffer) == AuditAction.logKeyRotated.rawValue,
                    objects.last == key.idText
                else { throw lines.tampered(.wrongKey, entry: count - 1) }
                handOvers = handOvers.dropFirst()
            case .torn(let line, _):
                throw .tampered(line)
            case .end:
                guard handOvers.isEmpty else { throw lines.tampered(.wrongKey, entry: lines.position.count) }
                for tile in lines.edge.partialTiles { try compare(tile) }
                return
            }
        }
    }

    /// Tiles are not there in an export, and need not be.
    private mutating func compare(_ tile: Tile) throws(AuditLogError) {
        guard wrongTile == nil else { return }
        let width = tile.hashes.count
        let (folder, file) = Tile.path(level: tile.level, index: tile.index, width: width)
        let path = "\(LogDirectory.tilesFolder)/\(folder)/\(file)"
        guard let found = try directory.folder.open(path, for: .reading) else { return }
        if try found.contents(atMost: tile.bytes.count + 1) != tile.bytes { wrongTile = "\(folder)/\(file)" }
    }

    /// `checkpoint` is the newest of `checkpoints.log`.
    private func checkNewest() throws(AuditLogError) {
        guard let newest, let checkpoint = newest.checkpoint else { throw directory.tampered(.checkpointUnreadable) }
        guard newest != signed.last else { return }
        guard checkpoint.size <= lines.signed else { throw lines.tampered(.checkpointsCut, entry: lines.signed) }
        guard signed.includesNewest else { throw directory.tampered(.checkpointUnreadable) }
        throw lines.tampered(.checkpointOlder, entry: checkpoint.size)
    }

    private func checkHeld() throws(AuditLogError) {
        guard let held else { return }
        guard held.size <= lines.position.count else {
            throw lines.tampered(.rolledBack(held: held.size), entry: lines.position.count)
        }
        guard held.root == heldRoot else { throw lines.tampered(.rewritten(held: held.size), entry: 0) }
    }
}
