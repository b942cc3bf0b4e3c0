/// The picture itself, behind its transforms: RFC 9649 section 3.7.2.2.
struct LosslessBody {
    private let transforms: LosslessTransforms
    private let cacheBits: Int
    private var pixels: LosslessPixels
    private var hasIdleMap = false
    /// Whether the pixels of a transparency differ in nothing but green, the only channel that decoders look at.
    private(set) var isOnlyGreen = true
    /// Where each group's codes stand, in bits from the first byte.
    private var places: [Range<Int>] = []
    /// Keeping the pixels of a picture with a small palette takes four bytes for each.
    private static let keptPixels = 16 << 20

    /// Reads the codes; `nil` when they are damaged.
    init?(
        _ transforms: LosslessTransforms,
        height: Int,
        _ bits: inout LosslessBits,
        _ bytes: Span<UInt8>
    ) {
        guard let cacheBits = LosslessImage.cacheBits(&bits, bytes) else { return nil }
        self.transforms = transforms
        self.cacheBits = cacheBits
        let width = transforms.codedWidth
        var (map, mapBits): ([Int], Int) = ([], 0)
        if bits.take(1, bytes) == 1 {
            mapBits = 2 + bits.take(3, bytes)
            let (across, down) = (LosslessPixels.blocks(width, mapBits), LosslessPixels.blocks(height, mapBits))
            guard let values = LosslessImage.pixels(across, down, &bits, bytes), let first = values.first else {
                return nil
            }
            hasIdleMap = values.contains { ($0 ^ first) & 0xFF00_00FF != 0 }
            map = values.map { Int($0 >> 8 & 0xFFFF) }
        }
        var tables = PrefixTables()
        var groups: [PrefixGroup] = []
        for _ in 0...(map.max() ?? 0) {
            let start = bits.position
            guard !bits.isPastEnd(bytes),
                let group = PrefixGroup(cacheBits: cacheBits, into: &tables, &bits, bytes)
            else { return nil }
            groups.append(group)
            places.append(start..<bits.position)
        }
        pixels = LosslessPixels(
            width: width,
            height: height,
            groups: groups,
            tables: tables,
            map: map,
            mapBits: mapBits
        )
    }

    /// Reads all pixels and answers whether anything but whole groups of codes has no use; `nil` when they are not all
    /// there.
    mutating func read(
        _ content: LosslessContent,
        _ bits: inout LosslessBits,
        _ bytes: Span<UInt8>
    ) -> Bool? {
        guard !transforms.palette.isEmpty else {
            guard content == .transparency else {
                var values = NoPixels()
                return pixels.read(into: &values, &bits, bytes) ? hasIdleMap : nil
            }
            var values = VaryingGreen()
            guard pixels.read(into: &values, &bits, bytes) else { return nil }
            isOnlyGreen = values.isAlone
            return hasIdleMap
        }
        guard let isPaletteUsed = readPacked(transforms.palette.count, &bits, bytes) else { return nil }
        return hasIdleMap || transforms.hasPredictor || !isPaletteUsed || !haveOneColour || hasIdlePalette(content)
    }

    /// The codes that no pixel was read with.
    var unusedGroups: [Range<Int>] {
        places.indices.filter { !pixels.isUsed[$0] }.map { places[$0] }
    }

    private mutating func readPacked(
        _ paletteSize: Int,
        _ bits: inout LosslessBits,
        _ bytes: Span<UInt8>
    ) -> Bool? {
        guard transforms.packing > 0 else {
            var values = GreenValues()
            guard pixels.read(into: &values, &bits, bytes) else { return nil }
            let (used, others) = (values.isPresent.prefix(paletteSize), values.isPresent.dropFirst(paletteSize))
            return used.allSatisfy(\.self) && !others.contains(true)
        }
        guard pixels.width * pixels.height <= Self.keptPixels else { return nil }
        var values = PixelValues(count: pixels.width * pixels.height, cacheBits: cacheBits)
        guard pixels.read(into: &values, &bits, bytes) else { return nil }
        return isPacked(values.pixels, paletteSize)
    }

    /// Whether alpha is the same for all pixels, so that it says nothing.
    var hasOneAlpha: Bool {
        let values = pixels.groups.indices.filter { pixels.isUsed[$0] }.map {
            pixels.tables.onlySymbol(of: pixels.groups[$0].alpha)
        }
        return values.allSatisfy { $0 != nil && $0 == values[0] }
    }

    /// Whether the palette's colours differ in channels that say nothing. Each is sent as its difference from the one
    /// before.
    private func hasIdlePalette(_ content: LosslessContent) -> Bool {
        transforms.palette.dropFirst().contains { $0 & content.idleChannels != 0 }
    }

    /// Whether every pixel of its own is coded with one and the same red, blue and alpha. Only green names a colour of
    /// a palette.
    private var haveOneColour: Bool {
        let colours = pixels.groups.indices.filter { pixels.isUsed[$0] }.map {
            pixels.groups[$0].onlyColour(in: pixels.tables)
        }
        return colours.allSatisfy { $0 != nil && $0 == colours[0] }
    }

    /// Whether every colour of the palette occurs, no other, and the bits are zero that lie beyond the right edge.
    private func isPacked(_ values: [UInt32], _ paletteSize: Int) -> Bool {
        let share = 1 << transforms.packing
        let depth = 8 / share
        let (mask, over) = ((1 << depth) - 1, pixels.width * share - transforms.width)
        var isPresent = [Bool](repeating: false, count: 1 << depth)
        for (position, value) in values.enumerated() {
            let packed = Int(value >> 8 & 0xFF)
            let isLast = position % pixels.width == pixels.width - 1
            let count = isLast ? share - over : share
            if packed >> (count * depth) != 0 { return false }
            for index in 0..<count { isPresent[packed >> (index * depth) & mask] = true }
        }
        return isPresent.prefix(paletteSize).allSatisfy(\.self) && !isPresent.dropFirst(paletteSize).contains(true)
    }
}
