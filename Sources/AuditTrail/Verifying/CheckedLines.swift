/// The lines of a log one by one, each checked: canonical, numbered without a gap, continuing the line before, and in
/// agreement with the signed checkpoints. The one check behind verifying, reading and opening.
struct CheckedLines {
    /// A line that is what it should be.
    struct Line {
        /// What was read from the drive, this line among others.
        let buffer: [UInt8]
        /// Where the line is in it, without its line feed.
        let range: Range<Int>
        /// Ranges in `buffer`.
        let fields: EntryFields
        let segment: Int
        /// Bytes before it in its segment.
        let offset: Int

        var bytes: ArraySlice<UInt8> { buffer[range] }
    }

    enum Step {
        case line(Line)
        /// The last line is broken and was never acknowledged: a crash explains it. It is `offset` bytes into its
        /// segment.
        case torn(BrokenLine, offset: Int)
        case end
    }

    /// Ascending by size.
    let checkpoints: [Checkpoint]
    /// The place after the last line that was given.
    private(set) var position: LogPosition
    /// The tree of the lines up to there.
    private(set) var edge: TreeEdge
    /// The tiles that these lines filled and nobody took yet.
    private(set) var filled: [Tile] = []
    /// The tree without the last signed line and the one before: it tells which of the two is wrong.
    private(set) var edgeBeforeLast: TreeEdge?
    /// How many lines the last checkpoint counts that these lines agree with.
    private(set) var vouched: Int
    let limits: LogLimits
    private var upcoming: Int
    private var cursor: LineCursor

    /// How many lines the newest checkpoint counts.
    var signed: Int { checkpoints.last?.size ?? 0 }

    /// - Throws: `tampered` when checkpoints and position contradict each other already.
    init(
        _ directory: LogDirectory,
        checkpoints: [Checkpoint],
        sizes: [Int],
        from position: LogPosition,
        edge: TreeEdge
    ) throws(AuditLogError) {
        self.checkpoints = checkpoints
        self.position = position
        self.edge = edge
        vouched = position.count
        limits = directory.limits
        cursor = LineCursor(directory, sizes: sizes, from: position)
        upcoming = checkpoints.firstIndex { $0.size > position.count } ?? checkpoints.count
        guard upcoming > 0, checkpoints[upcoming - 1].size == position.count else {
            guard upcoming == checkpoints.count else { return }
            throw tampered(.notWhatWasSigned(since: 0), entry: max(0, signed - 1))
        }
        guard checkpoints[upcoming - 1].root == edge.root else {
            throw tampered(.notWhatWasSigned(since: 0), entry: max(0, position.count - 1))
        }
    }

    /// The whole log from its beginning.
    init(_ directory: LogDirectory, checkpoints: [Checkpoint], sizes: [Int]) throws(AuditLogError) {
        try self.init(
            directory,
            checkpoints: checkpoints,
            sizes: sizes,
            from: directory.beginning,
            edge: TreeEdge()
        )
    }

    /// - Throws: `tampered` at the first line that is not what was written.
    mutating func next() throws(AuditLogError) -> Step {
        guard let found = try cursor.next() else {
            guard position.count >= signed else { throw tampered(.cut, entry: position.count) }
            return .end
        }
        do throws(LogFault) {
            let fields = try check(found)
            let hash = TreeHash(leaf: found.buffer, found.range)
            if position.count + 2 == signed { edgeBeforeLast = edge }
            edge.append(hash) { filled.append($0) }
            try compare()
            advance(past: found, hash: hash)
            return .line(
                Line(
                    buffer: found.buffer,
                    range: found.range,
                    fields: fields,
                    segment: found.segment,
                    offset: found.offset
                )
            )
        } catch {
            let broken = diagnosis(of: error, in: found, followedBy: try cursor.next())
            guard broken.isLast, position.count >= signed else { throw .tampered(broken.line) }
            return .torn(broken.line, offset: found.offset)
        }
    }

    /// The tiles that were filled since this was last called, the oldest first.
    mutating func takeFilled() -> [Tile] {
        guard !filled.isEmpty else { return [] }
        defer { filled = [] }
        return filled
    }

    private func check(_ found: LineCursor.Line) throws(LogFault) -> EntryFields {
        let segment = position.count / limits.entriesPerSegment
        guard found.segment == segment else { throw found.segment < segment ? .misplaced : .missing }
        switch found.ending {
        case .lineFeed: break
        case .missing: throw .unfinished
        case .tooLong: throw .tooLong
        }
        guard let fields = try? EntryScanner.fields(of: found.buffer, found.range, as: .entry) else {
            if found.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw .byteOrderMark }
            throw found.bytes.last == UInt8(ascii: "\r") ? .carriageReturn : .malformed
        }
        guard fields.number == position.count else { throw fields.number < position.count ? .duplicated : .missing }
        guard position.hash.isWritten(in: found.buffer, at: fields.previous.lowerBound) else { throw .wrongPrevious }
        return fields
    }

    /// Whether the tree is the one that was signed, where one was.
    private mutating func compare() throws(LogFault) {
        guard upcoming < checkpoints.count, checkpoints[upcoming].size == edge.count else { return }
        guard checkpoints[upcoming].root == edge.root else { throw .notWhatWasSigned(since: vouched) }
        upcoming += 1
        vouched = edge.count
    }

    private mutating func advance(past found: LineCursor.Line, hash: TreeHash) {
        let isLastOfSegment = (position.count + 1) % limits.entriesPerSegment == 0
        position = LogPosition(
            count: position.count + 1,
            hash: hash,
            offset: isLastOfSegment ? 0 : found.offset + found.range.count + 1
        )
    }
}
