/// The cyclic redundancy check of PNG chunks: PNG section 5.5.
package struct CRC32 {
    /// The check of these bytes.
    package static func of(_ bytes: Span<UInt8>) -> UInt32 {
        let tables = tables.span
        var crc: UInt32 = 0xFFFF_FFFF
        var offset = 0
        while offset <= bytes.count - 16 {
            // Sixteen bytes in one step: each is looked up in the table for its distance from the end.
            let (first, second) = unsafe (bytes.little64(at: offset) ^ UInt64(crc), bytes.little64(at: offset + 8))
            crc = entries(tables, 8, first) ^ entries(tables, 0, second)
            offset += 16
        }
        while offset < bytes.count {
            crc = entry(tables, 0, crc ^ UInt32(bytes[offset])) ^ crc >> 8
            offset += 1
        }
        return ~crc
    }

    @inline(__always)
    private static func entry(_ tables: Span<UInt32>, _ table: Int, _ byte: UInt32) -> UInt32 {
        // Sixteen tables of 256 entries: neither number can reach beyond them.
        unsafe tables[unchecked: table << 8 | Int(byte & 0xFF)]
    }

    /// Eight bytes, of which the last is looked up in this table.
    @inline(__always)
    private static func entries(_ tables: Span<UInt32>, _ table: Int, _ bytes: UInt64) -> UInt32 {
        let (low, high) = (UInt32(truncatingIfNeeded: bytes), UInt32(truncatingIfNeeded: bytes &>> 32))
        let first = entry(tables, table + 7, low) ^ entry(tables, table + 6, low >> 8)
        let second = entry(tables, table + 5, low >> 16) ^ entry(tables, table + 4, low >> 24)
        let third = entry(tables, table + 3, high) ^ entry(tables, table + 2, high >> 8)
        return first ^ second ^ third ^ entry(tables, table + 1, high >> 16) ^ entry(tables, table, high >> 24)
    }

    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 16 * 256)
        for index in 0..<256 {
            tables[index] = (0..<8).reduce(UInt32(index)) { crc, _ in
                crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1
            }
        }
        for index in 256..<tables.count {
            let previous = tables[index - 256]
            tables[index] = tables[Int(previous & 0xFF)] ^ previous >> 8
        }
        return tables
    }()
}

extension Span<UInt8> {
    /// Eight bytes, least significant first. They must be there.
    @unsafe
    @inline(__always)
    fileprivate func little64(at offset: Int) -> UInt64 {
        unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    }
}
