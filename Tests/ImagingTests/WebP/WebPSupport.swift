import TestSupport

@testable import Decoding
@testable import Imaging

extension PixelImage {
    /// Bands and a slope, with or without transparency; every value is fixed.
    static func pattern(_ width: Int, _ height: Int, channels: Int = 3) -> PixelImage {
        let pixels = (0..<width * height).flatMap { index -> [UInt8] in
            let (column, row) = (index % width, index / width)
            let colour = [column * 7 + row * 3, column * column / 3 + row, row * 5].map {
                UInt8(truncatingIfNeeded: $0)
            }
            let alpha: UInt8 = column < width / 2 ? 255 : UInt8(truncatingIfNeeded: 255 - row % 200)
            return colour + (channels == 4 ? [alpha] : [])
        }
        return PixelImage(width: width, height: height, channels: channels, pixels: pixels)
    }
}

/// Files of libwebp with nothing beside the picture.
enum WebPPlain {
    static let lossy = WebPParts(reading: settled(.pattern(50, 34), .lossy))
    static let lossless = WebPParts(reading: settled(.pattern(50, 34), .lossless))
    static let seeThrough = WebPParts(reading: settled(.pattern(50, 34, channels: 4), .lossy))
    static let losslessSeeThrough = WebPParts(reading: settled(.pattern(50, 34, channels: 4), .lossless))
    static let all = [lossy, lossless, seeThrough, losslessSeeThrough]

    /// A file in the extended format with every part that a clean file may have.
    static let whole: WebPParts = {
        var block = ExifBlock()
        block.image = [0x0112: .short(6)]
        let file = WebPParts([
            WebPParts.extended(flags: 0x38, width: 50, height: 34),
            .init("ICCP", ICCProfileBuilder.displayP3(text: canary).bytes),
            seeThrough.chunks[1], seeThrough.picture,
            .init("EXIF", Array(block.segment.dropFirst(10))),
        ])
        return WebPParts(reading: (try? file.bytes.prepared().clean.bytes) ?? [])
    }()

    static func settled(_ image: PixelImage, _ coding: WebPEncoder.Coding) -> [UInt8] {
        guard let file = WebPEncoder.encode(image, coding) else { return [] }
        return (try? file.prepared().clean.bytes) ?? []
    }
}

extension WebPParts {
    /// The simple file in the extended format, with these chunks before and behind the picture.
    func extended(flags: Int = 0, before: [Chunk] = [], behind: [Chunk] = []) -> WebPParts {
        let size = pixelSize
        return WebPParts(
            [WebPParts.extended(flags: flags, width: size.width, height: size.height)] + before + chunks + behind
        )
    }

    var pixelSize: (width: Int, height: Int) {
        let file = try? WebPCleaner.clean(bytes.span, limits: .standard).file
        return (file?.width ?? 1, file?.height ?? 1)
    }
}

extension [UInt8] {
    /// The stored pixels of a WebP in full size with their transparency, by libwebp.
    var webPPixels: PixelImage? {
        guard let file = try? WebPCleaner.clean(span, limits: .standard).file else { return nil }
        return WebPDecoder.decode(file, file.hasAlpha ? .colourAndAlpha : .colour, .full)
    }
}
