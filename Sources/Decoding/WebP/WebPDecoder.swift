internal import CWebP

/// Decodes with libwebp.
enum WebPDecoder {
    /// Which channels are wanted.
    enum Channels: Int {
        /// Red, green and blue.
        case colour = 3
        /// The same and alpha, as they are stored.
        case colourAndAlpha = 4
    }

    /// The whole picture in a size not larger than its own; `nil` when libwebp finds it damaged or incomplete.
    ///
    /// Scaling happens while decoding, row by row, so that a lossy picture is never in memory in full size.
    static func decode(_ file: [UInt8], _ channels: Channels, width: Int, height: Int) -> PixelImage? {
        var config = unsafe WebPDecoderConfig()
        guard unsafe WebPInitDecoderConfig(&config) != 0 else { return nil }
        defer { unsafe WebPFreeDecBuffer(&config.output) }
        unsafe config.options.use_scaling = 1
        unsafe config.options.scaled_width = Int32(width)
        unsafe config.options.scaled_height = Int32(height)
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
