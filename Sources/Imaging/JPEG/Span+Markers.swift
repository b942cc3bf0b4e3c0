/// Searching coded data, through which nearly all of a file's bytes pass.
extension Span<UInt8> {
    /// The position of the first FF in a range that no zero follows: a marker behind or in coded data.
    func firstMarker(in range: Range<Int>) -> Int? {
        let range = range.clamped(to: indices)
        return unsafe withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var place = range.lowerBound
            // The byte behind the block is looked at, too.
            let lastBlock = min(range.upperBound, buffer.count - 1) - 64
            while place <= lastBlock, unsafe !Self.blockHoldsMarker(base + place) { place += 64 }
            while place < range.upperBound {
                if unsafe base[place] == 0xFF, unsafe place + 1 == buffer.count || base[place + 1] != 0 { return place }
                place += 1
            }
            return nil
        }
    }

    /// Whether an FF that no zero follows is among 64 bytes, of which memory must hold one more.
    @unsafe
    @inline(__always)
    private static func blockHoldsMarker(_ block: UnsafePointer<UInt8>) -> Bool {
        let full = SIMD16<UInt8>(repeating: 0xFF)
        let zero = SIMD16<UInt8>(repeating: 0)
        let bytes = unsafe UnsafeRawPointer(block)
        var found = SIMD2<UInt64>(0, 0)
        for part in 0..<4 {
            let here = unsafe (bytes + 16 * part).loadUnaligned(as: SIMD16<UInt8>.self)
            let next = unsafe (bytes + 16 * part + 1).loadUnaligned(as: SIMD16<UInt8>.self)
            // As two words the answers of sixteen lanes are joined in one step.
            unsafe found |= unsafeBitCast((here .== full) .& (next .!= zero), to: SIMD2<UInt64>.self)
        }
        return found[0] | found[1] != 0
    }
}
