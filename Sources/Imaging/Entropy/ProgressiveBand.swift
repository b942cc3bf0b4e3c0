/// Reads the AC blocks of a progressive scan, one after the other: ITU-T T.81 G.1.2.2, G.1.2.3.
struct ProgressiveBand {
    private let lookup: HuffmanLookup?
    private let band: ClosedRange<Int>
    private let refines: Bool
    /// Blocks that follow without a code of their own.
    private var emptyBlocks = 0

    init(_ plan: ScanPlan) {
        lookup = plan.lookups.first
        band = plan.band
        refines = plan.kind == .refinedAC
    }

    /// Reads one block, whose coefficients other than zero are the set bits. Answers `false` at a code that does not
    /// exist.
    @unsafe
    mutating func read(_ nonzero: inout UInt64, from bits: inout EntropyBits) -> Bool {
        guard let lookup else { return false }
        var coefficient = band.lowerBound
        while emptyBlocks == 0, coefficient <= band.upperBound {
            guard let symbol = unsafe bits.symbol(lookup) else { return false }
            let (run, size) = (symbol >> 4, symbol & 15)
            if size == 0, run < 15 {
                emptyBlocks = unsafe (1 << run) + bits.take(run)
            } else {
                _ = unsafe bits.take(size)
                unsafe pass(run, &coefficient, nonzero, from: &bits)
                if size > 0, coefficient < 64 { nonzero |= 1 << UInt64(coefficient) }
                coefficient += 1
            }
        }
        if emptyBlocks > 0 {
            emptyBlocks -= 1
            if refines { unsafe pass(64, &coefficient, nonzero, from: &bits) }
        }
        return true
    }

    /// Moves on by a run of zeros. A refining scan has one bit for every coefficient other than zero on the way.
    @unsafe
    private func pass(_ run: Int, _ coefficient: inout Int, _ nonzero: UInt64, from bits: inout EntropyBits) {
        guard refines else {
            coefficient += run
            return
        }
        var zeros = run
        while coefficient <= band.upperBound {
            if nonzero >> UInt64(coefficient) & 1 == 1 {
                _ = unsafe bits.take(1)
            } else if zeros == 0 {
                return
            } else {
                zeros -= 1
            }
            coefficient += 1
        }
    }
}
