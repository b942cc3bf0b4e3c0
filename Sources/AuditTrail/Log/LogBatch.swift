import Foundation

/// Acts that get their numbers and are written together.
struct LogBatch {
    /// Lines that go to the end of one segment.
    struct Run {
        let segment: Int
        /// Bytes that the segment has before them.
        let offset: Int
        var bytes: [UInt8]
    }

    /// New entries, and where each line begins.
    private(set) var entries: [(entry: AuditEntry, offset: Int)] = []
    /// The same lines as bytes, one run for each segment that they reach.
    private(set) var runs: [Run] = []
    /// The end of the log once they are written.
    private(set) var position: LogPosition
    /// The tree of the log once they are written.
    private(set) var edge: TreeEdge
    /// The tiles that they fill.
    private(set) var filled: [Tile] = []
    private let entriesPerSegment: Int
    private var indices: [UUID: Int] = [:]

    init(after position: LogPosition, _ edge: TreeEdge, limits: LogLimits) {
        self.position = position
        self.edge = edge
        entriesPerSegment = limits.entriesPerSegment
    }

    /// The entry of the same id that is in the batch already.
    subscript(id: UUID) -> AuditEntry? {
        indices[id].map { entries[$0].entry }
    }

    mutating func add(_ draft: AuditDraft) -> AuditEntry {
        let entry = AuditEntry(draft, number: position.count, link: position.hash)
        let line = entry.line + [EntryFormat.lineFeed]
        indices[draft.id] = entries.count
        entries.append((entry, position.offset))
        let segment = position.count / entriesPerSegment
        if let last = runs.indices.last, runs[last].segment == segment {
            runs[last].bytes += line
        } else {
            runs.append(Run(segment: segment, offset: position.offset, bytes: line))
        }
        let hash = TreeHash(leaf: entry.line)
        edge.append(hash) { filled.append($0) }
        let isLastOfSegment = (position.count + 1) % entriesPerSegment == 0
        position = LogPosition(
            count: position.count + 1,
            hash: hash,
            offset: isLastOfSegment ? 0 : position.offset + line.count
        )
        return entry
    }
}
