/// The lines of a log one by one, each checked: canonical, numbered without a gap, continuing the line before, and in
/// agreement with the head. The one check behind verifying, reading and opening.
struct CheckedLines {
    /// A line that is what it should be.
    struct Line {
        let bytes: [UInt8]
        let fields: EntryFields
        let segment: Int
        /// Bytes before it in its segment.
        let offset: Int
    }

    enum Step {
        case line(Line)
        /// The last line is broken and was never acknowledged: a crash explains it. It is `offset` bytes into its
        /// segment.
        case torn(BrokenLine, offset: Int)
        case end
    }

    let head: LogHead
    /// The place after the last line that was given.
    private(set) var position: LogPosition
    let limits: LogLimits
    private var cursor: LineCursor

    /// - Throws: `tampered` when head and position contradict each other already.
    init(
        _ directory: LogDirectory,
        head: LogHead,
        sizes: [Int],
        from position: LogPosition
    ) throws(AuditLogError) {
        self.head = head
        self.position = position
        limits = directory.limits
        cursor = LineCursor(directory, sizes: sizes, from: position)
        guard head.count > position.count || head == LogHead(count: position.count, hash: position.hash) else {
            throw tampered(.notWhatHeadSays, entry: max(0, head.count - 1))
        }
    }

    /// The whole log from its beginning, head and sizes taken while nobody writes. A copy without lock file has no
    /// writer.
    static func snapshot(of directory: LogDirectory) throws(AuditLogError) -> CheckedLines {
        let lock = try directory.folder.open(LogDirectory.lockFile, for: .reading)
        try lock?.lock(.shared)
        defer { lock?.unlock() }
        return try CheckedLines(
            directory,
            head: directory.head(),
            sizes: directory.segmentSizes(),
            from: directory.beginning
        )
    }

    /// - Throws: `tampered` at the first line that is not what was written.
    mutating func next() throws(AuditLogError) -> Step {
        guard let found = try cursor.next() else {
            guard position.count >= head.count else { throw tampered(.cut, entry: position.count) }
            return .end
        }
        do throws(LogFault) {
            let fields = try check(found)
            let hash = LeafHash(of: found.bytes)
            guard position.count + 1 != head.count || hash == head.hash else { throw .notWhatHeadSays }
            advance(past: found, hash: hash)
            return .line(Line(bytes: found.bytes, fields: fields, segment: found.segment, offset: found.offset))
        } catch {
            let broken = diagnosis(of: error, in: found, followedBy: try cursor.next())
            guard broken.isLast, position.count >= head.count else { throw .tampered(broken.line) }
            return .torn(broken.line, offset: found.offset)
        }
    }

    private func check(_ found: LineCursor.Line) throws(LogFault) -> EntryFields {
        let segment = position.count / limits.entriesPerSegment
        guard found.segment == segment else { throw found.segment < segment ? .misplaced : .missing }
        switch found.ending {
        case .lineFeed: break
        case .missing: throw .unfinished
        case .tooLong: throw .tooLong
        }
        guard let fields = try? EntryScanner.fields(of: found.bytes, as: .entry) else {
            if found.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw .byteOrderMark }
            throw found.bytes.last == UInt8(ascii: "\r") ? .carriageReturn : .malformed
        }
        guard fields.number == position.count else { throw fields.number < position.count ? .duplicated : .missing }
        guard found.bytes[fields.previous].elementsEqual(position.hash.base64) else { throw .wrongPrevious }
        return fields
    }

    private mutating func advance(past found: LineCursor.Line, hash: LeafHash) {
        let isLastOfSegment = (position.count + 1) % limits.entriesPerSegment == 0
        position = LogPosition(
            count: position.count + 1,
            hash: hash,
            offset: isLastOfSegment ? 0 : found.offset + found.bytes.count + 1
        )
    }
}
