/// Bits of a deflate stream that are ready to be taken, lowest first, and where the next ones come from.
struct InflateCursor {
    /// The first byte that is not yet among the bits.
    var next: Int
    /// Bits above `count` may already be there; they are the right ones.
    var bits: UInt64 = 0
    var count = 0

    init(next: Int) {
        self.next = next
    }

    /// Gets 56 bits ready; `count` must not be negative. Eight bytes from `next` on must be there.
    @unsafe
    @inline(__always)
    mutating func refill(_ source: RawSpan) {
        let word = unsafe source.unsafeLoadUnaligned(fromUncheckedByteOffset: next, as: UInt64.self)
        bits |= UInt64(littleEndian: word) &<< UInt64(truncatingIfNeeded: count)
        // As many are counted as fit whole.
        next &+= (63 &- count) &>> 3
        count |= 56
    }

    @inline(__always)
    mutating func drop(_ taken: Int) {
        bits &>>= UInt64(truncatingIfNeeded: taken)
        count &-= taken
    }

    /// Drops an entry's code, and answers its value with its further bits.
    @inline(__always)
    mutating func take(_ entry: UInt32) -> Int {
        drop(Int(entry & 31))
        let further = entry &>> 5 & 15
        let value = entry &>> 16 &+ UInt32(truncatingIfNeeded: bits) & (1 &<< further &- 1)
        drop(Int(further))
        return Int(value)
    }
}
