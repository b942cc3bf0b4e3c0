/// The tables and sizes of a baseline JPEG with one scan (ITU-T T.81 B.2), as our own encoder writes them.
struct BaselineHeader {
    struct Component {
        let id: UInt8
        let horizontal: Int
        let vertical: Int
        let quantisation: Int
        var dcTable = 0
        var acTable = 0
    }

    private(set) var width = 0
    private(set) var height = 0
    private(set) var components: [Component] = []
    /// The first step of each quantisation table.
    private(set) var steps = [Int](repeating: 0, count: 4)
    /// Four for the first coefficients, four for the others.
    private(set) var tables = [PrefixTable?](repeating: nil, count: 8)
    /// Where the coded data begins.
    private(set) var scanStart = 0

    /// Nil for anything that is not such a file.
    init?(_ bytes: Span<UInt8>) {
        var offset = 2
        while offset + 4 <= bytes.count, bytes[offset] == 0xFF {
            let marker = bytes[offset + 1]
            let length = Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3])
            guard length >= 2, offset + 2 + length <= bytes.count else { return nil }
            let body = bytes.extracting(offset + 4..<offset + 2 + length)
            offset += 2 + length
            switch marker {
            case 0xC0: guard readFrame(body) else { return nil }
            case 0xC4: guard readTables(body) else { return nil }
            case 0xDB: guard readSteps(body) else { return nil }
            case 0xDA:
                guard readScan(body) else { return nil }
                scanStart = offset
                return
            // Other frames, and restart intervals, are not ours.
            case 0xC1...0xCF, 0xDD: return nil
            default: break
            }
        }
        return nil
    }

    private mutating func readFrame(_ body: Span<UInt8>) -> Bool {
        guard body.count >= 6, body[0] == 8, components.isEmpty else { return false }
        height = Int(body[1]) << 8 | Int(body[2])
        width = Int(body[3]) << 8 | Int(body[4])
        let count = Int(body[5])
        guard width > 0, height > 0, count == 1 || count == 3, body.count == 6 + 3 * count else { return false }
        for index in 0..<count {
            let start = 6 + 3 * index
            let (horizontal, vertical) = (Int(body[start + 1] >> 4), Int(body[start + 1] & 15))
            guard (1...2).contains(horizontal), (1...2).contains(vertical), body[start + 2] < 4 else { return false }
            components.append(
                Component(
                    id: body[start],
                    horizontal: horizontal,
                    vertical: vertical,
                    quantisation: Int(body[start + 2])
                )
            )
        }
        return true
    }

    private mutating func readSteps(_ body: Span<UInt8>) -> Bool {
        var offset = 0
        while offset < body.count {
            guard body[offset] < 4, offset + 65 <= body.count else { return false }
            steps[Int(body[offset])] = Int(body[offset + 1])
            offset += 65
        }
        return true
    }

    private mutating func readTables(_ body: Span<UInt8>) -> Bool {
        var offset = 0
        while offset < body.count {
            let place = body[offset]
            guard offset + 17 <= body.count, place & 15 < 4, place >> 4 < 2 else { return false }
            let counts = (1...16).map { Int(body[offset + $0]) }
            let symbols = counts.reduce(0, +)
            guard offset + 17 + symbols <= body.count,
                let table = PrefixTable(counts, body.extracting(offset + 17..<offset + 17 + symbols))
            else { return false }
            tables[Int(place >> 4) * 4 + Int(place & 15)] = table
            offset += 17 + symbols
        }
        return true
    }

    private mutating func readScan(_ body: Span<UInt8>) -> Bool {
        guard !components.isEmpty, body.count == 4 + 2 * components.count, Int(body[0]) == components.count else {
            return false
        }
        for index in components.indices {
            let (id, place) = (body[1 + 2 * index], body[2 + 2 * index])
            guard id == components[index].id, place >> 4 < 4, place & 15 < 4 else { return false }
            components[index].dcTable = Int(place >> 4)
            components[index].acTable = 4 + Int(place & 15)
        }
        return true
    }
}

/// A Huffman table (ITU-T T.81 C) as a look-up by the next sixteen bits.
struct PrefixTable {
    /// Length of the code in the upper byte, its symbol in the lower; 0 where no code begins so.
    let entries: [UInt16]

    /// Nil when the codes do not fit.
    init?(_ counts: [Int], _ symbols: Span<UInt8>) {
        var entries = [UInt16](repeating: 0, count: 65_536)
        var (next, symbol) = (0, 0)
        for (index, count) in counts.enumerated() {
            let span = 1 << (15 - index)
            for _ in 0..<count {
                guard next + span <= entries.count, symbol < symbols.count else { return nil }
                let entry = UInt16(index + 1) << 8 | UInt16(symbols[symbol])
                for place in next..<next + span { entries[place] = entry }
                next += span
                symbol += 1
            }
        }
        self.entries = entries
    }
}
