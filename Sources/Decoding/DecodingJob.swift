package import Imaging

/// Answers a request by decoding in this process. To be called in a confined process, and by tests.
package enum DecodingJob {
    /// Decodes the picture once, settles its file, and makes every rendition from that one decode.
    ///
    /// - Throws: ``CleaningError`` for whatever is not a whole picture within the limits.
    package static func answer(
        _ request: DecodingRequest,
        limits: CleaningLimits
    ) throws(CleaningError) -> DecodingAnswer {
        let longest = request.profiles.map(\.longEdge).max()
        let decoded = try decode(request, longEdge: longest, limits: limits)
        return DecodingAnswer(
            rewritten: decoded.rewritten,
            report: decoded.report,
            renditions: try renditions(of: decoded, request.profiles)
        )
    }

    private static func renditions(
        of decoded: DecodedPicture,
        _ profiles: [RenditionProfile]
    ) throws(CleaningError) -> [[UInt8]] {
        guard !profiles.isEmpty else { return [] }
        guard let pixels = decoded.pixels else { throw .notRendered }
        return try Renderer.renditions(of: pixels, profiles)
    }

    /// Makes pixels that reach `longEdge`; where that is `nil` none are needed.
    private static func decode(
        _ request: DecodingRequest,
        longEdge: Int?,
        limits: CleaningLimits
    ) throws(CleaningError) -> DecodedPicture {
        switch request.form {
        case .jpeg:
            return try JPEGDecoding.decode(request.content, request.master, longEdge: longEdge ?? 1, limits: limits)
        case .heic, .avif:
            return try HEIFDecoding.decode(request.bytes, request.master, longEdge: longEdge ?? 1, limits: limits)
        case .png:
            return try PNGDecoding.decode(request.bytes, request.master, longEdge: longEdge, limits: limits)
        case .gif:
            return try GIFDecoding.decode(request.bytes, request.master, longEdge: longEdge, limits: limits)
        case .webp:
            return try WebPDecoding.decode(request.bytes, request.master, longEdge: longEdge, limits: limits)
        case let other:
            throw .notAPicture(found: other)
        }
    }
}

extension PictureDecoder {
    /// Decodes in this very process, unconfined: for tests and measurements only.
    package static let inThisProcess = PictureDecoder { (request) throws(CleaningError) in
        try DecodingJob.answer(request, limits: .standard)
    }
}
