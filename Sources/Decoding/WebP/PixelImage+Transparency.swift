extension PixelImage {
    /// Red, green, blue and alpha laid on white.
    var onWhite: PixelImage {
        guard channels == 4 else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(width * height * 3)
        for start in stride(from: 0, to: pixels.count - 3, by: 4) {
            let alpha = UInt32(pixels[start + 3])
            for channel in 0..<3 {
                let sum = UInt32(pixels[start + channel]) * alpha + 255 * (255 - alpha)
                result.append(UInt8(truncatingIfNeeded: (sum + 127) / 255))
            }
        }
        return PixelImage(width: width, height: height, channels: 3, pixels: result)
    }

    /// Whether colours stand where nothing can be seen of them.
    var hasColoursUnderTransparency: Bool {
        guard channels == 4 else { return false }
        return stride(from: 0, to: pixels.count - 3, by: 4).contains { start in
            pixels[start + 3] == 0 && (pixels[start] | pixels[start + 1] | pixels[start + 2]) != 0
        }
    }

    /// Whether a lossy picture has more than the noise of its coding in blocks of 8 by 8 pixels of which nothing can be
    /// seen.
    ///
    /// Encoders fill such blocks with one colour. Blocks at the edge of what can be seen are left out: filters reach
    /// over it.
    var hasPictureUnderTransparency: Bool {
        guard channels == 4 else { return false }
        for top in stride(from: 8, to: height - 15, by: 8) {
            for left in stride(from: 8, to: width - 15, by: 8) where hasDetail(inHiddenBlockAt: left, top) {
                return true
            }
        }
        return false
    }

    /// The same with black where nothing can be seen.
    var withoutColoursUnderTransparency: PixelImage {
        guard channels == 4 else { return self }
        var result = self
        for start in stride(from: 0, to: pixels.count - 3, by: 4) where pixels[start + 3] == 0 {
            for channel in 0..<3 { result.pixels[start + channel] = 0 }
        }
        return result
    }

    private static let noise = 40

    private func hasDetail(inHiddenBlockAt left: Int, _ top: Int) -> Bool {
        var (low, high) = ([UInt8](repeating: 255, count: 3), [UInt8](repeating: 0, count: 3))
        for row in top - 8..<top + 16 {
            for column in left - 8..<left + 16 {
                let start = 4 * (row * width + column)
                guard pixels[start + 3] == 0 else { return false }
                guard (top..<top + 8).contains(row), (left..<left + 8).contains(column) else { continue }
                for channel in 0..<3 {
                    low[channel] = min(low[channel], pixels[start + channel])
                    high[channel] = max(high[channel], pixels[start + channel])
                }
            }
        }
        return (0..<3).contains { Int(high[$0]) - Int(low[$0]) > Self.noise }
    }
}
