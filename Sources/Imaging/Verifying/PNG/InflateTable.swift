/// How the next bits of a deflate stream are read as a symbol: RFC 1951 section 3.2.
///
/// Short codes are found in one step, longer ones in two. An entry holds the length of the code, what it means, a value
/// and how many further bits are to be added to that. Where two literals fit into the first step one entry stands for
/// both.
struct InflateTable {
    /// What an entry means.
    enum Meaning {
        static let mask: UInt32 = 7 << 9
        static let literal: UInt32 = 0
        static let base: UInt32 = 1 << 9
        static let end: UInt32 = 2 << 9
        static let secondStep: UInt32 = 3 << 9
        static let invalid: UInt32 = 4 << 9
        /// Beside `literal`: there are two, the first in the low byte of the value.
        static let isPair: UInt32 = 1 << 12
    }

    /// What the symbols of a code are.
    enum Alphabet {
        case literals, distances, codeLengths

        /// Bits that are looked up in the first step. More find more codes at once, and take longer to get ready.
        var firstStep: Int {
            switch self {
            case .literals: InflateTable.literalStep
            case .distances: InflateTable.distanceStep
            case .codeLengths: 7
            }
        }
    }

    static let literalStep = 11
    static let distanceStep = 9

    /// Bits that are looked up in the first step.
    let firstStep: Int
    /// Bits 0 to 4: length of the code. Bits 5 to 8: further bits. Bits 9 to 12: meaning. Bits 16 to 31: value.
    ///
    /// There is one for whatever bits come first, and behind each place that is referred to one for whatever bits come
    /// then.
    private(set) var entries: [UInt32]

    /// Builds the table for codes of these lengths, 0 to 15; `nil` when no code has them.
    ///
    /// A code may be incomplete only when it has a single symbol of one bit, or none at all.
    init?(lengths: ArraySlice<UInt8>, _ alphabet: Alphabet) {
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths { counts[Int(length)] += 1 }
        counts[0] = 0
        let longest = counts.lastIndex { $0 > 0 } ?? 0
        var room = 1
        for length in 1..<16 {
            room = 2 * room - counts[length]
            guard room >= 0 else { return nil }
        }
        guard room == 0 || longest <= 1 else { return nil }
        firstStep = alphabet.firstStep
        entries = Array(repeating: Meaning.invalid, count: 1 << firstStep)
        fill(Self.sorted(lengths, counts), Self.meanings(of: alphabet))
        if alphabet == .literals { pairLiterals() }
    }

    /// The symbols that have a code, in the order of their codes.
    private static func sorted(_ lengths: ArraySlice<UInt8>, _ counts: [Int]) -> [(symbol: Int, length: Int)] {
        var places = [Int](repeating: 0, count: 16)
        for length in 1..<16 { places[length] = places[length - 1] + counts[length - 1] }
        var sorted = [(symbol: Int, length: Int)](repeating: (0, 0), count: counts.reduce(0, +))
        for (symbol, length) in lengths.enumerated() where length > 0 {
            sorted[places[Int(length)]] = (symbol, Int(length))
            places[Int(length)] += 1
        }
        return sorted
    }

    private mutating func fill(_ sorted: [(symbol: Int, length: Int)], _ symbols: [UInt32]) {
        let (firstStep, secondStep) = (firstStep, 15 - firstStep)
        // The code with its first bit lowest, as the bits come.
        var code = 0
        for (symbol, length) in sorted {
            let entry = (symbol < symbols.count ? symbols[symbol] : Meaning.invalid) | UInt32(length)
            if length <= firstStep {
                for index in stride(from: code, to: 1 << firstStep, by: 1 << length) { entries[index] = entry }
            } else {
                let start = secondTable(behind: code & (1 << firstStep - 1))
                let rest = code >> firstStep
                for index in stride(from: rest, to: 1 << secondStep, by: 1 << (length - firstStep)) {
                    entries[start + index] = entry
                }
            }
            var bit = 1 << (length - 1)
            while code & bit != 0 { bit >>= 1 }
            code = bit == 0 ? 0 : code & (bit - 1) | bit
        }
    }

    private mutating func secondTable(behind index: Int) -> Int {
        if entries[index] & Meaning.mask == Meaning.secondStep { return Int(entries[index] >> 16) }
        let start = entries.count
        entries[index] = UInt32(start) << 16 | Meaning.secondStep
        entries += Array(repeating: Meaning.invalid, count: 1 << (15 - firstStep))
        return start
    }

    /// Makes two literals one entry where the first step has bits enough for both.
    private mutating func pairLiterals() {
        let firstStep = firstStep
        var entries = entries.mutableSpan
        // From the end, because what follows a code is found at a lower index, as a single literal still.
        for index in (0..<1 << firstStep).reversed() {
            let first = entries[index]
            let length = first & 31
            guard first.isLiteral else { continue }
            let second = entries[index >> Int(length)]
            let both = length + second & 31
            guard second.isLiteral, both <= firstStep else { continue }
            entries[index] = first & 0xFF_0000 | (second & 0xFF_0000) << 8 | Meaning.isPair | both
        }
    }
}

extension InflateTable {
    /// The entry for the next bits.
    func entry(for bits: UInt64) -> UInt32 {
        entries.span.entry(for: bits, firstStep: firstStep)
    }
}

extension Span<UInt32> {
    /// The entry for the next bits among those of a table whose first step has so many bits.
    @inline(__always)
    func entry(for bits: UInt64, firstStep: Int) -> UInt32 {
        let first = 1 &<< UInt64(truncatingIfNeeded: firstStep) &- 1
        // A table has an entry for whatever bits come in either step.
        let entry = unsafe self[unchecked: Int(truncatingIfNeeded: bits & first)]
        guard entry & InflateTable.Meaning.mask == InflateTable.Meaning.secondStep else { return entry }
        let second = 1 &<< UInt64(truncatingIfNeeded: 15 &- firstStep) &- 1
        let index = Int(truncatingIfNeeded: bits &>> UInt64(truncatingIfNeeded: firstStep) & second)
        return unsafe self[unchecked: Int(truncatingIfNeeded: entry &>> 16) &+ index]
    }
}

/// An entry of an ``InflateTable``.
extension UInt32 {
    var isLiteral: Bool {
        @inline(__always) get { self & InflateTable.Meaning.mask == InflateTable.Meaning.literal }
    }

    /// Whether it is a length or a distance.
    var isBase: Bool {
        @inline(__always) get { self & InflateTable.Meaning.mask == InflateTable.Meaning.base }
    }

    /// How many literals it stands for, one or two.
    var literals: Int {
        @inline(__always) get { 1 &+ Int(truncatingIfNeeded: self &>> 12 & 1) }
    }

    /// What the entry says that is neither literal nor length.
    func stop() throws(InflateFault) -> InflateRun.Stop {
        guard self & InflateTable.Meaning.mask == InflateTable.Meaning.end else { throw .damaged }
        return .endOfBlock
    }
}

extension InflateTable {
    private static func meanings(of alphabet: Alphabet) -> [UInt32] {
        switch alphabet {
        case .literals: literals
        case .distances: distances
        case .codeLengths: codeLengths
        }
    }

    /// The meanings of literal and length symbols: RFC 1951 section 3.2.5. Symbols 286 and 287 have none.
    private static let literals: [UInt32] = {
        let bytes = (0..<256).map { UInt32($0) << 16 | Meaning.literal }
        var lengths: [UInt32] = []
        var base = 3
        for index in 0..<28 {
            let extra = index < 8 ? 0 : index / 4 - 1
            lengths.append(UInt32(base) << 16 | UInt32(extra) << 5 | Meaning.base)
            base += 1 << extra
        }
        return bytes + [Meaning.end] + lengths + [258 << 16 | Meaning.base]
    }()

    /// The meanings of distance symbols.
    private static let distances: [UInt32] = {
        var distances: [UInt32] = []
        var base = 1
        for index in 0..<30 {
            let extra = index < 4 ? 0 : index / 2 - 1
            distances.append(UInt32(base) << 16 | UInt32(extra) << 5 | Meaning.base)
            base += 1 << extra
        }
        return distances
    }()

    /// The symbols of the code that codes the lengths of codes.
    private static let codeLengths: [UInt32] = (0..<19).map { UInt32($0) << 16 | Meaning.literal }

    /// The fixed codes: section 3.2.6. Distance symbols 30 and 31 have no meaning.
    static let fixed: (literals: InflateTable, distances: InflateTable)? = {
        let lengths = [(144, 8), (112, 9), (24, 7), (8, 8)].flatMap { Array(repeating: UInt8($0.1), count: $0.0) }
        guard let literals = InflateTable(lengths: lengths[...], .literals),
            let distances = InflateTable(lengths: Array(repeating: 5, count: 32)[...], .distances)
        else { return nil }
        return (literals, distances)
    }()
}
