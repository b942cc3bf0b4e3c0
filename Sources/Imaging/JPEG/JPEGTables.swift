/// The tables as defined so far, and as written so far. A table is written only when a scan refers to it.
struct JPEGTables {
    /// The contents of one place: what the file defines now and what the output has.
    private struct Place {
        var defined: [UInt8]?
        var written: [UInt8]?
        var isUsed = false

        /// Answers 1 when a table that nothing referred to is replaced.
        mutating func define(_ table: [UInt8]) -> Int {
            let isForgotten = defined != nil && !isUsed
            isUsed = isUsed && defined == table
            defined = table
            return isForgotten ? 1 : 0
        }
    }

    private var quantisation: [Place] = Array(repeating: Place(), count: 4)
    private var huffman: [EntropyTableSlot: Place] = [:]
    private var conditioning: [EntropyTableSlot: Place] = [:]
    /// Coded units between restart markers; zero for none.
    private(set) var restartInterval = 0
    /// The interval that the output tells a decoder.
    private(set) var writtenInterval = 0
    /// Tables that were replaced before anything referred to them.
    private var forgotten = 0
    /// A Huffman table names a symbol twice: room for data that no decoder needs.
    private(set) var hasAmbiguousHuffmanTable = false

    var unusedCount: Int {
        let places = quantisation + Array(huffman.values) + Array(conditioning.values)
        return forgotten + places.count { $0.defined != nil && !$0.isUsed }
    }

    /// The Huffman tables in these places, where there are any.
    func huffman(_ slots: [EntropyTableSlot]) -> [EntropyTableSlot: [UInt8]] {
        slots.reduce(into: [:]) { $0[$1] = huffman[$1]?.defined }
    }

    // MARK: Reading

    /// DQT: ITU-T T.81 B.2.4.1.
    mutating func defineQuantisation(_ segment: JPEGSegment, in bytes: Span<UInt8>) throws(CleaningError) {
        var offset = segment.payload.lowerBound
        while offset < segment.payload.upperBound {
            let head = bytes[offset]
            let length = head >> 4 == 0 ? 65 : 129
            guard head >> 4 <= 1, head & 15 <= 3, offset + length <= segment.payload.upperBound else {
                throw .malformed(.jpeg(.quantisationTable), offset: offset)
            }
            forgotten += quantisation[Int(head & 15)].define(bytes.bytes(in: offset..<offset + length))
            offset += length
        }
    }

    /// DHT: ITU-T T.81 B.2.4.2.
    mutating func defineHuffman(_ segment: JPEGSegment, in bytes: Span<UInt8>) throws(CleaningError) {
        var offset = segment.payload.lowerBound
        while offset < segment.payload.upperBound {
            guard let slot = EntropyTableSlot(bytes[offset]), offset + 17 <= segment.payload.upperBound else {
                throw .malformed(.jpeg(.entropyTable), offset: offset)
            }
            let counts = bytes.bytes(in: offset + 1..<offset + 17).map(Int.init)
            let symbols = counts.reduce(0, +)
            let end = offset + 17 + symbols
            guard symbols <= 256, end <= segment.payload.upperBound, Self.fits(counts) else {
                throw .malformed(.jpeg(.entropyTable), offset: offset)
            }
            let distinct = Set(bytes.bytes(in: offset + 17..<end)).count
            hasAmbiguousHuffmanTable = hasAmbiguousHuffmanTable || distinct != symbols
            forgotten += huffman[slot, default: Place()].define(bytes.bytes(in: offset..<end))
            offset = end
        }
    }

    /// DAC: ITU-T T.81 B.2.4.3.
    mutating func defineConditioning(_ segment: JPEGSegment, in bytes: Span<UInt8>) throws(CleaningError) {
        guard segment.payload.count.isMultiple(of: 2) else {
            throw .malformed(.jpeg(.entropyTable), offset: segment.payload.lowerBound)
        }
        for offset in stride(from: segment.payload.lowerBound, to: segment.payload.upperBound, by: 2) {
            let value = bytes[offset + 1]
            guard let slot = EntropyTableSlot(bytes[offset]), Self.isConditioning(value, of: slot.tableClass) else {
                throw .malformed(.jpeg(.entropyTable), offset: offset)
            }
            forgotten += conditioning[slot, default: Place()].define([value])
        }
    }

    /// DRI: ITU-T T.81 B.2.4.4.
    mutating func defineRestartInterval(_ segment: JPEGSegment, in bytes: Span<UInt8>) throws(CleaningError) {
        let start = segment.payload.lowerBound
        guard segment.payload.count >= 2, let interval = bytes.uint16(at: start) else {
            throw .malformed(.jpeg(.restartInterval), offset: start)
        }
        restartInterval = interval
    }

    // MARK: Writing

    /// Writes the quantisation table in this place unless the output has it already.
    ///
    /// Answers `false` when the file defined none.
    mutating func writeQuantisation(_ number: Int, to output: inout [UInt8]) -> Bool {
        guard let table = quantisation[number].defined else { return false }
        quantisation[number].isUsed = true
        guard quantisation[number].written != table else { return true }
        quantisation[number].written = table
        output += [0xFF, JPEGMarker.quantisationTables.rawValue]
        output.append(uint16: 2 + table.count)
        output += table
        return true
    }

    /// Writes the Huffman table in this place unless the output has it already.
    ///
    /// Answers `false` when the file defined none.
    mutating func writeHuffman(_ slot: EntropyTableSlot, to output: inout [UInt8]) -> Bool {
        guard let table = huffman[slot]?.defined else { return false }
        huffman[slot]?.isUsed = true
        guard huffman[slot]?.written != table else { return true }
        huffman[slot]?.written = table
        output += [0xFF, JPEGMarker.huffmanTables.rawValue]
        output.append(uint16: 2 + table.count)
        output += table
        return true
    }

    /// Writes the conditioning in this place where it differs from what a decoder assumes.
    mutating func writeConditioning(_ slot: EntropyTableSlot, to output: inout [UInt8]) {
        conditioning[slot]?.isUsed = true
        let assumed: [UInt8] = slot.tableClass == .dc ? [0x10] : [5]
        let table = conditioning[slot]?.defined ?? assumed
        guard conditioning[slot]?.written ?? assumed != table else { return }
        conditioning[slot]?.written = table
        output += [0xFF, JPEGMarker.arithmeticConditioning.rawValue, 0, 4, slot.byte] + table
    }

    /// Writes the restart interval where a scan of so many coded units depends on it and a decoder would assume
    /// another.
    mutating func writeRestartInterval(units: Int, to output: inout [UInt8]) {
        let interval = effective(restartInterval, units)
        guard effective(writtenInterval, units) != interval else { return }
        writtenInterval = interval
        output += [0xFF, JPEGMarker.restartInterval.rawValue, 0, 4]
        output.append(uint16: interval)
    }

    /// An interval that is as long as the scan is none.
    private func effective(_ interval: Int, _ units: Int) -> Int {
        interval < units ? interval : 0
    }

    /// Whether codes of these lengths exist: ITU-T T.81 annex C. The code of all ones stays free.
    private static func fits(_ counts: [Int]) -> Bool {
        var free = 1
        for count in counts {
            free = free * 2 - count
            if free < 0 { return false }
        }
        return true
    }

    private static func isConditioning(_ value: UInt8, of tableClass: EntropyTableSlot.Class) -> Bool {
        switch tableClass {
        case .dc: value & 15 <= value >> 4
        case .ac: (1...63).contains(value)
        }
    }
}
