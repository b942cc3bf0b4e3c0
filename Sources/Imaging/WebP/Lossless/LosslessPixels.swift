/// Walks through the coded pixels of one image: RFC 9649 section 3.6.
struct LosslessPixels {
    let width: Int
    let height: Int
    let groups: [PrefixGroup]
    let tables: PrefixTables
    /// Which group each block of pixels is read with, and the size of a block as a power of two; empty for one group.
    let map: [Int]
    let mapBits: Int
    /// Which groups were read with.
    private(set) var isUsed: [Bool]

    init(width: Int, height: Int, groups: [PrefixGroup], tables: PrefixTables, map: [Int], mapBits: Int) {
        (self.width, self.height, self.groups, self.tables) = (width, height, groups, tables)
        (self.map, self.mapBits) = (map, mapBits)
        isUsed = Array(repeating: false, count: groups.count)
    }

    /// Reads all pixels; `false` when they are not all there.
    mutating func read<Sink: LosslessSink>(
        into sink: inout Sink,
        _ source: inout LosslessBits,
        _ bytes: Span<UInt8>
    ) -> Bool {
        var bits = source
        defer { source = bits }
        let entries = tables.entries
        let total = width * height
        let blockMask = map.isEmpty ? Int.max : 1 << mapBits - 1
        var (position, column, row) = (0, 0, 0)
        var group = groups[0]
        while position < total {
            if column & blockMask == 0 { group = useGroup(column, row) }
            bits.refill(bytes)
            let symbol = PrefixTables.symbol(group.green, in: entries.span, &bits)
            if symbol >= 256, symbol < 280 {
                let count = Self.number(symbol - 256, &bits, bytes)
                let distance = readDistance(group, &bits, bytes)
                guard distance <= position, count <= total - position else { return false }
                sink.copy(count, from: distance)
                position &+= count
                (row, column) = (row &+ (column &+ count) / width, (column &+ count) % width)
                if bits.isPastEnd(bytes) { return false }
                if position < total { group = useGroup(column, row) }
                continue
            }
            if symbol < 256 {
                sink.take(Self.readPixel(green: symbol, group, in: entries.span, &bits, bytes))
            } else {
                sink.takeCached(symbol &- 280)
            }
            position &+= 1
            column &+= 1
            if column == width {
                (column, row) = (0, row &+ 1)
                if bits.isPastEnd(bytes) { return false }
            }
        }
        return !bits.isPastEnd(bytes)
    }

    private mutating func useGroup(_ column: Int, _ row: Int) -> PrefixGroup {
        let index = map.isEmpty ? 0 : map[(row >> mapBits) * Self.blocks(width, mapBits) + column >> mapBits]
        isUsed[index] = true
        return groups[index]
    }

    /// Blocks of 2 to the power of `bits` that cover so many pixels.
    static func blocks(_ pixels: Int, _ bits: Int) -> Int {
        (pixels + 1 << bits - 1) >> bits
    }

    @inline(__always)
    private static func readPixel(
        green: Int,
        _ group: PrefixGroup,
        in entries: Span<UInt32>,
        _ bits: inout LosslessBits,
        _ bytes: Span<UInt8>
    ) -> UInt32 {
        let red = PrefixTables.symbol(group.red, in: entries, &bits)
        let blue = PrefixTables.symbol(group.blue, in: entries, &bits)
        if bits.count < PrefixTables.longest { bits.refill(bytes) }
        let alpha = PrefixTables.symbol(group.alpha, in: entries, &bits)
        return UInt32(truncatingIfNeeded: alpha << 24 | red << 16 | green << 8 | blue)
    }

    @inline(__always)
    private func readDistance(_ group: PrefixGroup, _ bits: inout LosslessBits, _ bytes: Span<UInt8>) -> Int {
        bits.refill(bytes)
        let code = Self.number(PrefixTables.symbol(group.distance, in: tables.entries.span, &bits), &bits, bytes)
        guard code <= Self.nearby.count else { return code - Self.nearby.count }
        let place = Int(Self.nearby[code - 1])
        return max(1, (place >> 4) * width + 8 - place & 15)
    }

    /// A prefix and its extra bits, from 1: RFC 9649 section 3.6.2.1.
    @inline(__always)
    private static func number(_ prefix: Int, _ bits: inout LosslessBits, _ bytes: Span<UInt8>) -> Int {
        guard prefix >= 4 else { return prefix + 1 }
        let extra = (prefix - 2) >> 1
        return (2 + prefix & 1) << extra + bits.take(extra, bytes) + 1
    }

    /// The first 120 distances are places near the pixel: rows up in the high four bits, 8 less columns to the left in
    /// the low four.
    private static let nearby: [UInt8] = [
        0x18, 0x07, 0x17, 0x19, 0x28, 0x06, 0x27, 0x29, 0x16, 0x1A, 0x26, 0x2A, 0x38, 0x05, 0x37, 0x39, 0x15, 0x1B,
        0x36, 0x3A, 0x25, 0x2B, 0x48, 0x04, 0x47, 0x49, 0x14, 0x1C, 0x35, 0x3B, 0x46, 0x4A, 0x24, 0x2C, 0x58, 0x45,
        0x4B, 0x34, 0x3C, 0x03, 0x57, 0x59, 0x13, 0x1D, 0x56, 0x5A, 0x23, 0x2D, 0x44, 0x4C, 0x55, 0x5B, 0x33, 0x3D,
        0x68, 0x02, 0x67, 0x69, 0x12, 0x1E, 0x66, 0x6A, 0x22, 0x2E, 0x54, 0x5C, 0x43, 0x4D, 0x65, 0x6B, 0x32, 0x3E,
        0x78, 0x01, 0x77, 0x79, 0x53, 0x5D, 0x11, 0x1F, 0x64, 0x6C, 0x42, 0x4E, 0x76, 0x7A, 0x21, 0x2F, 0x75, 0x7B,
        0x31, 0x3F, 0x63, 0x6D, 0x52, 0x5E, 0x00, 0x74, 0x7C, 0x41, 0x4F, 0x10, 0x20, 0x62, 0x6E, 0x30, 0x73, 0x7D,
        0x51, 0x5F, 0x40, 0x72, 0x7E, 0x61, 0x6F, 0x50, 0x71, 0x7F, 0x60, 0x70,
    ]
}
