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

    /// The line of an entry, without its line feed; nil unless it is there with this leaf hash.
    func line(_ number: Int, hash: TreeHash) throws(AuditLogError) -> [UInt8]? {
        let found = try segmentFile(number / limits.entriesPerSegment).line(number, from: 0)?.line
        return found.flatMap { TreeHash(leaf: $0) == hash ? $0 : nil }
    }
}

extension OpenFile {
    /// The line of an entry in a segment, found by halves because lines have different lengths.
    ///
    /// - Parameters:
    ///   - number: the entry.
    ///   - start: where some line begins, this one or one before it.
    /// - Returns: the line without its line feed, and the bytes before it; nil when it is not there, or what is found on
    ///   the way has no numbers.
    /// - Throws: a failure of the drive.
    func line(_ number: Int, from start: Int) throws(AuditLogError) -> (line: [UInt8], offset: Int)? {
        guard let place = try placeOfLine(number, from: start) else { return nil }
        let bytes = try read(place.count + EntryFormat.longestLine, at: place.lowerBound)
        var begin = 0
        while let end = bytes[begin...].firstIndex(of: EntryFormat.lineFeed) {
            if EntryScanner.number(in: bytes[begin..<end]) == number {
                return (Array(bytes[begin..<end]), place.lowerBound + begin)
            }
            begin = end + 1
        }
        return nil
    }

    /// A short range in which the line begins if it is there, and with which some line begins.
    private func placeOfLine(_ number: Int, from start: Int) throws(AuditLogError) -> Range<Int>? {
        var (low, high) = (start, try status().size)
        guard low <= high else { return nil }
        while high - low > 4 * EntryFormat.longestLine {
            let middle = low + (high - low) / 2
            let bytes = try read(2 * EntryFormat.longestLine, at: middle)
            guard let before = bytes.firstIndex(of: EntryFormat.lineFeed),
                let found = EntryScanner.number(in: bytes[(before + 1)...])
            else { return nil }
            if found <= number { low = middle + before + 1 } else { high = middle + before + 1 }
        }
        return low..<high
    }
}
