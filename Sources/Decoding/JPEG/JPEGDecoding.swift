internal import Imaging

/// Decodes JPEG files that the cleaner rebuilt.
enum JPEGDecoding {
    static func decode(
        _ content: FileContent,
        _ master: DecodingRequest.Master,
        longEdge: Int,
        limits: CleaningLimits
    ) throws(CleaningError) -> DecodedPicture {
        guard master != .asIs else {
            let file = try JPEGCleaner.clean(content, limits: limits)
            let decoded = try file.decoded(to: .reaching(longEdge), limits: limits)
            return DecodedPicture(pixels: file.displayed(decoded, longEdge: longEdge))
        }
        let pure = try PureJPEG(content, size: .near(longEdge), limits: limits)
        let file = master == .upright ? try pure.file.upright(limits: limits) : pure.file.content
        return DecodedPicture(
            rewritten: file == content ? nil : file.bytes,
            report: pure.found,
            pixels: pure.file.displayed(pure.decoded, longEdge: longEdge)
        )
    }
}

extension CleanedJPEG {
    /// Decodes a file that must not make the decoder complain.
    func decoded(to size: DecodingSize, limits: CleaningLimits) throws(CleaningError) -> PixelImage {
        if let picture = reduced(to: size, limits: limits) {
            guard picture.finding == .exact else { throw .undecodable }
            return try picture.pixels
        }
        do throws(DecodingFailure) {
            return try TurboDecoder.decode(self, to: size, limits: limits)
        } catch {
            throw .undecodable
        }
    }

    /// Makes decoded pixels what people see, no larger than `longEdge`: red, green and blue or grey, in sRGB, upright.
    func displayed(_ decoded: PixelImage, longEdge: Int) -> PixelImage {
        let rgb = decoded.channels == 4 ? decoded.convertedFromCMYK(isInverted: isInverted, in: colour) : decoded
        return rgb.scaled(toLongEdge: longEdge, withShapeOf: (frame.width, frame.height)).convertedToSRGB(from: colour)
            .turned(orientation)
    }
}
