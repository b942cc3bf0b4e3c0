internal import CTurboJPEG
internal import Imaging

/// Why the decoder did not accept a file without a complaint.
enum DecodingFailure: Error, Equatable {
    /// Bytes lie in the coded data that the picture does not need.
    case surplusData
    /// The coded data is damaged, incomplete or cannot be decoded.
    case damaged
}

/// A TurboJPEG decompressor.
@safe
struct TurboDecoder: ~Copyable {
    let handle: tjhandle

    init?() {
        guard let handle = unsafe tjInitDecompress() else { return nil }
        unsafe self.handle = unsafe handle
    }

    deinit {
        _ = unsafe tjDestroy(handle)
    }

    /// Decodes a cleaned file with a decompressor of its own.
    static func decode(
        _ file: CleanedJPEG,
        to size: DecodingSize,
        limits: CleaningLimits
    ) throws(DecodingFailure) -> PixelImage {
        guard let decoder = TurboDecoder() else { throw .damaged }
        return try decoder.decode(file.content, frame: file.frame, to: size, limits: limits)
    }

    /// Decodes to some eighths of the size. Any complaint of the decoder fails.
    func decode(
        _ file: FileContent,
        frame: JPEGFrame,
        to size: DecodingSize,
        limits: CleaningLimits
    ) throws(DecodingFailure) -> PixelImage {
        let eighths = size.eighths(ofLongEdge: max(frame.width, frame.height))
        let width = DecodingSize.scaled(frame.width, eighths)
        let height = DecodingSize.scaled(frame.height, eighths)
        let channels = frame.components.count
        let format = [1: TJPF_GRAY, 3: TJPF_RGB, 4: TJPF_CMYK][channels, default: TJPF_RGB]
        let length = width * height * channels
        guard length <= limits.decodingBytes else { throw .damaged }
        var status: Int32 = -1
        let pixels = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            status = unsafe file.withUnsafeBufferPointer { source in
                unsafe tjDecompress2(
                    handle,
                    source.baseAddress,
                    UInt(source.count),
                    buffer.baseAddress,
                    Int32(width),
                    0,
                    Int32(height),
                    format.rawValue,
                    TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS
                )
            }
            count = status == 0 ? length : 0
        }
        guard status == 0 else { throw failure() }
        return PixelImage(width: width, height: height, channels: channels, pixels: pixels)
    }

    /// The decoder says in words only what it found: libjpeg, jerror.h, JWRN_EXTRANEOUS_DATA and
    /// JWRN_BOGUS_PROGRESSION.
    private func failure() -> DecodingFailure {
        guard unsafe tjGetErrorCode(handle) == TJERR_WARNING.rawValue, let text = unsafe tjGetErrorStr2(handle) else {
            return .damaged
        }
        let message = unsafe String(cString: text)
        return message.contains("extraneous bytes") || message.contains("progression sequence")
            ? .surplusData : .damaged
    }
}
