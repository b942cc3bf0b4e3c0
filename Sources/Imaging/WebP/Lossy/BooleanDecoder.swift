/// Decodes booleans from one partition: RFC 6386 section 7.3. The bytes are handed in at every call.
///
/// An encoder sends the lower end of an interval, and everything behind its last bit is zero. So what is left of the
/// window when the last boolean is read tells whether the partition holds anything that no decoder needs, down to the
/// last bit.
struct BooleanDecoder {
    private let start: Int
    private let end: Int
    /// Bytes of the partition in the window so far; more than there are when zeros were added.
    private var loaded = 0
    /// The window, from the left: `bits` + 8 bits of which the first eight are compared, and zeros.
    private var window: UInt64 = 0
    private var range: UInt64 = 255
    private var bits = -8
    /// `bits` when the last boolean was decoded.
    private var lastBits = -8

    /// Decodes the partition that lies there.
    init(_ partition: Range<Int>) {
        start = partition.lowerBound
        end = partition.upperBound
    }

    @inline(__always)
    mutating func bit(_ probability: UInt8, _ bytes: Span<UInt8>) -> Bool {
        let split = split(probability, bytes)
        // Each way has its own end, so that what is likely need not wait for the numbers.
        if window >= split &<< 56 {
            range &-= split
            window &-= split &<< 56
            normalise()
            return true
        }
        range = split
        normalise()
        return false
    }

    /// Decodes a boolean of which nobody needs to know what it is, and which cannot be foreseen.
    @inline(__always)
    mutating func skipBit(_ probability: UInt8, _ bytes: Span<UInt8>) {
        let split = split(probability, bytes)
        let isSet = window >= split &<< 56
        range = isSet ? range &- split : split
        window &-= isSet ? split &<< 56 : 0
        normalise()
    }

    /// Where the interval is cut; the window has its eight bits afterwards.
    @inline(__always)
    private mutating func split(_ probability: UInt8, _ bytes: Span<UInt8>) -> UInt64 {
        // Loading takes and gives values, so that all of this can stay in registers.
        if bits < 0 { self = Self.loaded(self, bytes) }
        lastBits = bits
        return 1 &+ ((range &- 1) &* UInt64(probability)) &>> 8
    }

    @inline(__always)
    private mutating func normalise() {
        // The range is never zero; saying so spares a check.
        let shift = (range &<< 56 | 1).leadingZeroBitCount
        range &<<= UInt64(truncatingIfNeeded: shift)
        window &<<= UInt64(truncatingIfNeeded: shift)
        bits &-= shift
    }

    /// How many bytes a decoder needs to have for the last boolean; one at least, which every decoder loads.
    var neededBytes: Int { (8 * loaded - lastBits + 7) >> 3 }

    /// Whether booleans were decoded that are not there.
    var isPastEnd: Bool { neededBytes > end - start }

    /// The partition as an encoder writes it for these booleans, cut to what is needed, and whether it was that already
    /// but for zeros at its end; `nil` when it lacks bytes.
    func settled(_ bytes: Span<UInt8>) -> (partition: [UInt8], isPlain: Bool)? {
        guard !isPastEnd else { return nil }
        let present = min(start + loaded, end)
        var partition = bytes.bytes(in: start..<present)
        partition += Array(repeating: 0, count: start + loaded - present)
        let left = window >> UInt64(56 - bits)
        let isPlain = left == 0 && (present..<end).allSatisfy { bytes[$0] == 0 }
        subtract(left, from: &partition)
        partition.removeLast(max(0, partition.count - neededBytes))
        partition += Array(repeating: 0, count: neededBytes - partition.count)
        return (partition, isPlain)
    }

    /// The bytes are one big number, and so is what the window has left of it.
    private func subtract(_ window: UInt64, from number: inout [UInt8]) {
        var rest = window
        for index in number.indices.reversed() where rest != 0 {
            let digit = rest & 0xFF
            rest >>= 8
            if UInt64(number[index]) < digit { rest += 1 }
            number[index] = UInt8(truncatingIfNeeded: UInt64(number[index]) &- digit)
        }
    }

    /// The decoder with more bits in its window, which has less than eight: as many bytes as fit, zeros behind the end.
    @inline(never)
    private static func loaded(_ decoder: BooleanDecoder, _ bytes: Span<UInt8>) -> BooleanDecoder {
        var result = decoder
        let next = result.start + result.loaded
        if next >= 0, next <= min(result.end, bytes.count) - 8 {
            // Eight bytes are there.
            let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: next, as: UInt64.self)
            result.window |= (UInt64(bigEndian: word) >> 8) << UInt64(-result.bits)
            result.loaded += 7
            result.bits += 56
        } else {
            let byte = next < result.end ? UInt64(bytes[next]) : 0
            result.window |= byte << UInt64(48 - result.bits)
            result.loaded += 1
            result.bits += 8
        }
        return result
    }
}
