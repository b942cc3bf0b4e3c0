/// The prefix codes of a picture made ready for reading: RFC 9649 section 3.7.2. All tables lie in one array.
struct PrefixTables {
    /// Codes up to this many bits are found at once, longer ones in a second step. Pictures of very many codes have
    /// smaller tables.
    private static let (rootBits, smallRootBits) = (10, 8)
    /// As many entries as a processor has at hand.
    private static let handy = 1 << 16
    static let longest = 15
    /// 64 MB of tables; real encoders make at most a fifth of it.
    private static let limit = 16 << 20

    /// One code of these.
    struct Code {
        fileprivate let start: Int
        fileprivate let mask: UInt64
    }

    /// Symbol and length of the code in the low seven bits; or, with bit 7, where the second step's table begins and
    /// its bits.
    private(set) var entries: [UInt32] = []

    /// Adds the code with these lengths for its symbols; `nil` when that is no code or there are too many.
    mutating func add(lengths: [UInt8]) -> Code? {
        var counts = [Int](repeating: 0, count: Self.longest + 1)
        for length in lengths { counts[Int(length)] += 1 }
        counts[0] = 0
        if counts.reduce(0, +) == 1, let symbol = lengths.firstIndex(where: { $0 > 0 }) { return add(only: symbol) }
        let space = (1...Self.longest).reduce(0) { $0 + counts[$1] << (Self.longest - $1) }
        guard space == 1 << Self.longest else { return nil }
        let codes = Self.reversedCodes(lengths, counts)
        let most = entries.count < Self.handy ? Self.rootBits : Self.smallRootBits
        let root = min(most, counts.lastIndex { $0 > 0 } ?? 0)
        guard let start = place(codes, lengths, root: root) else { return nil }
        return Code(start: start, mask: 1 << UInt64(root) - 1)
    }

    /// Adds a code of one symbol.
    mutating func add(only symbol: Int) -> Code? {
        guard entries.count < Self.limit else { return nil }
        entries.append(UInt32(symbol << 8))
        return Code(start: entries.count - 1, mask: 0)
    }

    /// The only symbol of a code, which takes no bits to say; `nil` when there are several.
    func onlySymbol(of code: Code) -> Int? {
        code.mask == 0 ? Int(entries[code.start] >> 8) : nil
    }

    /// Reads a symbol with a code of these entries; fifteen bits must be in the window.
    @inline(__always)
    static func symbol(_ code: Code, in entries: Span<UInt32>, _ bits: inout LosslessBits) -> Int {
        // A code's tables have an entry for whatever bits come.
        var entry = unsafe entries[unchecked: code.start &+ Int(truncatingIfNeeded: bits.window & code.mask)]
        if entry & 0x80 != 0 {
            let mask = 1 &<< UInt64(entry & 0x7F) &- 1
            let root = UInt64(truncatingIfNeeded: (~code.mask).trailingZeroBitCount)
            let index = Int(truncatingIfNeeded: (bits.window &>> root) & mask)
            entry = unsafe entries[unchecked: code.start &+ Int(entry &>> 8) &+ index]
        }
        bits.skip(Int(entry & 0x7F))
        return Int(entry &>> 8)
    }

    /// Codes go from short to long and from low symbols to high ones; they are sent with their first bit lowest.
    private static func reversedCodes(_ lengths: [UInt8], _ counts: [Int]) -> [Int] {
        var next = [Int](repeating: 0, count: longest + 2)
        for length in 1...longest { next[length + 1] = (next[length] + counts[length]) << 1 }
        return lengths.map { length in
            guard length > 0 else { return 0 }
            defer { next[Int(length)] += 1 }
            var (code, reversed) = (next[Int(length)], 0)
            for _ in 0..<length {
                reversed = reversed << 1 | code & 1
                code >>= 1
            }
            return reversed
        }
    }

    /// Answers where the root table begins.
    private mutating func place(_ codes: [Int], _ lengths: [UInt8], root: Int) -> Int? {
        let start = entries.count
        var longest = [Int](repeating: 0, count: 1 << root)
        for (code, length) in zip(codes, lengths) where Int(length) > root {
            longest[code & (1 << root - 1)] = max(longest[code & (1 << root - 1)], Int(length))
        }
        let size = longest.reduce(1 << root) { $0 + ($1 > 0 ? 1 << ($1 - root) : 0) }
        guard start + size <= Self.limit else { return nil }
        entries += Array(repeating: 0, count: size)
        var second = 1 << root
        for (index, length) in longest.enumerated() where length > 0 {
            entries[start + index] = UInt32(second << 8 | 0x80 | length - root)
            second += 1 << (length - root)
        }
        for symbol in lengths.indices where lengths[symbol] > 0 {
            let (code, length) = (codes[symbol], Int(lengths[symbol]))
            let entry = UInt32(symbol << 8 | length)
            if length <= root {
                for index in stride(from: code, to: 1 << root, by: 1 << length) { entries[start + index] = entry }
            } else {
                let link = Int(entries[start + code & (1 << root - 1)])
                let table = start + link >> 8
                for index in stride(from: code >> root, to: 1 << (link & 0x7F), by: 1 << (length - root)) {
                    entries[table + index] = entry
                }
            }
        }
        return start
    }
}
