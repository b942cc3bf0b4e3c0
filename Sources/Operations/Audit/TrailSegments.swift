internal import AuditTrail
internal import Foundation

/// The files that hold the trail, read from any line on.
///
/// Lines are numbered without a gap and in order, so a line is found by halving the file; nothing has to be known of where
/// it is. What is read is not checked here: the index knows what each line must hash to.
struct TrailSegments {
    /// Lines in one file.
    static let linesPerSegment = 65_536

    private let folder: String

    /// - Parameter audit: the folder of the trail.
    init(audit: String) {
        folder = audit + "/segments"
    }

    /// The number of the last line that is there as a whole; nil when there is none.
    func lastNumber() throws -> Int? {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".jsonl") }.sorted()
        for name in names.reversed() {
            guard let segment = try Segment(path: folder + "/" + name) else { continue }
            let start = max(0, segment.size - 2 * longestLine)
            let tail = try segment.read(start..<segment.size)
            guard let end = tail.lastIndex(of: lineFeed) else { continue }
            let from = tail[..<end].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
            return TrailLine.number(of: tail[from..<end])
        }
        return nil
    }

    /// Some lines, numbers ascending and given ascending. A line that is not there or not an entry is left out.
    func lines(_ numbers: [Int]) throws -> [TrailLine] {
        var found: [TrailLine] = []
        for (segment, numbers) in Dictionary(grouping: numbers, by: { $0 / Self.linesPerSegment })
            .sorted(by: { $0.key < $1.key })
        {
            guard let file = try Segment(path: path(of: segment)) else { continue }
            var from = 0
            for number in numbers {
                guard let (line, offset) = try file.line(number, from: from), let entry = TrailLine(line: line) else {
                    continue
                }
                found.append(entry)
                from = offset
            }
        }
        return found
    }

    /// The lines from a number on, one after the other, at most so many; ends at the first that is not an entry.
    func lines(from number: Int, limit: Int) throws -> [TrailLine] {
        var found: [TrailLine] = []
        while found.count < limit {
            let next = number + found.count
            guard let file = try Segment(path: path(of: next / Self.linesPerSegment)),
                let (_, offset) = try file.line(next, from: 0)
            else { return found }
            let more = try file.lines(at: offset, limit: limit - found.count).compactMap(TrailLine.init(line:))
            guard !more.isEmpty else { return found }
            found += more
        }
        return found
    }

    private func path(of segment: Int) -> String {
        let digits = String(segment)
        return folder + "/" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits + ".jsonl"
    }

    /// One file, open.
    private struct Segment {
        let size: Int
        private let handle: FileHandle

        /// Nil when it is not there or empty.
        init?(path: String) throws {
            guard FileManager.default.fileExists(atPath: path) else { return nil }
            handle = try FileHandle(forReadingFrom: URL(filePath: path))
            size = Int(try handle.seekToEnd())
            guard size > 0 else { return nil }
        }

        func read(_ range: Range<Int>) throws -> [UInt8] {
            try handle.seek(toOffset: UInt64(range.lowerBound))
            return [UInt8](try handle.read(upToCount: range.count) ?? Data())
        }

        /// A line by its number, and where it begins; `from` is the beginning of a line at or before it.
        func line(_ number: Int, from start: Int) throws -> (line: ArraySlice<UInt8>, offset: Int)? {
            // The line begins at `low` or later, and before `high`.
            var low = start
            var high = size
            while high - low > 4 * longestLine {
                let middle = low + (high - low) / 2
                let window = try read(middle..<min(size, middle + 2 * longestLine))
                guard let lineEnd = window.firstIndex(of: lineFeed),
                    let here = TrailLine.number(of: window[(lineEnd + 1)...])
                else { return nil }
                if here <= number { low = middle + lineEnd + 1 } else { high = middle + lineEnd + 1 }
            }
            let window = try read(low..<min(size, high + longestLine))
            var begin = 0
            while let end = window[begin...].firstIndex(of: lineFeed) {
                let line = window[begin..<end]
                if TrailLine.number(of: line) == number { return (line, low + begin) }
                begin = end + 1
            }
            return nil
        }

        /// The lines from the beginning of one on.
        func lines(at offset: Int, limit: Int) throws -> [ArraySlice<UInt8>] {
            let bytes = try read(offset..<min(size, offset + max(longestLine, min(limit, 4_096) * 512)))
            var lines: [ArraySlice<UInt8>] = []
            var begin = 0
            while lines.count < limit, let end = bytes[begin...].firstIndex(of: lineFeed) {
                lines.append(bytes[begin..<end])
                begin = end + 1
            }
            return lines
        }
    }
}

private let lineFeed = UInt8(ascii: "\n")
private let longestLine = 4_096
