/// Decodes booleans from one partition: RFC 6386 section 7.3. The bytes are handed in at every call.
///
/// An encoder sends the lower end of an interval, and everything behind its last bit is zero. So what is left of the window when
/// the last boolean is read tells whether the partition holds anything that no decoder needs, down to the last bit.
struct BooleanDecoder {
    private let start: Int
    private let end: Int
    /// Bytes of the partition in the window so far; more than there are when zeros were added.
    private var loaded = 0
    /// The window: `bits` + 8 bits of which the first eight are compared.
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
        if bits < 0 { load(bytes) }
        lastBits = bits
        let place = UInt64(truncatingIfNeeded: bits)
        let split = 1 &+ ((range &- 1) &* UInt64(probability)) &>> 8
        let isSet = window &>> place >= split
        if isSet {
            range &-= split
            window &-= split &<< place
        } else {
            range = split
        }
        let shift = range.leadingZeroBitCount &- 56
        range &<<= UInt64(truncatingIfNeeded: shift)
        bits &-= shift
        return isSet
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
        let isPlain = window == 0 && (present..<end).allSatisfy { bytes[$0] == 0 }
        subtract(window, from: &partition)
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

    private mutating func load(_ bytes: Span<UInt8>) {
        if loaded <= end - start - 7 {
            var next: UInt64 = 0
            for index in 0..<7 { next = next &<< 8 | UInt64(bytes[start + loaded + index]) }
            window = window &<< 56 | next
            loaded &+= 7
            bits &+= 56
        } else {
            window = window &<< 8 | (loaded < end - start ? UInt64(bytes[start + loaded]) : 0)
            loaded &+= 1
            bits &+= 8
        }
    }
}
