internal import Imaging

/// Scales and encodes decoded pixels.
enum Renderer {
    /// A JPEG file for each profile, each scaled from the one before where that is larger.
    static func renditions(
        of pixels: PixelImage,
        _ profiles: [RenditionProfile]
    ) throws(CleaningError) -> [[UInt8]] {
        var files: [[UInt8]] = []
        var last = pixels
        for profile in profiles {
            let source = last.longEdge >= min(profile.longEdge, pixels.longEdge) ? last : pixels
            last = source.scaled(toLongEdge: profile.longEdge)
            files.append(try rendition(of: last, quality: profile.quality))
        }
        return files
    }

    /// The encoder's file without the density that it writes into every header.
    private static func rendition(of pixels: PixelImage, quality: Int) throws(CleaningError) -> [UInt8] {
        guard let encoder = TurboEncoder(), let file = encoder.encode(pixels, quality: quality, .quarter) else {
            throw .notRendered
        }
        return try JPEGCleaner.clean(file.span, limits: .standard).bytes
    }
}
