internal import Imaging

extension PixelImage {
    /// Turned and mirrored for display.
    func turned(_ orientation: Orientation) -> PixelImage {
        guard orientation != .upright else { return self }
        let (newWidth, newHeight) = orientation.swapsSides ? (height, width) : (width, height)
        var result = PixelImage(
            width: newWidth,
            height: newHeight,
            channels: channels,
            pixels: [UInt8](repeating: 0, count: pixels.count)
        )
        // Where the first new pixel comes from, and the steps in the old picture to the right and down.
        let walk = steps(orientation)
        var target = 0
        for row in 0..<newHeight {
            var source = walk.start + row * walk.down
            for _ in 0..<newWidth {
                for channel in 0..<channels {
                    result.pixels[target + channel] = pixels[source * channels + channel]
                }
                target += channels
                source += walk.right
            }
        }
        return result
    }

    private func steps(_ orientation: Orientation) -> (start: Int, right: Int, down: Int) {
        let last = width * height - 1
        let bottom = width * (height - 1)
        return switch orientation {
        case .upright: (0, 1, width)
        case .mirrored: (width - 1, -1, width)
        case .upsideDown: (last, -1, -width)
        case .mirroredUpsideDown: (bottom, 1, -width)
        case .mirroredTurnedLeft: (0, width, 1)
        case .turnedRight: (bottom, -width, 1)
        case .mirroredTurnedRight: (last, -width, -1)
        case .turnedLeft: (width - 1, width, -1)
        }
    }
}
