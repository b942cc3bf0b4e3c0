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
    private let entriesPerSegment: Int
    private var indices: [UUID: Int] = [:]

    init(after position: LogPosition, limits: LogLimits) {
        self.position = position
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
        let isLastOfSegment = (position.count + 1) % entriesPerSegment == 0
        position = LogPosition(
            count: position.count + 1,
            hash: LeafHash(of: entry.line),
            offset: isLastOfSegment ? 0 : position.offset + line.count
        )
        return entry
    }
}
