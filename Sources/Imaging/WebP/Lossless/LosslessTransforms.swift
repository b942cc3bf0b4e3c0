/// The transforms of a lossless picture: RFC 9649 section 3.5. They are read and not applied.
struct LosslessTransforms {
    /// The colours of the palette, each as its difference from the one before; empty without one.
    private(set) var palette: [UInt32] = []
    private(set) var hasPredictor = false
    /// Whether the images of transforms hold anything that no pixel depends on.
    private(set) var hasIdleBits = false
    /// Width of the picture in pixels.
    let width: Int
    /// Width of the coded picture: several pixels of a small palette share one.
    private(set) var codedWidth: Int

    /// `nil` when they are damaged.
    init?(width: Int, height: Int, _ bits: inout LosslessBits, _ bytes: Span<UInt8>) {
        self.width = width
        codedWidth = width
        var seen: Set<Int> = []
        while bits.take(1, bytes) == 1 {
            let kind = bits.take(2, bytes)
            guard seen.insert(kind).inserted else { return nil }
            switch kind {
            case 0:
                hasPredictor = true
                // Only the low four bits of green choose a predictor.
                guard readBlocks(height, varying: 0x0000_0F00, &bits, bytes) else { return nil }
            case 1: guard readBlocks(height, varying: 0x00FF_FFFF, &bits, bytes) else { return nil }
            case 3: guard readPalette(&bits, bytes) else { return nil }
            default: break
            }
        }
    }

    /// Pixels that share one coded pixel, as a power of two.
    var packing: Int {
        switch palette.count {
        case 0, 17...: 0
        case 5...: 1
        case 3...: 2
        default: 3
        }
    }

    /// Bits of a pixel that do not belong to `varying` are to be the same everywhere.
    private mutating func readBlocks(
        _ height: Int,
        varying: UInt32,
        _ bits: inout LosslessBits,
        _ bytes: Span<UInt8>
    ) -> Bool {
        let size = 2 + bits.take(3, bytes)
        let (across, down) = (LosslessPixels.blocks(codedWidth, size), LosslessPixels.blocks(height, size))
        guard let pixels = LosslessImage.pixels(across, down, &bits, bytes), let first = pixels.first else {
            return false
        }
        if pixels.contains(where: { ($0 ^ first) & ~varying != 0 }) { hasIdleBits = true }
        return true
    }

    private mutating func readPalette(_ bits: inout LosslessBits, _ bytes: Span<UInt8>) -> Bool {
        let size = 1 + bits.take(8, bytes)
        guard let colours = LosslessImage.pixels(size, 1, &bits, bytes) else { return false }
        palette = colours
        codedWidth = LosslessPixels.blocks(codedWidth, packing)
        return true
    }
}
