/// Copies bits of a lossless picture, least significant first, and puts others in their places.
struct LosslessBitWriter: ~Copyable {
    private let source: [UInt8]
    /// The next bit of the source.
    private var position = 0
    private(set) var bytes: [UInt8] = []
    /// How many bits were written.
    private var written = 0

    init(_ source: [UInt8]) {
        self.source = source
        bytes.reserveCapacity(source.count)
    }

    /// Copies everything before a bit of the source.
    mutating func copy(upTo end: Int) {
        if written % 8 == 0, position % 8 == 0 {
            let whole = position / 8..<end / 8
            bytes += source[whole]
            written += 8 * whole.count
            position = 8 * whole.upperBound
        }
        while position < end {
            let count = min(8, end - position)
            append(source.span.number(atBit: position, count), bits: count)
            position += count
        }
    }

    /// Leaves out everything before a bit of the source.
    mutating func skip(to end: Int) {
        position = end
    }

    /// Writes up to 56 bits.
    mutating func append(_ value: Int, bits: Int) {
        for place in 0..<bits {
            if written % 8 == 0 { bytes.append(0) }
            if value >> place & 1 == 1 { bytes[written / 8] |= 1 << (written % 8) }
            written += 1
        }
    }
}

extension Span<UInt8> {
    /// So many bits from there on, which must be there, the first one lowest.
    func number(atBit start: Int, _ bits: Int) -> Int {
        (0..<bits).reduce(0) { result, index in
            let place = start + index
            return result | Int(self[place / 8] >> (place % 8) & 1) << index
        }
    }

    /// Whether any bit is set from here on.
    func hasOnes(fromBit start: Int) -> Bool {
        let next = (start + 7) / 8
        return number(atBit: start, 8 * next - start) != 0 || (next..<count).contains { self[$0] != 0 }
    }
}
