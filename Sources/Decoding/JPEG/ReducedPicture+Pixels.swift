internal import CTurboJPEG
internal import Imaging

extension CleanedJPEG {
    /// The picture at this size, read by our own code to the last bit; `nil` where that is left to the library.
    ///
    /// Reading once is half the work of reading twice, once to the last bit and once to decode.
    func reduced(to size: DecodingSize, limits: CleaningLimits) -> ReducedPicture? {
        let eighths = size.eighths(ofLongEdge: max(frame.width, frame.height))
        guard eighths <= 4, TurboDecoder.takesForGreyOrYCbCr(content) else { return nil }
        return ReducedPicture(self, eighths: eighths, limits: limits)
    }
}

extension ReducedPicture {
    /// Grey, or red, green and blue.
    var pixels: PixelImage {
        get throws(CleaningError) {
            planes.count == 1 ? grey : try TurboDecoder.colours(of: self)
        }
    }

    /// One of the kinds of colour that ``ReducedPicture`` reads.
    fileprivate var kind: TJSAMP {
        switch sampling {
        case (2, 2): TJSAMP_420
        case (2, _): TJSAMP_422
        case (_, 2): TJSAMP_440
        default: TJSAMP_444
        }
    }

    private var grey: PixelImage {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height)
        for row in 0..<height {
            let start = planes[0].start + row * planes[0].stride
            pixels += samples[start..<start + width]
        }
        return PixelImage(width: width, height: height, channels: 1, pixels: pixels)
    }
}

extension TurboDecoder {
    /// Whether the library takes the file for grey or for brightness with two differences, by its markers.
    fileprivate static func takesForGreyOrYCbCr(_ file: FileContent) -> Bool {
        guard let decoder = TurboDecoder() else { return false }
        return decoder.takesForGreyOrYCbCr(file)
    }

    private func takesForGreyOrYCbCr(_ file: FileContent) -> Bool {
        var (width, height, sampling, colours): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        let status = unsafe file.withUnsafeBufferPointer { source in
            unsafe tjDecompressHeader3(
                handle,
                source.baseAddress,
                UInt(source.count),
                &width,
                &height,
                &sampling,
                &colours
            )
        }
        return status == 0 && (colours == TJCS_YCbCr.rawValue || colours == TJCS_GRAY.rawValue)
    }

    /// Red, green and blue of three planes.
    fileprivate static func colours(of picture: ReducedPicture) throws(CleaningError) -> PixelImage {
        guard let decoder = TurboDecoder(), let pixels = decoder.colours(of: picture) else { throw .undecodable }
        return pixels
    }

    private func colours(of picture: ReducedPicture) -> PixelImage? {
        let length = picture.width * picture.height * 3
        var status: Int32 = -1
        let pixels = unsafe [UInt8](unsafeUninitializedCapacity: length) { target, count in
            status = unsafe picture.samples.withUnsafeBufferPointer { samples in
                guard let start = samples.baseAddress else { return -1 }
                var planes = unsafe picture.planes.map { plane -> UnsafePointer<UInt8>? in unsafe start + plane.start }
                let strides = picture.planes.map { Int32($0.stride) }
                return unsafe tjDecodeYUVPlanes(
                    handle,
                    &planes,
                    strides,
                    Int32(picture.kind.rawValue),
                    target.baseAddress,
                    Int32(picture.width),
                    0,
                    Int32(picture.height),
                    Int32(TJPF_RGB.rawValue),
                    // Colours are not smoothed: the encoder takes the mean of the same pixels again.
                    TJFLAG_FASTUPSAMPLE
                )
            }
            count = status == 0 ? length : 0
        }
        guard status == 0 else { return nil }
        return PixelImage(width: picture.width, height: picture.height, channels: 3, pixels: pixels)
    }
}
