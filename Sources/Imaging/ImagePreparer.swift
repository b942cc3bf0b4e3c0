import SchoolMedia

/// Makes received bytes into a clean master with its small versions, and clean masters into renditions.
///
/// Everything happens in memory; nothing is written anywhere, and repeating a call gives the same bytes.
public struct ImagePreparer: Sendable {
    private let limits: CleaningLimits

    /// Prepares pictures within these limits.
    public init(limits: CleaningLimits) {
        self.limits = limits
    }

    /// Cleans a picture, verifies it by decoding and by separate code, and makes its preview and thumbnail from that one decode.
    ///
    /// The pixels of the master are exactly those received. A picture whose coded data holds more than its pixels is written
    /// anew from its coefficients, which are compared.
    /// - Throws: ``CleaningError`` for whatever is not a whole JPEG within the limits, with a sentence for people.
    @concurrent
    public func prepare(_ media: IncomingMedia) async throws(CleaningError) -> PreparedImage {
        try prepareNow(media)
    }

    /// Scales a clean picture to a profile, never up: upright, in sRGB, without any metadata.
    ///
    /// - Throws: ``CleaningError`` when the picture cannot be decoded within the limits.
    @concurrent
    public func render(_ image: CleanImage, to profile: RenditionProfile) async throws(CleaningError) -> Rendition {
        try renderNow(image, to: profile)
    }

    /// ``prepare(_:)`` on the caller's own thread; takes tens of milliseconds.
    public func prepareNow(_ media: IncomingMedia) throws(CleaningError) -> PreparedImage {
        let longEdge = RenditionProfile.preview.longEdge
        let pure = try PureJPEG(media.bytes, size: .near(longEdge), limits: limits)
        let clean = try pure.file.verified()
        let preview = pure.file.displayed(pure.decoded, longEdge: longEdge)
        let thumbnail = preview.scaled(toLongEdge: RenditionProfile.thumbnail.longEdge)
        return PreparedImage(
            clean: clean,
            removal: pure.file.report,
            preview: try Renderer.rendition(.preview, of: preview),
            thumbnail: try Renderer.rendition(.thumbnail, of: thumbnail),
            takenOn: pure.file.takenOn
        )
    }

    /// ``render(_:to:)`` on the caller's own thread; takes tens of milliseconds.
    public func renderNow(_ image: CleanImage, to profile: RenditionProfile) throws(CleaningError) -> Rendition {
        let file = try JPEGCleaner.clean(image.bytes.span, limits: limits)
        let decoded = try file.decoded(to: .reaching(profile.longEdge), limits: limits)
        let pixels = file.displayed(decoded, longEdge: profile.longEdge)
        return try Renderer.rendition(.export(profile), of: pixels)
    }
}
