/// Reads the blocks of a sequential scan: ITU-T T.81 F.2.2. All but a tenth of all JPEG data passes through this loop.
enum SequentialBlocks {
    /// Answers `false` at a code that does not exist.
    @unsafe
    static func read(_ units: Int, of plan: ScanPlan, from source: inout EntropyBits) -> Bool {
        var bits = unsafe source
        defer { unsafe source = unsafe bits }
        for _ in 0..<units {
            for block in plan.blocks {
                guard let size = unsafe bits.symbol(plan.lookups[block.dc]) else { return false }
                if unsafe bits.count < 16 { unsafe bits.refill() }
                unsafe bits.skip(size & 15)
                guard unsafe readAC(plan.lookups[block.ac], from: &bits) else { return false }
            }
        }
        return true
    }

    @unsafe
    @inline(__always)
    private static func readAC(_ lookup: HuffmanLookup, from bits: inout EntropyBits) -> Bool {
        unsafe lookup.steps.withUnsafeBufferPointer { steps in
            unsafe lookup.pairs.withUnsafeBufferPointer { pairs in
                var coefficient = 1
                while coefficient < 64 {
                    // One long code or two short ones take at most 31 bits with their values.
                    if unsafe bits.count < 32 { unsafe bits.refill() }
                    let next = unsafe Int(truncatingIfNeeded: bits.window >> UInt64(64 - HuffmanLookup.quickBits))
                    // A run of 16 from here stays inside the block, so that a second code belongs to the same block.
                    var step = unsafe coefficient < 48 ? pairs[next] : steps[next]
                    if step == 0 {
                        guard let long = unsafe lookup.longCode(Int(truncatingIfNeeded: bits.window >> 48)) else {
                            return false
                        }
                        step = HuffmanLookup.step(symbol: long.symbol, length: long.length)
                    }
                    unsafe bits.skip(Int(step & 255))
                    coefficient += Int(step >> 8)
                }
                return true
            }
        }
    }
}
