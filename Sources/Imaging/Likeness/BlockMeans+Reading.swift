extension BlockMeans {
    /// Reads a baseline JPEG with one scan; nothing in it is trusted.
    ///
    /// - Returns: nil when it is another kind of JPEG, or its coded data ends early or makes no sense.
    init?(ofBaseline bytes: [UInt8]) {
        guard let header = BaselineHeader(bytes.span), let first = header.components.first else { return nil }
        let tallest = header.components.map(\.vertical).max() ?? 1
        let widest = header.components.map(\.horizontal).max() ?? 1
        // Alone in its scan, a component's blocks are not grouped (ITU-T T.81 A.2.2).
        let isAlone = header.components.count == 1
        let unit = isAlone ? (8, 8) : (8 * widest, 8 * tallest)
        let units = ((header.width + unit.0 - 1) / unit.0, (header.height + unit.1 - 1) / unit.1)
        // Brightness is never coarser than colour in files of ours.
        guard isAlone || (first.horizontal == widest && first.vertical == tallest) else { return nil }
        let across = isAlone ? 1 : first.horizontal
        let down = isAlone ? 1 : first.vertical
        let stride = units.0 * across
        var found = [Float](repeating: 0, count: stride * units.1 * down)
        var bits = ScanBits(bytes, at: header.scanStart)
        var predictions = [Int](repeating: 0, count: header.components.count)
        for unit in 0..<units.0 * units.1 {
            for (index, component) in header.components.enumerated() {
                let (columns, rows) = isAlone ? (1, 1) : (component.horizontal, component.vertical)
                for block in 0..<columns * rows {
                    guard
                        let difference = bits.block(header.tables[component.dcTable], header.tables[component.acTable])
                    else { return nil }
                    predictions[index] += difference
                    guard abs(predictions[index]) < 1 << 16 else { return nil }
                    guard index == 0 else { continue }
                    let row = unit / units.0 * down + block / columns
                    let column = unit % units.0 * across + block % columns
                    let level = predictions[0] * header.steps[component.quantisation]
                    found[row * stride + column] = Float(level) / 8 + 128
                }
            }
        }
        let size = ((header.width + 7) / 8, (header.height + 7) / 8)
        width = size.0
        height = size.1
        means = (0..<size.0 * size.1).map { found[$0 / size.0 * stride + $0 % size.0] }
    }
}

/// The bits of a scan, without the bytes that are stuffed in after 0xFF (ITU-T T.81 F.1.2.3).
private struct ScanBits {
    private let bytes: [UInt8]
    private var offset: Int
    /// The next bits, from the left.
    private var window: UInt64 = 0
    private var count = 0

    init(_ bytes: [UInt8], at offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// Passes over one block.
    ///
    /// - Returns: by how much its first coefficient differs from the one before; nil when it makes no sense.
    mutating func block(_ dc: PrefixTable?, _ ac: PrefixTable?) -> Int? {
        guard let dc, let ac, let size = symbol(dc), size <= 11, let difference = number(of: size) else { return nil }
        var coefficient = 1
        while coefficient < 64 {
            guard let symbol = symbol(ac) else { return nil }
            let (zeros, size) = (symbol >> 4, symbol & 15)
            if symbol == 0 { break }
            coefficient += zeros + 1
            guard size <= 10, skip(size), coefficient <= 64 else { return nil }
        }
        return difference
    }

    private mutating func symbol(_ table: PrefixTable) -> Int? {
        if count < 16 { refill() }
        let entry = table.entries[Int(window >> 48)]
        guard entry != 0, skip(Int(entry >> 8)) else { return nil }
        return Int(entry & 255)
    }

    /// A number of so many bits; its first bit tells the sign (ITU-T T.81 F.2.2.1).
    private mutating func number(of size: Int) -> Int? {
        guard size > 0 else { return 0 }
        if count < size { refill() }
        let value = Int(window >> UInt64(64 - size))
        guard skip(size) else { return nil }
        return value >> (size - 1) == 1 ? value : value - (1 << size) + 1
    }

    /// False when the data has ended before.
    private mutating func skip(_ size: Int) -> Bool {
        if count < size { refill() }
        guard count >= size else { return false }
        window <<= UInt64(size)
        count -= size
        return true
    }

    private mutating func refill() {
        while count <= 56, offset < bytes.count {
            let byte = bytes[offset]
            if byte == 0xFF {
                // A marker ends the data.
                guard offset + 1 < bytes.count, bytes[offset + 1] == 0 else { return }
                offset += 1
            }
            offset += 1
            window |= UInt64(byte) << UInt64(56 - count)
            count += 8
        }
    }
}
