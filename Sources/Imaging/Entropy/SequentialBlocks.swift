/// Reads the blocks of a sequential scan: ITU-T T.81 F.2.2. All but a tenth of all JPEG data passes through these
/// loops.
@unsafe
struct SequentialBlocks {
    private let tables: SequentialTables
    private let codes: UnsafePointer<UInt16>
    private let pairs: UnsafePointer<UInt16>

    /// Lends the tables for as long as `body` takes.
    static func with(_ tables: SequentialTables, _ body: (SequentialBlocks) -> Bool) -> Bool {
        unsafe tables.codes.withUnsafeBufferPointer { codes in
            unsafe tables.pairs.withUnsafeBufferPointer { pairs in
                guard let codes = codes.baseAddress, let pairs = pairs.baseAddress else { return false }
                return unsafe body(SequentialBlocks(tables: tables, codes: codes, pairs: pairs))
            }
        }
    }

    /// Passes over all values. Answers `false` at a code that does not exist.
    func read(_ units: Int, _ blocks: [ScanPlan.Block], from source: inout EntropyBits) -> Bool {
        // The loops work on a copy, so that it stays in registers.
        var bits = unsafe source
        defer { unsafe source = unsafe bits }
        for _ in 0..<units {
            for block in blocks {
                unsafe bits.refill()
                guard let code = unsafe code(block.dc, &bits) else { return false }
                unsafe bits.skip(SequentialTables.bits(code))
                guard unsafe passOver(from: 1, block.ac, &bits) else { return false }
            }
        }
        return true
    }

    /// Draws the low coefficients and passes over the others. Answers `false` at a code that does not exist.
    func draw(
        _ units: Range<Int>,
        _ blocks: [ScanPlan.Block],
        from source: inout EntropyBits,
        on drawing: ReducedDrawing
    ) -> Bool {
        var bits = unsafe source
        defer { unsafe source = unsafe bits }
        var levels = InlineArray<4, Int32>(repeating: 0)
        var (row, column) = unsafe units.lowerBound.quotientAndRemainder(dividingBy: drawing.columns)
        for _ in units {
            for index in blocks.indices {
                let block = blocks[index]
                unsafe bits.refill()
                guard let code = unsafe code(block.dc, &bits) else { return false }
                levels[block.member] &+= unsafe Self.value(code, bits.window)
                unsafe bits.skip(SequentialTables.bits(code))
                unsafe drawing.begin(level: levels[block.member], of: block.member)
                guard unsafe readAC(block, &bits, drawing) else { return false }
                unsafe drawing.finish(index, row: row, column: column)
            }
            column &+= 1
            if unsafe column == drawing.columns { (row, column) = (row &+ 1, 0) }
        }
        return true
    }

    @inline(__always)
    private func readAC(_ block: ScanPlan.Block, _ bits: inout EntropyBits, _ drawing: ReducedDrawing) -> Bool {
        var coefficient = 1
        while unsafe coefficient < drawing.limit {
            unsafe bits.refill()
            guard unsafe put(&coefficient, of: block, &bits, drawing) else { return false }
            guard unsafe coefficient < drawing.limit else { break }
            guard unsafe put(&coefficient, of: block, &bits, drawing) else { return false }
        }
        return unsafe passOver(from: coefficient, block.ac, &bits)
    }

    @inline(__always)
    private func put(
        _ coefficient: inout Int,
        of block: ScanPlan.Block,
        _ bits: inout EntropyBits,
        _ drawing: ReducedDrawing
    ) -> Bool {
        guard let code = unsafe code(block.ac, &bits) else { return false }
        coefficient &+= SequentialTables.advance(code)
        unsafe drawing.put(Self.value(code, bits.window), at: coefficient &- 1, of: block.member)
        unsafe bits.skip(SequentialTables.bits(code))
        return true
    }

    /// Reads a block's AC codes to its end.
    @inline(__always)
    private func passOver(from first: Int, _ table: Int, _ bits: inout EntropyBits) -> Bool {
        var coefficient = first
        while coefficient < 64 {
            unsafe bits.refill()
            guard unsafe step(&coefficient, table, &bits) else { return false }
            guard coefficient < 64 else { break }
            guard unsafe step(&coefficient, table, &bits) else { return false }
        }
        return true
    }

    @inline(__always)
    private func step(_ coefficient: inout Int, _ table: Int, _ bits: inout EntropyBits) -> Bool {
        let next = unsafe table &<< SequentialTables.quickBits | bits.quick
        // A run of 16 from here stays inside the block, so that a second code belongs to the same block.
        let pair = unsafe coefficient < 48 ? pairs[next] : 0
        if pair != 0 {
            unsafe bits.skip(Int(pair & 255))
            coefficient &+= Int(pair &>> 8)
        } else {
            guard let code = unsafe code(table, &bits) else { return false }
            unsafe bits.skip(SequentialTables.bits(code))
            coefficient &+= SequentialTables.advance(code)
        }
        return true
    }

    /// The next code; a window that was full one code ago has enough bits.
    @inline(__always)
    private func code(_ table: Int, _ bits: inout EntropyBits) -> Int? {
        let code = unsafe Int(codes[table &<< SequentialTables.quickBits | bits.quick])
        guard code == 0 else { return code }
        unsafe bits.refill()
        return unsafe tables.longCode(of: table, bits.window)
    }

    /// The value behind a code: ITU-T T.81 F.2.2.1, EXTEND.
    @inline(__always)
    private static func value(_ code: Int, _ window: UInt64) -> Int32 {
        let size = UInt64(truncatingIfNeeded: SequentialTables.size(code))
        let value = window &<< (UInt64(truncatingIfNeeded: SequentialTables.bits(code)) &- size)
        let magnitude = (value &>> 1) &>> (63 &- size)
        // All ones where the first bit is zero: the value is negative.
        let negative = (value &>> 63) &- 1
        return Int32(truncatingIfNeeded: magnitude &- (negative & ((1 &<< size) &- 1)))
    }
}
