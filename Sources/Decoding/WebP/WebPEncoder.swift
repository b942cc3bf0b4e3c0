internal import CWebP

/// Encodes with libwebp.
enum WebPEncoder {
    /// How a picture is coded.
    enum Coding {
        /// Every pixel exactly, also those that cannot be seen.
        case lossless
        /// Quality 95 of 100, transparency exactly.
        case lossy
        /// Colours as coarse as can be, transparency exactly.
        case transparencyOnly
    }

    /// Larger pictures are coded with the least effort, which takes about a sixth of a second for each megapixel.
    private static let quicklyCoded = 4_000_000

    /// A whole file; `nil` when the encoder fails.
    static func encode(_ image: PixelImage, _ coding: Coding) -> [UInt8]? {
        var config = WebPConfig()
        let pixels = image.width * image.height
        guard unsafe WebPConfigInit(&config) != 0, settle(&config, for: coding, pixels: pixels) else { return nil }
        var picture = unsafe WebPPicture()
        guard unsafe WebPPictureInit(&picture) != 0 else { return nil }
        defer { unsafe WebPPictureFree(&picture) }
        unsafe picture.use_argb = coding == .lossless ? 1 : 0
        unsafe picture.width = Int32(image.width)
        unsafe picture.height = Int32(image.height)
        guard unsafe load(image, into: &picture) else { return nil }
        var writer = unsafe WebPMemoryWriter()
        unsafe WebPMemoryWriterInit(&writer)
        defer { unsafe WebPMemoryWriterClear(&writer) }
        return unsafe withUnsafeMutablePointer(to: &writer) { writer in
            unsafe picture.writer = WebPMemoryWrite
            unsafe picture.custom_ptr = UnsafeMutableRawPointer(writer)
            guard unsafe WebPEncode(&config, &picture) != 0, unsafe writer.pointee.mem != nil else { return nil }
            return unsafe Array(UnsafeBufferPointer(start: writer.pointee.mem, count: writer.pointee.size))
        }
    }

    private static func settle(_ config: inout WebPConfig, for coding: Coding, pixels: Int) -> Bool {
        switch coding {
        case .lossless:
            let effort: Int32 = pixels <= quicklyCoded ? 1 : 0
            guard unsafe WebPConfigLosslessPreset(&config, effort) != 0 else { return false }
            config.exact = 1
        case .lossy: config.quality = 95
        case .transparencyOnly:
            config.quality = 0
            config.method = 3
        }
        config.alpha_quality = 100
        return unsafe WebPValidateConfig(&config) != 0
    }

    @unsafe
    private static func load(_ image: PixelImage, into picture: inout WebPPicture) -> Bool {
        let stride = image.width * image.channels
        guard image.pixels.count == stride * image.height, [3, 4].contains(image.channels) else { return false }
        return unsafe image.pixels.withUnsafeBufferPointer { pixels in
            unsafe image.channels == 3
                ? WebPPictureImportRGB(&picture, pixels.baseAddress, Int32(stride)) != 0
                : WebPPictureImportRGBA(&picture, pixels.baseAddress, Int32(stride)) != 0
        }
    }
}
