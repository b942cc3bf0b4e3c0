/// Writes a little-endian TIFF block of directories: TIFF 6.0, section 2.
struct TIFFWriter {
    private var block: [UInt8] = [0x49, 0x49, 42, 0, 0, 0, 0, 0]

    /// One entry of a directory.
    struct Entry {
        let tag: UInt16
        let type: UInt16
        let count: Int
        let value: [UInt8]

        static func text(_ tag: UInt16, _ text: String) -> Entry {
            Entry(tag: tag, type: 2, count: text.utf8.count + 1, value: Array(text.utf8) + [0])
        }

        static func shorts(_ tag: UInt16, _ values: [UInt16]) -> Entry {
            Entry(tag: tag, type: 3, count: values.count, value: values.flatMap(\.littleEndianBytes))
        }

        static func longs(_ tag: UInt16, _ values: [UInt32]) -> Entry {
            Entry(tag: tag, type: 4, count: values.count, value: values.flatMap(\.littleEndianBytes))
        }

        static func rationals(_ tag: UInt16, _ values: [(UInt32, UInt32)]) -> Entry {
            let bytes = values.flatMap { $0.0.littleEndianBytes + $0.1.littleEndianBytes }
            return Entry(tag: tag, type: 5, count: values.count, value: bytes)
        }

        static func bytes(_ tag: UInt16, _ bytes: [UInt8]) -> Entry {
            Entry(tag: tag, type: 7, count: bytes.count, value: bytes)
        }
    }

    /// Appends bytes and answers their offset.
    mutating func append(_ bytes: [UInt8]) -> UInt32 {
        if !block.count.isMultiple(of: 2) { block.append(0) }
        defer { block += bytes }
        return UInt32(clamping: block.count)
    }

    /// Appends a directory, its entries in ascending order of their tags, and answers its offset.
    mutating func add(_ entries: [Entry], next: UInt32 = 0) -> UInt32 {
        var directory = UInt16(clamping: entries.count).littleEndianBytes
        for entry in entries {
            directory += entry.tag.littleEndianBytes + entry.type.littleEndianBytes
            directory += UInt32(clamping: entry.count).littleEndianBytes
            directory += entry.value.count > 4 ? append(entry.value).littleEndianBytes : padded(entry.value)
        }
        return append(directory + next.littleEndianBytes)
    }

    /// The whole block, which begins with the main directory.
    consuming func finished(main: [Entry], next: UInt32) -> [UInt8] {
        let first = add(main, next: next)
        block.replaceSubrange(4..<8, with: first.littleEndianBytes)
        return block
    }

    private func padded(_ value: [UInt8]) -> [UInt8] {
        value + [UInt8](repeating: 0, count: 4 - value.count)
    }
}

extension FixedWidthInteger {
    fileprivate var littleEndianBytes: [UInt8] {
        stride(from: 0, to: Self.bitWidth, by: 8).map { UInt8(truncatingIfNeeded: self >> $0) }
    }
}
