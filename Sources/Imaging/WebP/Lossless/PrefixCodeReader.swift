/// Reads how long the codes of an alphabet's symbols are: RFC 9649 section 3.7.2.1.
enum PrefixCodeReader {
    private static let order = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]

    /// Reads a code and adds it to the tables; `nil` when it is none.
    static func read(
        alphabet: Int,
        into tables: inout PrefixTables,
        _ bits: inout LosslessBits,
        _ bytes: Span<UInt8>
    ) -> PrefixTables.Code? {
        guard bits.take(1, bytes) == 0 else { return readSimple(alphabet: alphabet, into: &tables, &bits, bytes) }
        guard let lengths = readLengths(alphabet: alphabet, &bits, bytes) else { return nil }
        return tables.add(lengths: lengths)
    }

    /// One or two symbols.
    private static func readSimple(
        alphabet: Int,
        into tables: inout PrefixTables,
        _ bits: inout LosslessBits,
        _ bytes: Span<UInt8>
    ) -> PrefixTables.Code? {
        let hasSecond = bits.take(1, bytes) == 1
        let isByte = bits.take(1, bytes) == 1
        let first = bits.take(isByte ? 8 : 1, bytes)
        let second = hasSecond ? bits.take(8, bytes) : first
        guard first < alphabet, second < alphabet else { return nil }
        guard first != second else { return tables.add(only: first) }
        var lengths = [UInt8](repeating: 0, count: alphabet)
        (lengths[first], lengths[second]) = (1, 1)
        return tables.add(lengths: lengths)
    }

    private static func readLengths(
        alphabet: Int,
        _ bits: inout LosslessBits,
        _ bytes: Span<UInt8>
    ) -> [UInt8]? {
        var codeLengths = [UInt8](repeating: 0, count: order.count)
        let count = 4 + bits.take(4, bytes)
        for index in order.prefix(count) { codeLengths[index] = UInt8(bits.take(3, bytes)) }
        var tables = PrefixTables()
        guard let code = tables.add(lengths: codeLengths), var left = codesToRead(alphabet, &bits, bytes) else {
            return nil
        }
        var lengths: [UInt8] = []
        lengths.reserveCapacity(alphabet)
        var previous: UInt8 = 8
        while lengths.count < alphabet, left > 0 {
            left -= 1
            bits.refill(bytes)
            let symbol = PrefixTables.symbol(code, in: tables.entries.span, &bits)
            if symbol < 16 {
                lengths.append(UInt8(symbol))
                if symbol > 0 { previous = UInt8(symbol) }
                continue
            }
            let run = symbol == 18 ? 11 + bits.take(7, bytes) : 3 + bits.take(symbol == 17 ? 3 : 2, bytes)
            guard run <= alphabet - lengths.count else { return nil }
            lengths += Array(repeating: symbol == 16 ? previous : 0, count: run)
        }
        return lengths + Array(repeating: 0, count: alphabet - lengths.count)
    }

    /// How many code lengths are sent; the rest of the alphabet has none.
    private static func codesToRead(_ alphabet: Int, _ bits: inout LosslessBits, _ bytes: Span<UInt8>) -> Int? {
        guard bits.take(1, bytes) == 1 else { return alphabet }
        let width = 2 + 2 * bits.take(3, bytes)
        let count = 2 + bits.take(width, bytes)
        return count <= alphabet ? count : nil
    }
}
