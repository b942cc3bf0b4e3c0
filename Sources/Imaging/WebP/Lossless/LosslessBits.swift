/// The bits of a lossless picture, least significant first: RFC 9649 section 3.3. The bytes are handed in at every
/// call.
///
/// Behind the end it goes on with zeros and counts them, so that reading too far is noticed and does no harm.
struct LosslessBits {
    /// The next byte to load; beyond the end when zeros were added.
    private var offset: Int
    /// The next bits, from the right. Above `count` they may be there already.
    private(set) var window: UInt64 = 0
    private(set) var count = 0

    /// Begins with this byte.
    init(from offset: Int) {
        self.offset = offset
    }

    /// How many bits were taken, counted from the first byte of all.
    var position: Int { 8 * offset - count }

    func isPastEnd(_ bytes: Span<UInt8>) -> Bool {
        position > 8 * bytes.count
    }

    /// Makes sure that at least 56 bits are in the window.
    @inline(__always)
    mutating func refill(_ bytes: Span<UInt8>) {
        guard offset <= bytes.count &- 8 else {
            // It takes and gives values, so that all of this can stay in registers.
            self = Self.refilledByBytes(self, bytes)
            return
        }
        // Eight bytes are there: it was just checked, and the offset never goes back.
        let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
        window |= UInt64(littleEndian: word) &<< UInt64(truncatingIfNeeded: count)
        offset &+= (63 &- count) &>> 3
        count |= 56
    }

    @inline(__always)
    mutating func skip(_ bits: Int) {
        window &>>= UInt64(truncatingIfNeeded: bits)
        count &-= bits
    }

    /// Takes up to 24 bits.
    @inline(__always)
    mutating func take(_ bits: Int, _ bytes: Span<UInt8>) -> Int {
        if count < bits { refill(bytes) }
        let value = Int(truncatingIfNeeded: window & (1 &<< UInt64(truncatingIfNeeded: bits) &- 1))
        skip(bits)
        return value
    }

    @inline(never)
    private static func refilledByBytes(_ bits: LosslessBits, _ bytes: Span<UInt8>) -> LosslessBits {
        guard bits.count <= 56 else { return bits }
        var result = bits
        // What the quick way left above the counted bits would be taken twice.
        result.window &= 1 &<< UInt64(truncatingIfNeeded: result.count) &- 1
        while result.count <= 56 {
            let byte = UInt64(bytes.byte(at: result.offset) ?? 0)
            result.window |= byte &<< UInt64(truncatingIfNeeded: result.count)
            result.offset &+= 1
            result.count &+= 8
        }
        return result
    }
}
