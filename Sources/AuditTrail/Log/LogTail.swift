import Foundation

/// What the writer knows of the end of the log.
struct LogTail: Sendable {
    /// The end, as far as it is acknowledged and on the drive.
    private(set) var position: LogPosition
    private(set) var recent: RecentEntries
    /// The latest moment that an entry read or written here names.
    private(set) var latest: Timestamp?

    /// Begins early enough to know the ids of the last entries, and at the beginning of a segment. The segments before
    /// that are not read here, only the last line of one: `verify` reads all.
    init(in directory: LogDirectory) throws(AuditLogError) {
        let limits = directory.limits
        let last = try directory.segmentSizes().count - 1
        let wanted = (limits.rememberedEntries + limits.entriesPerSegment - 1) / limits.entriesPerSegment
        let first = max(0, last - wanted)
        position = try first == 0 ? directory.beginning : directory.end(ofFullSegment: first - 1)
        recent = RecentEntries(capacity: limits.rememberedEntries)
    }

    /// Reads what others have written since, sets a torn last line aside, and settles what nobody acknowledged. The
    /// caller holds the lock.
    ///
    /// - Throws: `tampered` when the log is not what was written; a failure of the drive.
    mutating func catchUp(with directory: LogDirectory) throws(AuditLogError) -> TornTail? {
        let head = try directory.head()
        let sizes = try directory.segmentSizes()
        var lines = try CheckedLines(directory, head: head, sizes: sizes, from: position)
        if isCut(sizes, in: directory) { throw try whereCut(in: directory) }
        // A copy, so that a failure half-way leaves what was known before.
        var recent = recent
        var unsettled: [Int: Range<Int>] = [:]
        var torn: TornTail?
        var latest = latest
        reading: while true {
            switch try lines.next() {
            case .line(let line):
                let place = RecentEntries.Place(number: line.fields.number, offset: line.offset)
                recent.add(line.fields.uuid(in: line.bytes), at: place)
                latest = Swift.max(latest ?? line.fields.at, line.fields.at)
                guard place.number >= head.count else { continue }
                let end = line.offset + line.bytes.count + 1
                unsettled[line.segment] = (unsettled[line.segment]?.lowerBound ?? line.offset)..<end
            case .torn(let broken, let offset):
                torn = try directory.setAside(segment: broken.segment, from: offset, entries: lines.position.count)
                break reading
            case .end:
                break reading
            }
        }
        try directory.rewrite(unsettled)
        if lines.position.count > head.count { try directory.write(LogHead(at: lines.position)) }
        position = lines.position
        self.recent = recent
        self.latest = latest
        return torn
    }

    /// Whether the log ends before the place it had reached.
    private func isCut(_ sizes: [Int], in directory: LogDirectory) -> Bool {
        let segment = position.count / directory.limits.entriesPerSegment
        return position.offset > (segment < sizes.count ? sizes[segment] : 0)
    }

    /// Reads on from an earlier place to find the first line that is gone.
    private func whereCut(in directory: LogDirectory) throws(AuditLogError) -> AuditLogError {
        var again = try LogTail(in: directory)
        _ = try again.catchUp(with: directory)
        return .tampered(BrokenLine(entry: max(0, position.count - 1), limits: directory.limits, what: .cut))
    }

    /// The batch is on the drive and acknowledged.
    mutating func advance(past batch: LogBatch) {
        for (entry, offset) in batch.entries {
            recent.add(entry.id, at: RecentEntries.Place(number: entry.number, offset: offset))
            if let at = Timestamp(entry.at) { latest = Swift.max(latest ?? at, at) }
        }
        position = batch.position
    }
}
