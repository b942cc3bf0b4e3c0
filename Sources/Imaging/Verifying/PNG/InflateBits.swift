/// The bits of a deflate stream, lowest first: RFC 1951 section 3.1.1.
struct InflateBits {
    let bytes: [UInt8]
    let end: Int
    /// The bits that are ready, and where the next ones come from.
    var cursor: InflateCursor

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        cursor = InflateCursor(next: range.lowerBound)
        end = min(range.upperBound, bytes.count)
    }

    /// The first byte of which no bit was taken.
    var offset: Int { cursor.next - cursor.count / 8 }

    /// Whether no more bits were taken than there are.
    var isSound: Bool { cursor.count >= 0 }

    /// Gets 48 bits ready, enough for a length with its distance, or all that are left.
    mutating func refill() {
        guard cursor.count < 48 else { return }
        let bytes = bytes
        if cursor.count >= 0, cursor.next >= 0, cursor.next <= min(end, bytes.count) - 8 {
            // Eight bytes are there.
            unsafe cursor.refill(bytes.span.bytes)
            return
        }
        while cursor.count >= 0, cursor.count <= 48, cursor.next < end {
            cursor.bits |= UInt64(bytes[cursor.next]) << UInt64(cursor.count)
            cursor.next += 1
            cursor.count += 8
        }
    }

    /// Up to sixteen bits as a number.
    mutating func take(_ wanted: Int) throws(InflateFault) -> Int {
        refill()
        guard cursor.count >= wanted else { throw .unexpectedEnd }
        defer { cursor.drop(wanted) }
        return Int(cursor.bits & (1 << UInt64(wanted) - 1))
    }

    /// Goes to the next whole byte. Answers whether the bits before it are zero.
    mutating func align() -> Bool {
        let padding = cursor.bits & (1 << UInt64(cursor.count & 7) - 1)
        cursor = InflateCursor(next: offset)
        return padding == 0
    }

    /// Copies whole bytes after ``align()`` and numbers of whole bytes. Answers whether so many are there.
    mutating func copy(_ wanted: Int, to target: inout [UInt8], at start: Int) -> Bool {
        _ = align()
        guard wanted <= end - cursor.next, start + wanted <= target.count else { return false }
        target.replaceSubrange(start..<start + wanted, with: bytes[cursor.next..<cursor.next + wanted])
        cursor.next += wanted
        return true
    }

    /// The two codes at the head of a block: section 3.2.7.
    mutating func takeTables() throws(InflateFault) -> (InflateTable?, InflateTable?) {
        let (literals, distances, codes) = (try take(5) + 257, try take(5) + 1, try take(4) + 4)
        guard literals <= 286, distances <= 30 else { throw .damaged }
        var order = [UInt8](repeating: 0, count: 19)
        for index in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(codes) {
            order[index] = UInt8(truncatingIfNeeded: try take(3))
        }
        guard let table = InflateTable(lengths: order[...], .codeLengths),
            case let lengths = try takeLengths(literals + distances, table), lengths[256] > 0,
            let first = InflateTable(lengths: lengths[..<literals], .literals),
            let second = InflateTable(lengths: lengths[literals...], .distances)
        else { throw .damaged }
        return (first, second)
    }

    private mutating func takeLengths(_ wanted: Int, _ table: InflateTable) throws(InflateFault) -> [UInt8] {
        var lengths: [UInt8] = []
        while lengths.count < wanted {
            refill()
            let entry = table.entry(for: cursor.bits)
            let symbol = cursor.take(entry)
            guard isSound else { throw .unexpectedEnd }
            guard entry.isLiteral else { throw .damaged }
            switch symbol {
            case 16:
                guard let last = lengths.last else { throw .damaged }
                lengths += Array(repeating: last, count: try take(2) + 3)
            case 17: lengths += Array(repeating: 0, count: try take(3) + 3)
            case 18: lengths += Array(repeating: 0, count: try take(7) + 11)
            case let length: lengths.append(UInt8(length))
            }
        }
        guard lengths.count == wanted else { throw .damaged }
        return lengths
    }
}
