internal import Imaging
internal import SchoolMedia

/// Decodes WebP files that the cleaner rebuilt.
enum WebPDecoding {
    /// Settles the file as asked and decodes it, without pixels where `longEdge` is `nil`.
    ///
    /// `.upright` codes a picture that is not upright anew: a lossless one without loss, a lossy one with quality 95.
    static func decode(
        _ bytes: [UInt8],
        _ master: DecodingRequest.Master,
        longEdge: Int?,
        limits: CleaningLimits
    ) throws(CleaningError) -> DecodedPicture {
        var file = try WebPCleaner.clean(bytes.span, limits: limits).file
        try WebPMemory(decoding: file).check(file, limits: limits)
        guard master != .asIs else {
            return DecodedPicture(pixels: try displayed(file, nil, longEdge, limits))
        }
        let settled = try SettledWebP(file, limits: limits)
        var decoded = settled.decoded
        file = settled.file
        if master == .upright, file.orientation != .upright {
            let turned = try WebPRewriting(file: file, limits: limits).upright()
            file = try SettledWebP(turned, limits: limits).file
            decoded = nil
        }
        let written = file.bytes
        return DecodedPicture(
            rewritten: written.isSame(as: bytes) ? nil : written,
            report: settled.found,
            pixels: try displayed(file, decoded, longEdge, limits)
        )
    }

    /// What people see, no larger than asked for: on white, in sRGB, upright. `decoded` are the pixels where they are
    /// there already.
    private static func displayed(
        _ file: WebPFile,
        _ decoded: PixelImage?,
        _ longEdge: Int?,
        _ limits: CleaningLimits
    ) throws(CleaningError) -> PixelImage? {
        guard let longEdge else { return nil }
        if let decoded { return shown(decoded, longEdge, file) }
        guard !file.hasAlpha else {
            return shown(try WebPRewriting(file: file, limits: limits).pixels(), longEdge, file)
        }
        guard let pixels = WebPDecoder.decode(file, .colour, size(of: file, longEdge)) else { throw .undecodable }
        return shown(pixels, longEdge, file)
    }

    private static func shown(_ pixels: PixelImage, _ longEdge: Int, _ file: WebPFile) -> PixelImage {
        pixels.onWhite.scaled(toLongEdge: longEdge).convertedToSRGB(from: file.colour).turned(file.orientation)
    }

    /// The sides in proportion, rounded, at least one pixel and never longer than they are.
    private static func size(of file: WebPFile, _ longEdge: Int) -> WebPDecoder.Size {
        let long = max(file.width, file.height)
        guard long > longEdge, longEdge > 0 else { return .full }
        return .scaled(
            width: max(1, (2 * file.width * longEdge + long) / (2 * long)),
            height: max(1, (2 * file.height * longEdge + long) / (2 * long))
        )
    }
}
