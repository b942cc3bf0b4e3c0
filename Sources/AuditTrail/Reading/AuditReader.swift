/// The read side of the log. It cannot write, and it answers only from lines that it has checked, from the origin on.
///
/// It sees what was acknowledged when it began. Every answer reads the log through, blocking, one buffer at a time:
/// about a second for 100,000 entries.
public struct AuditReader: Sendable {
    private let directory: String
    private let limits: LogLimits

    /// The log in `directory`, which is opened with each question.
    public init(directory: String) {
        self.init(directory: directory, limits: .standard)
    }

    package init(directory: String, limits: LogLimits) {
        self.directory = directory
        self.limits = limits
    }

    func opened() throws(AuditLogError) -> LogDirectory {
        try LogDirectory(path: directory, limits: limits, faults: .none)
    }

    /// Every entry that matches, numbers ascending, however many there are.
    ///
    /// - Throws: as `entries(matching:from:limit:)`.
    public func entries(matching query: AuditQuery) throws(AuditLogError) -> [AuditEntry] {
        try entries(matching: query, from: 0, limit: .max)
    }

    /// The first `limit` entries that match, numbers ascending, from entry number `first` on.
    ///
    /// - Throws: `noLog`, `tampered` when the log is broken before the answer is complete, or a failure of the drive.
    public func entries(
        matching query: AuditQuery,
        from first: Int,
        limit: Int
    ) throws(AuditLogError) -> [AuditEntry] {
        var found: [AuditEntry] = []
        guard limit > 0 else { return found }
        try forEach(matching: query) { entry in
            if entry.number >= first { found.append(entry) }
            return found.count < limit ? .goOn : .stop
        }
        return found
    }

    /// The last `limit` entries that match, newest first, below entry number `bound`; nil is the log's end.
    ///
    /// - Throws: as `entries(matching:from:limit:)`.
    public func latest(
        matching query: AuditQuery,
        below bound: Int?,
        limit: Int
    ) throws(AuditLogError) -> [AuditEntry] {
        var found: [AuditEntry] = []
        guard limit > 0 else { return found }
        try forEach(matching: query) { entry in
            guard bound.map({ entry.number < $0 }) ?? true else { return .stop }
            found.append(entry)
            // Dropped by the hundred, so that a long log is not moved one place for every match.
            if found.count >= limit + 100 { found.removeFirst(found.count - limit) }
            return .goOn
        }
        return found.suffix(limit).reversed()
    }

    /// Hands every entry that matches to `body`, numbers ascending, until it says `stop`.
    ///
    /// - Throws: as `entries(matching:from:limit:)`; entries before the broken line have been handed over.
    public func forEach(
        matching query: AuditQuery,
        _ body: (AuditEntry) -> Continuation
    ) throws(AuditLogError) {
        let opened = try opened()
        let wanted = PreparedQuery(query)
        // The checkpoint first: whatever is written meanwhile is behind what it counts.
        let newest = try opened.checkpointsEnd().checkpoint
        var lines = try CheckedLines(opened, checkpoints: [newest], sizes: opened.segmentSizes())
        while lines.position.count < newest.size, case .line(let line) = try lines.next() {
            _ = lines.takeFilled()
            guard wanted.accepts(line) else { continue }
            guard let entry = AuditEntry(line) else { throw lines.tampered(.malformed, entry: line.fields.number) }
            if body(entry) == .stop { return }
        }
    }

    /// Whether there is to be a next entry.
    public enum Continuation: Sendable {
        /// Hand over the next one.
        case goOn
        /// Enough.
        case stop
    }
}
