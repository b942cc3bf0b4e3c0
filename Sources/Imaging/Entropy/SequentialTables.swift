/// The Huffman tables of a sequential scan, made ready for reading: what the next twelve bits begin with.
struct SequentialTables {
    static let quickBits = HuffmanLookup.quickBits
    /// A step of so many bits leaves enough of a full window for any other.
    private static let mostBits = 24

    /// Of one code: how many bits it takes with its value (5 bits), the value's size (4 bits), and how far the
    /// coefficient moves on (7 bits). Zero for a longer code or none. One table after the other.
    private(set) var codes: [UInt16] = []
    /// Of two codes where the beginning holds two, else of one: how many bits (8 bits), and how far the coefficient
    /// moves on. For coefficients so low that the first code cannot be the last.
    private(set) var pairs: [UInt16] = []
    private let lookups: [HuffmanLookup]

    init(_ lookups: [HuffmanLookup]) {
        self.lookups = lookups
        for lookup in lookups {
            let codes = lookup.quick.map { entry in
                let code = Self.code(symbol: Int(entry >> 8), length: Int(entry & 255))
                return entry == 0 || Self.bits(code) > Self.mostBits ? 0 : UInt16(code)
            }
            self.codes += codes
            pairs += Self.pairs(of: codes, lookup.quick)
        }
    }

    /// Run and size: ITU-T T.81 F.1.2.2.1. A size of zero ends the block unless the run is 15.
    static func code(symbol: Int, length: Int) -> Int {
        let (run, size) = (symbol >> 4, symbol & 15)
        let advance = size > 0 || run == 15 ? run + 1 : 64
        return advance << 9 | size << 5 | (length + size) & 31
    }

    @inline(__always)
    static func bits(_ code: Int) -> Int { code & 31 }

    @inline(__always)
    static func size(_ code: Int) -> Int { code >> 5 & 15 }

    @inline(__always)
    static func advance(_ code: Int) -> Int { code >> 9 }

    /// A code that is not in `codes`; `nil` when there is no such code.
    @inline(never)
    func longCode(of table: Int, _ window: UInt64) -> Int? {
        let lookup = lookups[table]
        let entry = Int(lookup.quick[Int(window >> UInt64(64 - Self.quickBits))])
        if entry != 0 { return Self.code(symbol: entry >> 8, length: entry & 255) }
        guard let long = lookup.longCode(Int(window >> 48)) else { return nil }
        return Self.code(symbol: long.symbol, length: long.length)
    }

    /// The second code's value bits need not be known: they are only passed over.
    private static func pairs(of codes: [UInt16], _ quick: [UInt16]) -> [UInt16] {
        codes.indices.map { beginning in
            let first = Int(codes[beginning])
            let one = UInt16(advance(first) << 8 | bits(first))
            guard first != 0, advance(first) < 64, bits(first) < quickBits else { return one }
            let rest = beginning << bits(first) & (1 << quickBits - 1)
            let second = Int(codes[rest])
            guard second != 0, Int(quick[rest] & 255) <= quickBits - bits(first),
                bits(first) + bits(second) <= mostBits
            else { return one }
            return one + UInt16(advance(second) << 8 | bits(second))
        }
    }
}
