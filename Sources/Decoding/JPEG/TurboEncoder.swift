internal import CTurboJPEG

/// A TurboJPEG compressor.
///
/// Its output grows as it is written: the room for the worst case would be as large as the picture in memory.
@safe
struct TurboEncoder: ~Copyable {
    /// In how much detail colour is kept beside brightness.
    enum Chroma {
        /// Half the width and half the height, as cameras do.
        case quarter
        case full
    }

    /// Nobody sees a difference, and the file is about as large as a camera's.
    static let masterQuality = 95
    private let handle: tjhandle

    init?() {
        guard let handle = unsafe tjInitCompress() else { return nil }
        unsafe self.handle = unsafe handle
    }

    deinit {
        _ = unsafe tjDestroy(handle)
    }

    /// A baseline JPEG file; `nil` when the encoder fails. Four channels are stored inverted, as Adobe programs do.
    func encode(_ image: PixelImage, quality: Int, _ chroma: Chroma) -> [UInt8]? {
        guard image.pixels.count == image.width * image.height * image.channels else { return nil }
        let format = [1: TJPF_GRAY, 4: TJPF_CMYK][image.channels, default: TJPF_RGB]
        let colour = chroma == .full ? TJSAMP_444 : TJSAMP_420
        let sampling = image.channels == 1 ? TJSAMP_GRAY : colour
        var target: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        defer { unsafe tjFree(target) }
        let status = unsafe image.pixels.withUnsafeBufferPointer { pixels in
            unsafe tjCompress2(
                handle,
                pixels.baseAddress,
                Int32(image.width),
                0,
                Int32(image.height),
                format.rawValue,
                &target,
                &size,
                Int32(sampling.rawValue),
                Int32(quality),
                0
            )
        }
        guard status == 0, unsafe target != nil else { return nil }
        return unsafe Array(UnsafeBufferPointer(start: target, count: Int(size)))
    }
}
