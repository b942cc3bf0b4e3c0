/// A Huffman table made ready for reading: ITU-T T.81 annex C and F.2.2.3.
struct HuffmanLookup {
    /// Codes up to this many bits are found at once.
    static let quickBits = 12

    /// For every beginning of `quickBits` bits: symbol and length of the code, or zero for a longer code or none.
    let quick: [UInt16]
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

    /// Whether the library, too, takes the table: the code of all ones is free, and a DC size has four bits.
    static func isUsual(_ table: [UInt8], _ tableClass: EntropyTableSlot.Class) -> Bool {
        guard table.count >= 17 else { return false }
        let used = (1...16).reduce(0) { $0 + Int(table[$1]) << (16 - $1) }
        return used < 1 << 16 && (tableClass == .ac || table[17...].allSatisfy { $0 < 16 })
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
}
