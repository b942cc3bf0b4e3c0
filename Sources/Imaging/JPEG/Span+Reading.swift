import Foundation

/// Reads that answer `nil` instead of trapping: every offset and length may come from a hostile file.
extension Span<UInt8> {
    func byte(at offset: Int) -> UInt8? {
        indices.contains(offset) ? self[offset] : nil
    }

    /// Two bytes, most significant first.
    func uint16(at offset: Int) -> Int? {
        guard offset >= 0, offset < count - 1 else { return nil }
        return Int(self[offset]) << 8 | Int(self[offset + 1])
    }

    /// Four bytes, most significant first.
    func uint32(at offset: Int) -> Int? {
        guard let high = uint16(at: offset), let low = uint16(at: offset + 2) else { return nil }
        return high << 16 | low
    }

    func holds(_ pattern: [UInt8], at offset: Int) -> Bool {
        guard offset >= 0, offset <= count - pattern.count else { return false }
        return pattern.indices.allSatisfy { self[offset + $0] == pattern[$0] }
    }

    func holds(_ pattern: String, at offset: Int) -> Bool {
        holds(Array(pattern.utf8), at: offset)
    }

    /// The position of the first `wanted` at or after `offset`.
    func firstIndex(of wanted: UInt8, from offset: Int) -> Int? {
        guard offset >= 0, offset < count else { return nil }
        return unsafe withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress,
                let found = unsafe memchr(base + offset, Int32(wanted), buffer.count - offset)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }

    /// The same in many bytes, which may lie in a long file.
    func firstIndex(of wanted: UInt8, from offset: Int, _ pace: inout Pace) -> Int? {
        for start in stride(from: offset, to: count, by: FileContent.pieceLength) {
            pace.passed(start)
            let piece = extracting(start..<Swift.min(start + FileContent.pieceLength, count))
            if let found = piece.firstIndex(of: wanted, from: 0) { return start + found }
        }
        return nil
    }

    /// How often `pattern` occurs, without overlaps.
    func occurrences(of pattern: String, pace: Pace = .none) -> Int {
        occurrences(of: Array(pattern.utf8), pace: pace)
    }

    /// How often `pattern` occurs, without overlaps.
    func occurrences(of pattern: [UInt8], pace: Pace = .none) -> Int {
        guard let first = pattern.first else { return 0 }
        var pace = pace
        var found = 0
        var offset = 0
        while let candidate = firstIndex(of: first, from: offset, &pace) {
            let matches = holds(pattern, at: candidate)
            found += matches ? 1 : 0
            offset = candidate + (matches ? pattern.count : 1)
        }
        return found
    }

    func bytes(in range: Range<Int>) -> [UInt8] {
        var copy: [UInt8] = []
        copy.append(self, in: range)
        return copy
    }
}

extension [UInt8] {
    /// Appends a range of `source` in one copy. The range is cut to what is there.
    mutating func append(_ source: Span<UInt8>, in range: Range<Int>) {
        unsafe source.extracting(range.clamped(to: source.indices)).withUnsafeBufferPointer { buffer in
            unsafe append(contentsOf: buffer)
        }
    }

    mutating func append(uint16 value: Int) {
        append(UInt8(truncatingIfNeeded: value >> 8))
        append(UInt8(truncatingIfNeeded: value))
    }

    mutating func append(uint32 value: Int) {
        append(uint16: value >> 16)
        append(uint16: value)
    }
}
