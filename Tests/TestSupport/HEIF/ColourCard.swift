/// A picture in which every corner has another colour, so that it shows how it was turned.
public struct ColourCard: Sendable {
    /// Width in pixels.
    public var width = 96
    /// Height in pixels.
    public var height = 64
    /// Bytes of a sample: two for pictures of more than eight bits.
    public var sampleBytes = 1
    /// The right half is half transparent.
    public var isTransparent = false

    /// A small card.
    public init() {}

    /// A card with changes.
    public static func made(_ change: (inout ColourCard) -> Void) -> ColourCard {
        var card = ColourCard()
        change(&card)
        return card
    }

    /// Red, green and blue, 0 to 255: smooth in every direction.
    public func colour(column: Int, row: Int) -> [UInt8] {
        let (x, y) = (255 * column / max(width - 1, 1), 255 * row / max(height - 1, 1))
        return [UInt8(x), UInt8(y), UInt8(255 - (x + y) / 2)]
    }

    /// The picture as a PNG file whose data is stored uncompressed: PNG third edition, RFC 1950, RFC 1951.
    public var png: [UInt8] {
        let header =
            HEIFBox.number(width) + HEIFBox.number(height)
            + [UInt8(8 * sampleBytes), isTransparent ? 6 : 2, 0, 0, 0]
        let lines = (0..<height).flatMap(line)
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
            + Self.chunk("IDAT", Self.stored(lines)) + Self.chunk("IEND", [])
    }

    /// A row of samples, no filter before it.
    private func line(_ row: Int) -> [UInt8] {
        var line: [UInt8] = [0]
        for column in 0..<width {
            let opacity: [UInt8] = isTransparent ? [column < width / 2 ? 255 : 128] : []
            for sample in colour(column: column, row: row) + opacity {
                line += Array(repeating: sample, count: sampleBytes)
            }
        }
        return line
    }

    private static func stored(_ data: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: data.count, by: 65_535) {
            let part = data[start..<min(start + 65_535, data.count)]
            let (low, high) = (UInt8(part.count & 255), UInt8(part.count >> 8))
            stream += [part.endIndex == data.count ? 1 : 0, low, high, ~low, ~high] + part
        }
        var (first, second) = (1, 0)
        for byte in data {
            first = (first + Int(byte)) % 65_521
            second = (second + first) % 65_521
        }
        return stream + HEIFBox.number(second << 16 | first)
    }

    private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + content
        var check: UInt32 = .max
        for byte in body {
            check ^= UInt32(byte)
            for _ in 0..<8 { check = check & 1 == 0 ? check >> 1 : check >> 1 ^ 0xEDB8_8320 }
        }
        return HEIFBox.number(content.count) + body + HEIFBox.number(Int(~check))
    }
}
