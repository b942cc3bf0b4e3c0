/// The bits of a deflate stream, lowest first: RFC 1951 section 3.1.1.
struct InflateBits {
    private let bytes: [UInt8]
    private let end: Int
    /// The first byte that is not yet among the bits.
    private var next: Int
    /// Bits above `count` may already be there; they are the right ones.
    private var bits: UInt64 = 0
    private var count = 0

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        next = range.lowerBound
        end = min(range.upperBound, bytes.count)
    }

    /// The first byte of which no bit was taken.
    var offset: Int { next - count / 8 }

    /// Whether no more bits were taken than there are.
    var isSound: Bool {
        @inline(__always) get { count >= 0 }
    }

    /// Gets 48 bits ready, enough for a length with its distance, or all that are left.
    @inline(__always)
    mutating func refill() {
        guard count < 48 else { return }
        if next <= end - 8 {
            // Eight bytes are there, and as many are counted as fit whole.
            let word = unsafe bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: next, as: UInt64.self)
            bits |= UInt64(littleEndian: word) << UInt64(count)
            next += (63 - count) >> 3
            count |= 56
        } else {
            refillAtEnd()
        }
    }

    private mutating func refillAtEnd() {
        while count >= 0, count <= 48, next < end {
            bits |= UInt64(bytes[next]) << UInt64(count)
            next += 1
            count += 8
        }
    }

    /// Looks up the next code and drops its bits. ``isSound`` is to be asked afterwards.
    @inline(__always)
    mutating func next(in table: Span<UInt32>) -> UInt32 {
        // A table has 1024 entries, and 32 behind each place that refers to them.
        var entry = unsafe table[unchecked: Int(bits & (1 << InflateTable.firstStep - 1))]
        if entry & InflateTable.Meaning.mask == InflateTable.Meaning.secondStep {
            entry = unsafe table[unchecked: Int(entry >> 16) + Int(bits >> UInt64(InflateTable.firstStep) & 31)]
        }
        drop(Int(entry & 31))
        return entry
    }

    /// An entry's value with its further bits.
    @inline(__always)
    mutating func value(of entry: UInt32) -> Int {
        let further = Int(entry >> 5 & 15)
        defer { drop(further) }
        return Int(entry >> 16) + Int(bits & (1 << UInt64(further) - 1))
    }

    @inline(__always)
    private mutating func drop(_ taken: Int) {
        bits >>= UInt64(taken)
        count -= taken
    }

    /// Up to sixteen bits as a number.
    mutating func take(_ wanted: Int) throws(InflateFault) -> Int {
        refill()
        guard count >= wanted else { throw .unexpectedEnd }
        defer { drop(wanted) }
        return Int(bits & (1 << UInt64(wanted) - 1))
    }

    /// Goes to the next whole byte. Answers whether the bits before it are zero.
    mutating func align() -> Bool {
        let padding = bits & (1 << UInt64(count & 7) - 1)
        next = offset
        (bits, count) = (0, 0)
        return padding == 0
    }

    /// Copies whole bytes after ``align()`` and numbers of whole bytes. Answers whether so many are there.
    mutating func copy(_ wanted: Int, to target: inout [UInt8], at start: Int) -> Bool {
        _ = align()
        guard wanted <= end - next, start + wanted <= target.count else { return false }
        target.replaceSubrange(start..<start + wanted, with: bytes[next..<next + wanted])
        next += wanted
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
        guard let table = InflateTable(lengths: order[...], symbols: InflateTable.codeLengths),
            case let lengths = try takeLengths(literals + distances, table), lengths[256] > 0,
            let first = InflateTable(lengths: lengths[..<literals], symbols: InflateTable.literals),
            let second = InflateTable(lengths: lengths[literals...], symbols: InflateTable.distances)
        else { throw .damaged }
        return (first, second)
    }

    private mutating func takeLengths(_ wanted: Int, _ table: InflateTable) throws(InflateFault) -> [UInt8] {
        var lengths: [UInt8] = []
        while lengths.count < wanted {
            refill()
            let entry = next(in: table.entries.span)
            guard isSound else { throw .unexpectedEnd }
            guard entry & InflateTable.Meaning.mask == InflateTable.Meaning.literal else { throw .damaged }
            switch Int(entry >> 16) {
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
