/// A Huffman table made ready for reading: ITU-T T.81 annex C and F.2.2.3.
struct HuffmanLookup {
    /// Codes up to this many bits are found at once.
    static let quickBits = 11

    /// For every beginning of `quickBits` bits: symbol and length of the code, or zero for a longer code or none.
    let quick: [UInt16]
    /// The same for AC codes of a sequential scan: how far the coefficient moves on, and how many bits code and value take.
    let steps: [UInt16]
    private let symbols: [UInt8]
    /// For each length the first code, the count of codes, and where their symbols begin.
    private var lengths: [(first: Int, count: Int, symbol: Int)] = []

    /// Takes the table with the byte Tc|Th, the 16 counts and the symbols.
    init(_ table: [UInt8]) {
        symbols = Array(table.dropFirst(17))
        var quick = [UInt16](repeating: 0, count: 1 << Self.quickBits)
        var (code, symbol) = (0, 0)
        for length in 1...16 {
            let count = table.count > length ? min(Int(table[length]), symbols.count - symbol) : 0
            lengths.append((code, count, symbol))
            if length <= Self.quickBits {
                for index in 0..<count {
                    let first = (code + index) << (Self.quickBits - length)
                    let entry = UInt16(symbols[symbol + index]) << 8 | UInt16(length)
                    for place in first..<min(first + 1 << (Self.quickBits - length), quick.count) {
                        quick[place] = entry
                    }
                }
            }
            code = (code + count) << 1
            symbol += count
        }
        self.quick = quick
        steps = quick.map { $0 == 0 ? 0 : Self.step(symbol: Int($0 >> 8), length: Int($0 & 255)) }
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
}
