internal import Imaging

/// Decodes HEIC and AVIF files that the cleaner rebuilt, and writes their picture as a JPEG.
enum HEIFDecoding {
    static func decode(
        _ bytes: [UInt8],
        _ master: DecodingRequest.Master,
        longEdge: Int,
        limits: CleaningLimits
    ) throws(CleaningError) -> DecodedPicture {
        let file = try HEIFCleaner.clean(bytes.span, limits: limits)
        let decoded = try HEIFDecoder.decode(file, limits: limits)
        var rewritten: [UInt8]?
        if master != .asIs {
            rewritten = try jpeg(of: decoded, chroma: file.sampling.chroma, limits: limits)
        }
        return DecodedPicture(
            rewritten: rewritten,
            pixels: decoded.image.scaled(toLongEdge: longEdge).convertedToSRGB(from: decoded.colour)
        )
    }

    /// The picture in its own colour space, with our own profile where one is needed.
    private static func jpeg(
        of decoded: HEIFDecoder.Picture,
        chroma: HEIFSampling.Chroma,
        limits: CleaningLimits
    ) throws(CleaningError) -> [UInt8] {
        let detail: TurboEncoder.Chroma = chroma == .full ? .full : .quarter
        guard let encoder = TurboEncoder(),
            let file = encoder.encode(decoded.image, quality: TurboEncoder.masterQuality, detail)
        else { throw .notRendered }
        return try JPEGCleaner.clean(decoded.colour.described(in: file).span, limits: limits).bytes
    }
}
