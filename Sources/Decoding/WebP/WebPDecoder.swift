internal import CWebP
internal import Imaging

/// Decodes with libwebp.
enum WebPDecoder {
    /// Which channels are wanted.
    enum Channels: Int {
        /// Red, green and blue.
        case colour = 3
        /// The same and alpha, as they are stored.
        case colourAndAlpha = 4
    }

    /// How large the decoded picture is to be.
    enum Size {
        case full
        /// Not larger than full. Scaling happens row by row while decoding, so that a lossy picture is never in memory
        /// in full size.
        case scaled(width: Int, height: Int)
    }

    /// The whole picture; `nil` when libwebp finds it damaged or incomplete.
    static func decode(_ file: WebPFile, _ channels: Channels, _ size: Size) -> PixelImage? {
        decode(file.bytes, stored: (file.width, file.height), channels, size)
    }

    /// The same for a file that stores so many columns and rows.
    static func decode(
        _ file: [UInt8],
        stored: (width: Int, height: Int),
        _ channels: Channels,
        _ size: Size
    ) -> PixelImage? {
        var config = unsafe WebPDecoderConfig()
        guard unsafe WebPInitDecoderConfig(&config) != 0 else { return nil }
        defer { unsafe WebPFreeDecBuffer(&config.output) }
        var (width, height) = stored
        if case .scaled(let newWidth, let newHeight) = size, (newWidth, newHeight) != (width, height) {
            // Scaling to the same size would blend colours with their transparency.
            (width, height) = (newWidth, newHeight)
            unsafe config.options.use_scaling = 1
            unsafe config.options.scaled_width = Int32(width)
            unsafe config.options.scaled_height = Int32(height)
        }
        unsafe config.output.colorspace = channels == .colour ? MODE_RGB : MODE_RGBA
        unsafe config.output.is_external_memory = 1
        let stride = width * channels.rawValue
        let length = stride * height
        var status = VP8_STATUS_INVALID_PARAM
        let pixels = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            unsafe config.output.u.RGBA = WebPRGBABuffer(
                rgba: buffer.baseAddress,
                stride: Int32(stride),
                size: length
            )
            status = unsafe file.withUnsafeBufferPointer { source in
                unsafe WebPDecode(source.baseAddress, source.count, &config)
            }
            count = status == VP8_STATUS_OK ? length : 0
        }
        guard status == VP8_STATUS_OK else { return nil }
        return PixelImage(width: width, height: height, channels: channels.rawValue, pixels: pixels)
    }
}
