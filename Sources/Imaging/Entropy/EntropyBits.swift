/// The bits of coded data, most significant first, without the zero bytes that follow an FF.
///
/// Behind a marker it goes on with zeros and counts them, so that reading too far is noticed and does no harm.
@unsafe
struct EntropyBits {
    private let base: UnsafePointer<UInt8>
    private let end: Int
    private(set) var offset: Int
    /// The next bits, from the left.
    private(set) var window: UInt64 = 0
    private(set) var count = 0
    private var phantomBits = 0

    init(_ buffer: UnsafeBufferPointer<UInt8>, from offset: Int, base: UnsafePointer<UInt8>) {
        unsafe self.base = base
        unsafe end = buffer.count
        unsafe self.offset = offset
    }

    /// Makes sure that at least 56 bits are in the window; to be called when there are fewer than 64.
    @inline(__always)
    mutating func refill() {
        if unsafe offset <= end &- 8 {
            let next = unsafe UInt64(bigEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
            // No byte of eight is FF when no byte of the complement is zero.
            let complement = ~next
            if (complement &- 0x0101_0101_0101_0101) & ~complement & 0x8080_8080_8080_8080 == 0 {
                // Bits behind the counted ones are those that will be counted next: to set them twice changes nothing.
                unsafe window |= next &>> UInt64(truncatingIfNeeded: count)
                unsafe offset &+= (63 &- count) &>> 3
                unsafe count |= 56
                return
            }
        }
        unsafe refillByBytes()
    }

    /// The first bits, as many as the tables are made for.
    @inline(__always)
    var quick: Int {
        unsafe Int(truncatingIfNeeded: window &>> UInt64(64 &- HuffmanLookup.quickBits))
    }

    @inline(__always)
    mutating func skip(_ bits: Int) {
        unsafe window &<<= UInt64(truncatingIfNeeded: bits)
        unsafe count &-= bits
    }

    /// Takes up to 16 bits.
    mutating func take(_ bits: Int) -> Int {
        guard bits > 0 else { return 0 }
        if unsafe count < 32 { unsafe refill() }
        let value = unsafe Int(window >> UInt64(64 - bits))
        unsafe skip(bits)
        return value
    }

    /// Reads a symbol; `nil` when no code begins so.
    @inline(__always)
    mutating func symbol(_ lookup: HuffmanLookup) -> Int? {
        if unsafe count < 32 { unsafe refill() }
        let entry = unsafe Int(lookup.quick[Int(window >> UInt64(64 - HuffmanLookup.quickBits))])
        if entry != 0 {
            unsafe skip(entry & 255)
            return entry >> 8
        }
        guard let long = unsafe lookup.longCode(Int(window >> 48)) else { return nil }
        unsafe skip(long.length)
        return long.symbol
    }

    /// How an interval ends: all of its bytes read and the last one filled up in one way, or something else.
    mutating func finishInterval() -> EntropyFinding {
        if unsafe count < 57 { unsafe refill() }
        let left = unsafe count - phantomBits
        if left < 0 { return .damaged }
        guard left < 8, unsafe isAtMarker else { return .surplus }
        let filling = unsafe Int(truncatingIfNeeded: window >> 56) >> (8 - left)
        return filling == 0 || filling == (1 << left) - 1 ? .exact : .surplus
    }

    /// Goes on behind a restart marker.
    mutating func skipRestartMarker() {
        unsafe offset = min(offset + 2, end)
        unsafe (window, count, phantomBits) = (0, 0, 0)
    }

    private var isAtMarker: Bool {
        unsafe offset >= end - 1 || base[offset] == 0xFF && base[offset + 1] != 0
    }

    private mutating func refillByBytes() {
        // What the quick way left behind the counted bits would be taken for data behind a marker.
        unsafe window &= count == 0 ? 0 : ~0 << UInt64(64 - count)
        while unsafe count < 56 {
            if unsafe isAtMarker {
                unsafe phantomBits += 8
            } else {
                let byte = unsafe base[offset]
                unsafe window |= UInt64(byte) << UInt64(56 - count)
                unsafe offset += byte == 0xFF ? 2 : 1
            }
            unsafe count += 8
        }
    }
}

/// What reading coded data to its end found.
package enum EntropyFinding: Equatable {
    /// Every bit belongs to the picture.
    case exact
    /// There is more than the picture needs.
    case surplus
    /// There is less, or a code that does not exist.
    case damaged
}
