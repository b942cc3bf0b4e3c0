/// A Huffman table made ready for reading: ITU-T T.81 annex C and F.2.2.3.
struct HuffmanLookup {
    /// Codes up to this many bits are found at once.
    static let quickBits = 12

    /// For every beginning of `quickBits` bits: symbol and length of the code, or zero for a longer code or none.
    let quick: [UInt16]
    /// The same for AC codes of a sequential scan: how far the coefficient moves on, and how many bits code and value take.
    let steps: [UInt16]
    /// The same for two codes at once where the beginning holds two; for coefficients so low that the first cannot be the last.
    let pairs: [UInt16]
    private let symbols: [UInt8]
    /// For each length the first code, the count of codes, and where their symbols begin.
    private let lengths: [(first: Int, count: Int, symbol: Int)]

    /// Takes the table with the byte Tc|Th, the 16 counts and the symbols.
    init(_ table: [UInt8]) {
        let symbols = Array(table.dropFirst(17))
        var lengths: [(first: Int, count: Int, symbol: Int)] = []
        var (code, symbol) = (0, 0)
        for length in 1...16 {
            let count = table.count > length ? min(Int(table[length]), symbols.count - symbol) : 0
            lengths.append((code, count, symbol))
            code = (code + count) << 1
            symbol += count
        }
        self.symbols = symbols
        self.lengths = lengths
        quick = Self.quickTable(lengths, symbols)
        steps = quick.map { $0 == 0 ? 0 : Self.step(symbol: Int($0 >> 8), length: Int($0 & 255)) }
        pairs = Self.pairTable(steps, quick)
    }

    /// A code longer than `quickBits`: its symbol and length, or `nil` when there is no such code.
    func longCode(_ next16: Int) -> (symbol: Int, length: Int)? {
        for length in Self.quickBits + 1...16 {
            let entry = lengths[length - 1]
            let index = next16 >> (16 - length) - entry.first
            if index >= 0, index < entry.count { return (Int(symbols[entry.symbol + index]), length) }
        }
        return nil
    }

    /// Run and size: ITU-T T.81 F.1.2.2.1. A size of zero ends the block unless the run is 15.
    static func step(symbol: Int, length: Int) -> UInt16 {
        let (run, size) = (symbol >> 4, symbol & 15)
        let advance = size > 0 || run == 15 ? run + 1 : 64
        return UInt16(advance << 8 | length + size)
    }

    private static func quickTable(
        _ lengths: [(first: Int, count: Int, symbol: Int)],
        _ symbols: [UInt8]
    ) -> [UInt16] {
        var quick = [UInt16](repeating: 0, count: 1 << quickBits)
        for length in 1...quickBits {
            let (code, count, symbol) = lengths[length - 1]
            let width = 1 << (quickBits - length)
            for index in 0..<count {
                let entry = UInt16(symbols[symbol + index]) << 8 | UInt16(length)
                let first = (code + index) * width
                for place in first..<min(first + width, quick.count) { quick[place] = entry }
            }
        }
        return quick
    }

    /// The second code's value bits need not be known: they are only passed over.
    private static func pairTable(_ steps: [UInt16], _ quick: [UInt16]) -> [UInt16] {
        steps.indices.map { beginning in
            let first = steps[beginning]
            let (advance, bits) = (first >> 8, Int(first & 255))
            guard first != 0, advance < 64, bits < quickBits else { return first }
            let rest = beginning << bits & (1 << quickBits - 1)
            let second = steps[rest]
            guard second != 0, Int(quick[rest] & 255) <= quickBits - bits, bits + Int(second & 255) <= 31 else {
                return first
            }
            return first + second
        }
    }
}
