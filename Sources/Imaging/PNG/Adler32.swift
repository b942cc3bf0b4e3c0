/// The checksum at the end of a zlib stream: RFC 1950 section 8.
package struct Adler32 {
    private static let base: UInt32 = 65_521

    private var sum: UInt32 = 1
    private var sumOfSums: UInt32 = 0

    /// The checksum of nothing.
    package init() {}

    /// The checksum so far.
    package var value: UInt32 { sumOfSums << 16 | sum }

    /// Adds bytes.
    package mutating func add(_ bytes: Span<UInt8>) {
        var offset = 0
        while bytes.count - offset >= 16 {
            let lines = min((bytes.count - offset) / 16, Self.longestRun)
            addLines(bytes, lines, at: offset)
            offset += 16 * lines
        }
        for index in offset..<bytes.count {
            sum += UInt32(bytes[index])
            sumOfSums += sum
        }
        sum %= Self.base
        sumOfSums %= Self.base
    }

    /// So many times 255 fit into sixteen bits.
    private static let longestRun = 256
    private static let weights = SIMD16<UInt32>(16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1)

    /// Adds lines of sixteen bytes, which must be there, column by column.
    private mutating func addLines(_ bytes: Span<UInt8>, _ lines: Int, at offset: Int) {
        var columns = SIMD16<UInt16>()
        // What each column had before each line: it is part of every later sum.
        var earlier = SIMD16<UInt32>()
        for line in 0..<lines {
            earlier &+= SIMD16<UInt32>(truncatingIfNeeded: columns)
            let start = offset + 16 * line
            let next = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
            columns &+= SIMD16<UInt16>(truncatingIfNeeded: next)
        }
        let wide = SIMD16<UInt32>(truncatingIfNeeded: columns)
        let before = sum * UInt32(16 * lines)
        // 2^28 for what came before, 2^32 for neither of the others: 16 * 16 columns * 255 * 2^15 and 136 * 65,280.
        let inside = 16 * UInt64(earlier.wrappedSum()) + UInt64((wide &* Self.weights).wrappedSum())
        sumOfSums = UInt32((UInt64(sumOfSums) + UInt64(before) + inside) % UInt64(Self.base))
        sum = (sum + wide.wrappedSum()) % Self.base
    }
}
