/// Reads an image within the coded data: colour cache, codes, and pixels: RFC 9649 section 3.7.
enum LosslessImage {
    /// The pixels of a small image that a picture is described with; `nil` when it is damaged.
    static func pixels(
        _ width: Int,
        _ height: Int,
        _ bits: inout LosslessBits,
        _ bytes: Span<UInt8>
    ) -> [UInt32]? {
        guard let cacheBits = cacheBits(&bits, bytes) else { return nil }
        var tables = PrefixTables()
        guard let group = PrefixGroup(cacheBits: cacheBits, into: &tables, &bits, bytes), !bits.isPastEnd(bytes)
        else { return nil }
        var pixels = LosslessPixels(
            width: width,
            height: height,
            groups: [group],
            tables: tables,
            map: [],
            mapBits: 0
        )
        var values = PixelValues(count: width * height, cacheBits: cacheBits)
        return pixels.read(into: &values, &bits, bytes) ? values.pixels : nil
    }

    /// The size of the colour cache as a power of two; zero without one.
    static func cacheBits(_ bits: inout LosslessBits, _ bytes: Span<UInt8>) -> Int? {
        guard bits.take(1, bytes) == 1 else { return 0 }
        let size = bits.take(4, bytes)
        return (1...11).contains(size) ? size : nil
    }
}
