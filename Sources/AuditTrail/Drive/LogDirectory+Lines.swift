extension LogDirectory {
    /// The place after the last line of a segment that is followed by another.
    ///
    /// - Throws: `tampered` unless that line is the segment's last entry.
    func end(ofFullSegment segment: Int) throws(AuditLogError) -> LogPosition {
        let file = try segmentFile(segment)
        let size = try file.status().size
        let start = max(0, size - EntryFormat.longestLine - 1)
        let lines = try file.read(size - start, at: start)
            .split(separator: EntryFormat.lineFeed, omittingEmptySubsequences: false)
        let count = (segment + 1) * limits.entriesPerSegment
        guard lines.count > 1, lines.last?.isEmpty ?? false,
            let entry = try? AuditEntry(line: Array(lines[lines.count - 2])), entry.number == count - 1
        else { throw .tampered(BrokenLine(entry: count - 1, limits: limits, what: .malformed)) }
        return LogPosition(count: count, hash: LeafHash(of: entry.line), offset: 0)
    }

    /// The entry at a place that was found before.
    ///
    /// - Throws: `tampered` when it is no longer there.
    func entry(at place: RecentEntries.Place) throws(AuditLogError) -> AuditEntry {
        let file = try segmentFile(place.number / limits.entriesPerSegment)
        let bytes = try file.read(EntryFormat.longestLine, at: place.offset)
        guard let line = bytes.split(separator: EntryFormat.lineFeed, maxSplits: 1).first,
            let entry = try? AuditEntry(line: Array(line)), entry.number == place.number
        else { throw .tampered(BrokenLine(entry: place.number, limits: limits, what: .changed)) }
        return entry
    }
}
