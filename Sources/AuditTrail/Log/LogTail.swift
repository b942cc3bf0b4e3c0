import Foundation

/// What the writer knows of the end of the log.
struct LogTail: Sendable {
    /// The end, as far as it is acknowledged and on the drive.
    private(set) var position: LogPosition
    /// The tree up to there.
    private(set) var edge: TreeEdge
    private(set) var recent: RecentEntries
    /// The latest moment that an entry read or written here names.
    private(set) var latest: Timestamp?
    /// The public keys and the newest checkpoint, once they have been read.
    private(set) var signed: SignedEnd?
    /// The tiles that were written before they were full, by level.
    private(set) var partial: [Int: Tile] = [:]

    /// Begins early enough to know the ids of the last entries, and at the beginning of a segment. The segments before
    /// that are not read here, only their tiles: `verify` reads all.
    init(in directory: LogDirectory) throws(AuditLogError) {
        let limits = directory.limits
        let last = try directory.segmentSizes().count - 1
        let wanted = (limits.rememberedEntries + limits.entriesPerSegment - 1) / limits.entriesPerSegment
        let first = max(0, last - wanted)
        guard first > 0, let edge = try directory.edge(of: first * limits.entriesPerSegment) else {
            self.init(fromBeginningOf: directory)
            return
        }
        self.init(at: try directory.end(ofFullSegment: first - 1), edge: edge, limits: limits)
    }

    /// Reads every line with the first `catchUp`, and makes the tiles anew.
    init(fromBeginningOf directory: LogDirectory) {
        self.init(at: directory.beginning, edge: TreeEdge(), limits: directory.limits)
    }

    private init(at position: LogPosition, edge: TreeEdge, limits: LogLimits) {
        self.position = position
        self.edge = edge
        recent = RecentEntries(capacity: limits.rememberedEntries)
    }

    /// Reads what others have written since, sets torn ends aside, and signs what nobody acknowledged. The caller holds
    /// the lock.
    ///
    /// - Throws: `tampered` when the log is not what was written; a failure of the drive; `keyMissing` or `keyUnusable`
    ///   when something has to be signed and cannot be.
    mutating func catchUp(with directory: LogDirectory, _ store: LogKeyStore) throws(AuditLogError) -> [LogRepair] {
        var signed = try SignedEnd(in: directory, after: self.signed, store)
        let sizes = try directory.segmentSizes()
        var lines = try CheckedLines(
            directory,
            checkpoints: [signed.checkpoint],
            sizes: sizes,
            from: position,
            edge: edge
        )
        if isCut(sizes, in: directory) { throw try whereCut(in: directory, store) }
        // Copies, so that a failure half-way leaves what was known before.
        var (recent, latest) = (recent, latest)
        var unsettled = UnsettledLines()
        var tiles: [Tile] = []
        var torn: (segment: Int, offset: Int)?
        reading: while true {
            switch try lines.next() {
            case .line(let line):
                let place = RecentEntries.Place(number: line.fields.number, offset: line.offset)
                recent.add(line.fields.uuid(in: line.buffer), at: place)
                latest = Swift.max(latest ?? line.fields.at, line.fields.at)
                tiles += lines.takeFilled()
                if place.number >= signed.checkpoint.size { unsettled.add(line) }
            case .torn(let broken, let offset):
                torn = (broken.segment, offset)
                break reading
            case .end:
                break reading
            }
        }
        var repairs = try signed.mend(in: directory, entries: lines.position.count)
        if let torn {
            let name = LogDirectory.name(ofSegment: torn.segment)
            let count = lines.position.count
            let kept = try directory.setAside(name, in: directory.segments, from: torn.offset, entries: count)
            repairs.append(.torn(kept))
        }
        try directory.rewrite(unsettled.ranges)
        if lines.position.count > signed.checkpoint.size {
            try signed.advance(to: lines.edge, rotation: unsettled.rotation, in: directory, store)
        }
        position = lines.position
        edge = lines.edge
        self.signed = signed
        self.recent = recent
        self.latest = latest
        if try write(tiles, in: directory) { repairs.append(.tiles) }
        return repairs
    }

    /// The lines of the batch are on the drive and signed.
    mutating func advance(past batch: LogBatch, signed: SignedEnd, in directory: LogDirectory) throws(AuditLogError) {
        for (entry, offset) in batch.entries {
            recent.add(entry.id, at: RecentEntries.Place(number: entry.number, offset: offset))
            if let at = Timestamp(entry.at) { latest = Swift.max(latest ?? at, at) }
        }
        position = batch.position
        edge = batch.edge
        self.signed = signed
        try write(batch.filled, in: directory)
    }

    /// Writes the tiles that were filled and the ones at the edge.
    ///
    /// - Returns: whether others were there than the entries say.
    @discardableResult
    private mutating func write(_ filled: [Tile], in directory: LogDirectory) throws(AuditLogError) -> Bool {
        var hadOthers = false
        for tile in edge.partialTiles {
            if try directory.write(tile) { hadOthers = true }
            if let before = partial[tile.level], before.index == tile.index, before.hashes.count < tile.hashes.count {
                try directory.removePartial(level: before.level, index: before.index, width: before.hashes.count)
            }
        }
        for tile in filled {
            if let before = partial[tile.level], before.index == tile.index {
                try directory.removePartial(level: before.level, index: before.index, width: before.hashes.count)
            }
            if try directory.write(tile) { hadOthers = true }
        }
        partial = Dictionary(edge.partialTiles.map { ($0.level, $0) }) { first, _ in first }
        return hadOthers
    }

    /// Whether the log ends before the place it had reached.
    private func isCut(_ sizes: [Int], in directory: LogDirectory) -> Bool {
        let segment = position.count / directory.limits.entriesPerSegment
        return position.offset > (segment < sizes.count ? sizes[segment] : 0)
    }

    /// Reads on from an earlier place to find the first line that is gone.
    private func whereCut(in directory: LogDirectory, _ store: LogKeyStore) throws(AuditLogError) -> AuditLogError {
        var again = try LogTail(in: directory)
        _ = try again.catchUp(with: directory, store)
        return .tampered(BrokenLine(entry: max(0, position.count - 1), limits: directory.limits, what: .cut))
    }
}
