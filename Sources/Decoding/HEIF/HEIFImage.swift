internal import CHEIF
internal import Imaging

/// A picture that libheif decoded.
@safe
struct HEIFImage: ~Copyable {
    /// Which colours are taken out of it.
    enum Channels {
        case grey, colour
    }

    private let image: OpaquePointer
    private let isTransparent: Bool

    /// Decodes the primary picture to eight bits, turned, mirrored and cropped as the container says.
    ///
    /// The EXIF orientation does not count: ISO/IEC 23008-12 section A.2.2, and the cleaner has left it out. Whatever
    /// the decoder complains about fails.
    init(decoding file: CleanedHEIF) throws(CleaningError) {
        let chroma = file.isTransparent ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB
        var status = heif_error_Decoder_plugin_error
        let image: OpaquePointer? = unsafe file.bytes.withUnsafeBytes { bytes in
            guard let context = unsafe heif_context_alloc(), let options = unsafe heif_decoding_options_alloc() else {
                return nil
            }
            defer {
                unsafe heif_decoding_options_free(options)
                unsafe heif_context_free(context)
            }
            // Tiles one after the other: a second thread would need its own memory.
            unsafe heif_context_set_max_decoding_threads(context, 0)
            unsafe options.pointee.convert_hdr_to_8bit = 1
            unsafe options.pointee.strict_decoding = 1
            var handle: OpaquePointer?
            unsafe status =
                heif_context_read_from_memory_without_copy(context, bytes.baseAddress, bytes.count, nil).code
            guard status == heif_error_Ok else { return nil }
            unsafe status = heif_context_get_primary_image_handle(context, &handle).code
            guard status == heif_error_Ok, let handle = unsafe handle else { return nil }
            defer { unsafe heif_image_handle_release(handle) }
            var image: OpaquePointer?
            unsafe status = heif_decode_image(handle, &image, heif_colorspace_RGB, chroma, options).code
            return unsafe status == heif_error_Ok ? image : nil
        }
        guard let image = unsafe image else {
            throw status == heif_error_Memory_allocation_error ? .tooMuchWork(.memory) : .undecodable
        }
        unsafe self.image = unsafe image
        isTransparent = file.isTransparent
    }

    deinit {
        unsafe heif_image_release(image)
    }

    /// What the coded data says about its colours; `nil` when it says nothing.
    var colour: ColourSpace? {
        get throws(CleaningError) {
            var found: UnsafeMutablePointer<heif_color_profile_nclx>?
            guard unsafe heif_image_get_nclx_color_profile(image, &found).code == heif_error_Ok,
                let found = unsafe found
            else { return nil }
            defer { unsafe heif_nclx_color_profile_free(found) }
            return try ColourSpace(
                primaries: Int(unsafe found.pointee.color_primaries.rawValue),
                transfer: Int(unsafe found.pointee.transfer_characteristics.rawValue)
            )
        }
    }

    /// The pixels on white; `nil` when the decoder gave none.
    func pixels(_ channels: Channels) -> PixelImage? {
        let width = Int(unsafe heif_image_get_width(image, heif_channel_interleaved))
        let height = Int(unsafe heif_image_get_height(image, heif_channel_interleaved))
        var stride: Int32 = 0
        guard width > 0, height > 0,
            let plane = unsafe heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride),
            Int(stride) >= width * samples
        else { return nil }
        let count = channels == .grey ? 1 : 3
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * count)
        for row in 0..<height {
            let line = unsafe UnsafeBufferPointer(start: plane + row * Int(stride), count: width * samples)
            switch (channels, isTransparent) {
            case (.colour, false): unsafe pixels.append(contentsOf: line)
            case (.colour, true): unsafe appendOnWhite(line, to: &pixels)
            case (.grey, _):
                for start in Swift.stride(from: 0, to: line.count, by: samples) { pixels.append(unsafe line[start]) }
            }
        }
        return PixelImage(width: width, height: height, channels: count, pixels: pixels)
    }

    /// Bytes of a pixel as the decoder laid them out.
    private var samples: Int { isTransparent ? 4 : 3 }

    /// Lays a line of red, green, blue and opacity on white.
    @unsafe
    private func appendOnWhite(_ line: UnsafeBufferPointer<UInt8>, to pixels: inout [UInt8]) {
        let isPremultiplied = unsafe heif_image_is_premultiplied_alpha(image) != 0
        for start in Swift.stride(from: 0, to: line.count - 3, by: 4) {
            let opacity = Int(unsafe line[start + 3])
            for channel in 0..<3 {
                let value = Int(unsafe line[start + channel])
                let own = isPremultiplied ? min(value, opacity) * 255 : value * opacity
                pixels.append(UInt8(truncatingIfNeeded: (own + 255 * (255 - opacity) + 127) / 255))
            }
        }
    }
}
