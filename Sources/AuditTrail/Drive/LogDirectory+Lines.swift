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
        return LogPosition(count: count, hash: TreeHash(leaf: entry.line), offset: 0)
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

    /// The line of an entry, without its line feed, found by halves because lines have different lengths; nil unless it is
    /// there with this leaf hash.
    func line(_ number: Int, hash: TreeHash) throws(AuditLogError) -> [UInt8]? {
        let file = try segmentFile(number / limits.entriesPerSegment)
        // The line begins in this range; at its lower bound some line does.
        var (low, high) = (0, try file.status().size)
        while high - low > 16 * EntryFormat.longestLine {
            let middle = low + (high - low) / 2
            let bytes = try file.read(2 * EntryFormat.longestLine, at: middle)
            guard let before = bytes.firstIndex(of: EntryFormat.lineFeed),
                let end = bytes[(before + 1)...].firstIndex(of: EntryFormat.lineFeed),
                let fields = try? EntryScanner.fields(of: bytes, (before + 1)..<end, as: .entry)
            else { return nil }
            if fields.number <= number { low = middle + before + 1 } else { high = middle + before + 1 }
        }
        let bytes = try file.read(high - low + EntryFormat.longestLine, at: low)
        for line in bytes.split(separator: EntryFormat.lineFeed) where TreeHash(leaf: Array(line)) == hash {
            return Array(line)
        }
        return nil
    }
}
