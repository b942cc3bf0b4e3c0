/// Lines that a writer left behind before it signed for them.
struct UnsettledLines {
    /// Where they are in each segment.
    private(set) var ranges: [Int: Range<Int>] = [:]
    /// The identifier of the key to which one of them hands over.
    private(set) var rotation: String?

    mutating func add(_ line: CheckedLines.Line) {
        let end = line.offset + line.range.count + 1
        ranges[line.segment] = (ranges[line.segment]?.lowerBound ?? line.offset)..<end
        let action = line.fields.text(line.fields.action, in: line.buffer)
        guard action == AuditAction.logKeyRotated.rawValue else { return }
        rotation = line.fields.list(line.fields.objects, in: line.buffer).last
    }
}
