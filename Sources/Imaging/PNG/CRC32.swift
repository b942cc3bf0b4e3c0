/// The cyclic redundancy check of PNG chunks: PNG section 5.5.
package struct CRC32 {
    /// The check of these bytes.
    package static func of(_ bytes: Span<UInt8>) -> UInt32 {
        let tables = tables.span
        var crc: UInt32 = 0xFFFF_FFFF
        var offset = 0
        while offset <= bytes.count - 8 {
            let low = crc ^ bytes.little(at: offset)
            let high = bytes.little(at: offset + 4)
            // Eight bytes in one step: each is looked up in the table for its distance from the end.
            let first = entry(tables, 7, low) ^ entry(tables, 6, low >> 8) ^ entry(tables, 5, low >> 16)
            let second = entry(tables, 4, low >> 24) ^ entry(tables, 3, high) ^ entry(tables, 2, high >> 8)
            crc = first ^ second ^ entry(tables, 1, high >> 16) ^ entry(tables, 0, high >> 24)
            offset += 8
        }
        while offset < bytes.count {
            crc = entry(tables, 0, crc ^ UInt32(bytes[offset])) ^ crc >> 8
            offset += 1
        }
        return ~crc
    }

    @inline(__always)
    private static func entry(_ tables: Span<UInt32>, _ table: Int, _ byte: UInt32) -> UInt32 {
        // Eight tables of 256 entries: neither number can reach beyond them.
        unsafe tables[unchecked: table << 8 | Int(byte & 0xFF)]
    }

    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
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
    /// Four bytes, least significant first. They must be there.
    @inline(__always)
    fileprivate func little(at offset: Int) -> UInt32 {
        UInt32(self[offset]) | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2]) << 16
            | UInt32(self[offset + 3]) << 24
    }
}
