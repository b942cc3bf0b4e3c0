/// Walks through the tokens of coefficients: RFC 6386 section 13. No coefficient is kept.
struct VP8Tokens: ~Copyable {
    let probabilities: VP8Probabilities
    /// Whether the block above had coefficients: for each macroblock four of luma, two each of the colours, one of
    /// means.
    private var above: [UInt8]
    private var left: [UInt8] = Array(repeating: 0, count: 9)

    init(_ header: VP8Header, columns: Int) {
        probabilities = VP8Probabilities(header.probabilities)
        above = Array(repeating: 0, count: 9 * columns)
    }

    /// Reads the tokens of a row of macroblocks; `false` when they are not all there.
    mutating func readRow(
        _ row: [VP8Modes.Macroblock],
        from decoder: inout BooleanDecoder,
        _ bytes: Span<UInt8>
    ) -> Bool {
        for index in left.indices { left[index] = 0 }
        for (column, macroblock) in row.enumerated() {
            if macroblock.contains(.skipped) {
                clear(column, keepsMeans: macroblock.contains(.split))
            } else {
                readMacroblock(column, macroblock, from: &decoder, bytes)
            }
        }
        return !decoder.isPastEnd
    }

    private mutating func clear(_ column: Int, keepsMeans: Bool) {
        for index in 0..<(keepsMeans ? 8 : 9) { (above[9 * column + index], left[index]) = (0, 0) }
    }

    private mutating func readMacroblock(
        _ column: Int,
        _ macroblock: VP8Modes.Macroblock,
        from decoder: inout BooleanDecoder,
        _ bytes: Span<UInt8>
    ) {
        let top = 9 * column
        let isSplit = macroblock.contains(.split)
        if !isSplit { read(.means, top + 8, 8, from: &decoder, bytes) }
        for row in 0..<4 {
            for index in 0..<4 { read(isSplit ? .luma : .lumaWithoutMeans, top + index, row, from: &decoder, bytes) }
        }
        for first in [4, 6] {
            for row in 0..<2 {
                for index in 0..<2 { read(.colour, top + first + index, first + row, from: &decoder, bytes) }
            }
        }
    }

    private enum Plane: Int {
        case lumaWithoutMeans, means, colour, luma
    }

    @inline(__always)
    private mutating func read(
        _ plane: Plane,
        _ aboveIndex: Int,
        _ leftIndex: Int,
        from decoder: inout BooleanDecoder,
        _ bytes: Span<UInt8>
    ) {
        let first = plane == .lumaWithoutMeans ? 1 : 0
        let context = Int(above[aboveIndex] &+ left[leftIndex])
        let hasTokens: UInt8 = readBlock(plane.rawValue, context, first, from: &decoder, bytes) ? 1 : 0
        (above[aboveIndex], left[leftIndex]) = (hasTokens, hasTokens)
    }

    /// The band of each coefficient, times its 33 probabilities; the last is never used.
    private static let bands: InlineArray<17, Int> = [
        0, 33, 66, 99, 198, 132, 165, 198, 198, 198, 198, 198, 198, 198, 198, 231, 0,
    ]

    /// Answers whether the block has tokens before its end.
    private func readBlock(
        _ plane: Int,
        _ context: Int,
        _ first: Int,
        from decoder: inout BooleanDecoder,
        _ bytes: Span<UInt8>
    ) -> Bool {
        // A copy stays in registers.
        var bits = decoder
        defer { decoder = bits }
        let start = plane &* 264
        var index = first
        var place = start &+ Self.bands[index] &+ 11 &* context
        while index < 16 {
            guard bits.bit(probabilities.use(place), bytes) else { return index > first }
            while !bits.bit(probabilities.use(place &+ 1), bytes) {
                index &+= 1
                if index == 16 { return true }
                place = start &+ Self.bands[index]
            }
            let isLarge = bits.bit(probabilities.use(place &+ 2), bytes)
            if isLarge { readLargeValue(place, from: &bits, bytes) }
            bits.skipBit(128, bytes)
            index &+= 1
            place = start &+ Self.bands[index] &+ (isLarge ? 22 : 11)
        }
        return true
    }

    /// Values from two: RFC 6386 section 13.2.
    @inline(__always)
    private func readLargeValue(_ place: Int, from bits: inout BooleanDecoder, _ bytes: Span<UInt8>) {
        if !bits.bit(probabilities.use(place &+ 3), bytes) {
            if bits.bit(probabilities.use(place &+ 4), bytes) { bits.skipBit(probabilities.use(place &+ 5), bytes) }
            return
        }
        if !bits.bit(probabilities.use(place &+ 6), bytes) {
            if !bits.bit(probabilities.use(place &+ 7), bytes) {
                bits.skipBit(159, bytes)
            } else {
                bits.skipBit(165, bytes)
                bits.skipBit(145, bytes)
            }
            return
        }
        let isUpper = bits.bit(probabilities.use(place &+ 8), bytes)
        let isOdd = bits.bit(probabilities.use(place &+ (isUpper ? 10 : 9)), bytes)
        for probability in Self.categories[(isUpper ? 2 : 0) + (isOdd ? 1 : 0)] { bits.skipBit(probability, bytes) }
    }

    /// The probabilities of the extra bits of the categories 3 to 6.
    private static let categories: [[UInt8]] = [
        [173, 148, 140], [176, 155, 140, 135], [180, 157, 141, 134, 130],
        [254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129],
    ]
}
