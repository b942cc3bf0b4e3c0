internal import Imaging

/// Decodes the primary picture of a HEIC or AVIF file.
enum HEIFDecoder {
    /// Upright pixels, and the space that their numbers are meant in.
    struct Picture {
        let image: PixelImage
        let colour: ColourSpace
    }

    /// Decodes to eight bits, turned and cropped as the file says; transparent parts become white.
    static func decode(_ file: CleanedHEIF, limits: CleaningLimits) throws(CleaningError) -> Picture {
        guard file.width * file.height * bytesPerPixel(of: file) <= limits.decodingBytes else {
            throw .tooMuchWork(.memory)
        }
        let decoded = try HEIFImage(decoding: file)
        // Where the container is silent, the coded data has the word.
        let colour = file.declaresColour ? file.colour : try decoded.colour ?? file.colour
        let isGrey = file.sampling.chroma == .none && (colour == .sRGB || colour.components == 1)
        guard let image = decoded.pixels(isGrey ? .grey : .colour) else { throw .undecodable }
        guard image.width * image.height <= limits.pixels else { throw .tooManyPixels(limit: limits.pixels) }
        return Picture(image: image, colour: colour.components == 1 && !isGrey ? .sRGB : colour)
    }

    /// At first the planes as they are coded and the same interleaved in eight bits are in memory; then that and a copy
    /// of it.
    private static func bytesPerPixel(of file: CleanedHEIF) -> Int {
        let planes = (file.sampling.chroma == .full ? 3 : 2) + (file.isTransparent ? 1 : 0)
        let interleaved = file.isTransparent ? 4 : 3
        return max((file.sampling.bits > 8 ? 2 : 1) * planes + interleaved, interleaved + 3)
    }
}
