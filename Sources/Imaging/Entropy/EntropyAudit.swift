/// Reads Huffman-coded data code by code, without decoding the picture, to see where it ends.
///
/// The decoder reads ahead, so up to seven bytes before every restart marker and at the end of every scan pass it
/// unseen.
package struct EntropyAudit {
    private let frame: JPEGFrame
    /// For each component, which coefficients of each block are not zero so far: what refining scans depend on.
    private var nonzero: [[UInt64]]

    private init(_ frame: JPEGFrame) {
        self.frame = frame
        nonzero = frame.components.indices.map {
            frame.isProgressive ? Array(repeating: 0, count: frame.codedUnits(of: [$0])) : []
        }
    }

    /// The worst that any scan shows. Of arithmetic coding the end cannot be seen: anything may be behind it.
    package static func findings(in file: CleanedJPEG) -> EntropyFinding {
        guard !file.frame.isArithmetic else { return .surplus }
        var audit = EntropyAudit(file.frame)
        var worst = EntropyFinding.exact
        for record in file.scans {
            let finding = unsafe file.content.withUnsafeBufferPointer { unsafe audit.read(record, in: $0, into: nil) }
            if finding == .damaged { return .damaged }
            if finding == .surplus { worst = .surplus }
        }
        return worst
    }

    /// The same of a picture with one scan, which is drawn as it is read.
    static func findings(
        in file: CleanedJPEG,
        drawing layout: ReducedLayout,
        on samples: inout [UInt8]
    ) -> EntropyFinding {
        var audit = EntropyAudit(file.frame)
        return unsafe ReducedDrawing.with(layout, on: &samples) { drawing in
            unsafe file.content.withUnsafeBufferPointer { bytes in
                unsafe drawing == nil ? .damaged : audit.read(file.scans[0], in: bytes, into: drawing)
            }
        }
    }

    @unsafe
    private mutating func read(
        _ record: ScanRecord,
        in buffer: UnsafeBufferPointer<UInt8>,
        into drawing: ReducedDrawing?
    ) -> EntropyFinding {
        guard let base = buffer.baseAddress else { return .damaged }
        var bits = unsafe EntropyBits(buffer, from: record.data.lowerBound, base: base)
        let plan = ScanPlan(record, frame: frame)
        let interval = record.restartInterval > 0 ? record.restartInterval : plan.units
        var worst = EntropyFinding.exact
        var unit = 0
        while unit < plan.units {
            let last = min(unit + interval, plan.units)
            guard unsafe read(unit..<last, of: plan, from: &bits, into: drawing) else { return .damaged }
            let finding = unsafe bits.finishInterval()
            if finding == .damaged { return .damaged }
            if finding == .surplus {
                worst = .surplus
                // Nothing more is to be learnt: the file will be written anew.
                return worst
            }
            unsafe bits.skipRestartMarker()
            unit = last
        }
        return worst
    }

    @unsafe
    private mutating func read(
        _ units: Range<Int>,
        of plan: ScanPlan,
        from bits: inout EntropyBits,
        into drawing: ReducedDrawing?
    ) -> Bool {
        switch plan.kind {
        case .sequential:
            return unsafe SequentialBlocks.with(plan.tables) { reader in
                guard let drawing = unsafe drawing else {
                    return unsafe reader.read(units.count, plan.blocks, from: &bits)
                }
                return unsafe reader.draw(units, plan.blocks, from: &bits, on: drawing)
            }
        case .firstDC:
            for _ in units {
                for block in plan.blocks {
                    guard let size = unsafe bits.symbol(plan.lookups[block.dc]) else { return false }
                    _ = unsafe bits.take(size & 15)
                }
            }
            return true
        case .refinedDC:
            for _ in units {
                for _ in plan.blocks { _ = unsafe bits.take(1) }
            }
            return true
        case .firstAC, .refinedAC:
            var band = ProgressiveBand(plan)
            for unit in units {
                guard unsafe band.read(&nonzero[plan.component][unit], from: &bits) else { return false }
            }
            return true
        }
    }
}
