internal import Foundation

/// Single entries of a log as they stand on the drive, found by their numbers in a few reads each.
///
/// Lines are numbered without a gap and in order, so nothing has to be known of where they are. Nothing is checked
/// against what was signed: this is for whoever knows what each entry must hash to, such as an index.
public struct UncheckedEntries: Sendable {
    private let directory: String
    private let limits: LogLimits

    /// Bytes of a usual line, and more.
    private static let usualLine = 512
    /// Lines that are read at a time.
    private static let group = 4_096

    /// The entries of the log in `directory`, which is opened with each question.
    public init(log directory: String) {
        self.init(log: directory, limits: .standard)
    }

    package init(log directory: String, limits: LogLimits) {
        self.directory = directory
        self.limits = limits
    }

    /// The number of the last entry whose line is there as a whole; nil when there is none.
    ///
    /// - Throws: `noLog`, or a failure of the drive.
    public func lastNumber() throws(AuditLogError) -> Int? {
        let log = try LogDirectory(path: directory, limits: limits, faults: .none)
        for segment in try segments().indices.reversed() {
            guard let file = try open(segment, of: log) else { continue }
            let size = try file.status().size
            let reach = min(size, 2 * EntryFormat.longestLine)
            let end = try file.read(reach, at: size - reach)
            guard let last = end.lastIndex(of: EntryFormat.lineFeed) else { continue }
            let start = end[..<last].lastIndex(of: EntryFormat.lineFeed).map { $0 + 1 } ?? 0
            return EntryScanner.number(in: end[start..<last])
        }
        return nil
    }

    /// Some entries, numbers ascending and given ascending. One that is not there, or not an entry, is left out.
    ///
    /// - Throws: `noLog`, or a failure of the drive.
    public func entries(_ numbers: [Int]) throws(AuditLogError) -> [AuditEntry] {
        let log = try LogDirectory(path: directory, limits: limits, faults: .none)
        var found: [AuditEntry] = []
        var rest = numbers[...]
        while let segment = rest.first.map({ $0 / limits.entriesPerSegment }) {
            let wanted = rest.prefix { $0 / limits.entriesPerSegment == segment }
            rest = rest.dropFirst(wanted.count)
            guard let file = try open(segment, of: log) else { continue }
            var start = 0
            for number in wanted {
                guard let place = try file.line(number, from: start),
                    let entry = try? AuditEntry(line: place.line)
                else { continue }
                found.append(entry)
                start = place.offset
            }
        }
        return found
    }

    /// The entries from a number on, one after the other, at most so many; ends at the first that is not an entry.
    ///
    /// - Throws: `noLog`, or a failure of the drive.
    public func entries(from first: Int, limit: Int) throws(AuditLogError) -> [AuditEntry] {
        let log = try LogDirectory(path: directory, limits: limits, faults: .none)
        var found: [AuditEntry] = []
        while found.count < limit {
            let next = first + found.count
            guard let file = try open(next / limits.entriesPerSegment, of: log),
                let place = try file.line(next, from: 0)
            else { return found }
            let wanted = min(limit - found.count, Self.group)
            let bytes = try file.read(EntryFormat.longestLine + wanted * Self.usualLine, at: place.offset)
            guard let end = bytes.lastIndex(of: EntryFormat.lineFeed) else { return found }
            let lines = bytes[..<end].split(separator: EntryFormat.lineFeed, omittingEmptySubsequences: false)
            for line in lines.prefix(wanted) {
                guard let entry = try? AuditEntry(line: Array(line)) else { return found }
                found.append(entry)
            }
        }
        return found
    }

    private func segments() throws(AuditLogError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: directory + "/" + LogDirectory.segmentsFolder)
        } catch {
            throw .noLog
        }
    }

    private func open(_ segment: Int, of log: LogDirectory) throws(AuditLogError) -> OpenFile? {
        try log.segments.open(LogDirectory.name(ofSegment: segment), for: .reading)
    }
}
