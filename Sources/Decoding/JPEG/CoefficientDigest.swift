/// A 128-bit digest of a picture's coefficients in their order, to tell an accident from the same picture.
struct CoefficientDigest: Equatable {
    private var first: UInt64 = 0xCBF2_9CE4_8422_2325
    private var second: UInt64 = 0x9E37_79B9_7F4A_7C15
    private(set) var isEmpty = true

    /// Adds one row of blocks of a component.
    @unsafe
    mutating func add(_ coefficients: UnsafeBufferPointer<Int16>, of component: Int32) {
        isEmpty = false
        mix(UInt64(truncatingIfNeeded: component) << 32 | UInt64(truncatingIfNeeded: coefficients.count))
        for index in coefficients.indices {
            mix(UInt64(UInt16(bitPattern: unsafe coefficients[index])))
        }
    }

    private mutating func mix(_ value: UInt64) {
        first = (first ^ value) &* 0x0000_0100_0000_01B3
        second = (second &+ value) &* 0xD6E8_FEB8_6659_FD93
        second ^= second >> 32
    }
}
