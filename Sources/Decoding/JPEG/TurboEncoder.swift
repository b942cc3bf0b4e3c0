internal import CTurboJPEG

/// A TurboJPEG compressor.
@safe
struct TurboEncoder: ~Copyable {
    private let handle: tjhandle

    init?() {
        guard let handle = unsafe tjInitCompress() else { return nil }
        unsafe self.handle = unsafe handle
    }

    deinit {
        _ = unsafe tjDestroy(handle)
    }

    /// A baseline JPEG file, chroma at half resolution; `nil` when the encoder fails.
    func encode(_ image: PixelImage, quality: Int) -> [UInt8]? {
        let (format, sampling) = image.channels == 1 ? (TJPF_GRAY, TJSAMP_GRAY) : (TJPF_RGB, TJSAMP_420)
        let (width, height) = (Int32(image.width), Int32(image.height))
        let capacity = Int(tjBufSize(width, height, Int32(sampling.rawValue)))
        guard capacity > 0, image.pixels.count == image.width * image.height * image.channels else { return nil }
        var status: Int32 = -1
        let file = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            var target = buffer.baseAddress
            var size = UInt(capacity)
            status = unsafe image.pixels.withUnsafeBufferPointer { pixels in
                unsafe tjCompress2(
                    handle,
                    pixels.baseAddress,
                    width,
                    0,
                    height,
                    format.rawValue,
                    &target,
                    &size,
                    Int32(sampling.rawValue),
                    Int32(quality),
                    TJFLAG_NOREALLOC
                )
            }
            count = status == 0 ? min(Int(size), capacity) : 0
        }
        return status == 0 ? file : nil
    }
}
