internal import Imaging

extension CleanedJPEG {
    /// The file with its rows and columns as they are to be seen and without an orientation, in its own colour space.
    ///
    /// Nothing is lost where the size is a multiple of the coded units; else the picture is decoded and written anew.
    func upright(limits: CleaningLimits) throws(CleaningError) -> FileContent {
        guard orientation != .upright else { return content }
        if let moved = try turnedCoefficients(limits: limits) { return FileContent(moved) }
        return FileContent(try reencoded(limits: limits))
    }

    /// Moves the coefficients; `nil` where the turned picture would have parts of coded units at its left or upper
    /// edge.
    private func turnedCoefficients(limits: CleaningLimits) throws(CleaningError) -> [UInt8]? {
        // The transformer keeps the coefficients as they were and as they are to be.
        guard frame.coefficientBytes <= limits.decodingBytes / 2, let transcoder = TurboTranscoder(),
            let turned = transcoder.turned(content, frame: frame, orientation)
        else { return nil }
        let picture = try JPEGCleaner.clean(turned.span, limits: limits)
        let again = try JPEGCleaner.clean(uprightBytes(withPictureOf: picture).span, limits: limits)
        guard !again.needsTranscoding, EntropyAudit.findings(in: again) == .exact else {
            throw .differsAfterTranscoding
        }
        return again.bytes
    }

    private func reencoded(limits: CleaningLimits) throws(CleaningError) -> [UInt8] {
        var image = try decoded(to: .reaching(.max), limits: limits).turned(orientation)
        if image.channels == 4, !isInverted { image.invert() }
        guard let encoder = TurboEncoder(),
            let file = encoder.encode(image, quality: TurboEncoder.masterQuality, chroma)
        else { throw .notRendered }
        return try JPEGCleaner.clean(colour.described(in: file).span, limits: limits).bytes
    }

    /// Colour at a quarter only where the received picture has no more.
    private var chroma: TurboEncoder.Chroma {
        let isQuartered = frame.components.dropFirst().allSatisfy { part in
            2 * part.horizontal <= frame.components[0].horizontal && 2 * part.vertical <= frame.components[0].vertical
        }
        return isQuartered && frame.components.count == 3 ? .quarter : .full
    }
}

extension PixelImage {
    fileprivate mutating func invert() {
        for index in pixels.indices { pixels[index] ^= 255 }
    }
}
