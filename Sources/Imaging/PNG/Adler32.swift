/// The checksum at the end of a zlib stream: RFC 1950 section 8.
package struct Adler32 {
    private var sum: UInt32 = 1
    private var sumOfSums: UInt32 = 0

    /// The checksum of nothing.
    package init() {}

    /// The checksum so far.
    package var value: UInt32 { sumOfSums << 16 | sum }

    /// Adds bytes.
    package mutating func add(_ bytes: Span<UInt8>) {
        var offset = 0
        while offset < bytes.count {
            // So many bytes at most before the sums could leave 32 bits: zlib, adler32.c, NMAX.
            let end = min(bytes.count, offset + 5552)
            while offset <= end - 16 {
                addSixteen(bytes, at: offset)
                offset += 16
            }
            while offset < end {
                sum &+= UInt32(bytes[offset])
                sumOfSums &+= sum
                offset += 1
            }
            sum %= 65_521
            sumOfSums %= 65_521
        }
    }

    private static let weights = SIMD16<UInt16>(16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1)

    @inline(__always)
    private mutating func addSixteen(_ bytes: Span<UInt8>, at offset: Int) {
        var narrow = SIMD16<UInt8>()
        for lane in 0..<16 { narrow[lane] = bytes[offset + lane] }
        let wide = SIMD16<UInt16>(truncatingIfNeeded: narrow)
        sumOfSums &+= sum << 4 &+ UInt32((wide &* Self.weights).wrappedSum())
        sum &+= UInt32(wide.wrappedSum())
    }
}
