internal import Glibc

/// Goes over the lines of a log's segments as they were when it was made, holding one buffer.
struct LineCursor {
    /// A line as it was found.
    struct Line {
        enum Ending {
            case lineFeed
            /// The segment ended before the line did.
            case missing
            /// No line feed within the longest line.
            case tooLong
        }

        /// What was read from the segment, this line among others.
        let buffer: [UInt8]
        /// Where the line is in it, without its line feed.
        let range: Range<Int>
        let ending: Ending
        let segment: Int
        /// Bytes before it in its segment.
        let offset: Int

        var bytes: ArraySlice<UInt8> { buffer[range] }
    }

    private static let chunk = 262_144

    private let directory: LogDirectory
    /// Bytes of each segment that count.
    private let sizes: [Int]
    private var segment: Int
    private var file: OpenFile?
    private var buffer: [UInt8] = []
    /// Where in `buffer` the next line begins.
    private var start = 0
    /// Bytes of the segment up to the end of `buffer`.
    private var loaded: Int

    init(_ directory: LogDirectory, sizes: [Int], from position: LogPosition) {
        self.directory = directory
        self.sizes = sizes
        segment = position.count / directory.limits.entriesPerSegment
        loaded = position.offset
    }

    /// Nil when the segments are at their end.
    mutating func next() throws(AuditLogError) -> Line? {
        while segment < sizes.count {
            let reach = min(buffer.count, start + EntryFormat.longestLine)
            if let end = lineFeed(before: reach) { return line(to: end, .lineFeed) }
            if reach - start == EntryFormat.longestLine { return line(to: reach, .tooLong) }
            if try load() { continue }
            if start < buffer.count { return line(to: buffer.count, .missing) }
            segment += 1
            file = nil
            loaded = 0
        }
        return nil
    }

    private func lineFeed(before reach: Int) -> Int? {
        guard start < reach else { return nil }
        return unsafe buffer.withUnsafeBytes { all in
            guard let base = all.baseAddress,
                let found = unsafe memchr(base + start, Int32(EntryFormat.lineFeed), reach - start)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - base
        }
    }

    private mutating func line(to end: Int, _ ending: Line.Ending) -> Line {
        let offset = loaded - (buffer.count - start)
        let line = Line(buffer: buffer, range: start..<end, ending: ending, segment: segment, offset: offset)
        start = ending == .lineFeed ? end + 1 : end
        return line
    }

    /// Whether there was more to read in this segment.
    private mutating func load() throws(AuditLogError) -> Bool {
        guard loaded < sizes[segment] else { return false }
        if file == nil { file = try directory.segmentFile(segment) }
        guard let file else { return false }
        let more = try file.read(min(Self.chunk, sizes[segment] - loaded), at: loaded)
        buffer = Array(buffer[start...]) + more
        start = 0
        loaded += more.count
        return !more.isEmpty
    }
}
