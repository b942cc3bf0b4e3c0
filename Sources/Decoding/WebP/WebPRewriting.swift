internal import Imaging

/// Codes pictures anew, so that none of the coded bytes that were received is left, and compares the pixels.
struct WebPRewriting {
    /// The file whose picture is coded anew.
    let file: WebPFile
    let limits: CleaningLimits

    /// Full size; red, green, blue, and alpha where the picture is to be shown with it.
    func pixels() throws(CleaningError) -> PixelImage {
        try Self.pixels(of: file, file.hasAlpha ? .colourAndAlpha : .colour)
    }

    /// The picture without loss, but for the colours of what cannot be seen.
    func withoutLoss(_ pixels: PixelImage) throws(CleaningError) -> (file: WebPFile, pixels: PixelImage) {
        try WebPMemory.losslessEncoding.check(file, limits: limits)
        let visible = pixels.withoutColoursUnderTransparency
        let result = try lossless(visible, orientation: file.orientation)
        return (result, visible)
    }

    /// The transparency of a lossy picture; `nil` when nothing is transparent.
    func transparency() throws(CleaningError) -> [UInt8]? {
        try WebPMemory.lossyEncoding.check(file, limits: limits)
        let pixels = try Self.pixels(of: file, .colourAndAlpha)
        var mask = pixels
        for start in stride(from: 0, to: mask.pixels.count - 3, by: 4) {
            for channel in 0..<3 { mask.pixels[start + channel] = 0 }
        }
        let written = try encoded(mask, .transparencyOnly, orientation: file.orientation)
        guard case .lossy(let picture, _) = file.coding, case .lossy(_, let alpha) = written.coding else {
            throw .undecodable
        }
        var result = file
        result.coding = .lossy(picture, alpha: alpha)
        guard try Self.pixels(of: result, .colourAndAlpha) == pixels else { throw .differsAfterTranscoding }
        return alpha
    }

    /// Turned for display: a lossless picture without loss, a lossy one with the little loss of quality 95.
    func upright() throws(CleaningError) -> WebPFile {
        guard case .lossless = file.coding else {
            try WebPMemory.lossyEncoding.check(file, limits: limits)
            return try encoded(try pixels().turned(file.orientation), .lossy, orientation: .upright)
        }
        try WebPMemory.losslessEncoding.check(file, limits: limits)
        return try lossless(try pixels().turned(file.orientation), orientation: .upright)
    }

    private func lossless(_ image: PixelImage, orientation: Orientation) throws(CleaningError) -> WebPFile {
        var result = try encoded(image, .lossless, orientation: orientation)
        guard case .lossless(let picture) = result.coding, let audit = LosslessAudit(picture: picture.span),
            !audit.hasIdleParts
        else { throw .undecodable }
        result.coding = .lossless(audit.settled(picture))
        // An encoder leaves out a transparency of which nothing is transparent.
        let channels = WebPDecoder.Channels(rawValue: image.channels) ?? .colour
        guard try Self.pixels(of: result, channels) == image else { throw .differsAfterTranscoding }
        return result
    }

    private func encoded(
        _ image: PixelImage,
        _ coding: WebPEncoder.Coding,
        orientation: Orientation
    ) throws(CleaningError) -> WebPFile {
        guard let bytes = WebPEncoder.encode(image, coding) else { throw .undecodable }
        let written = try WebPCleaner.clean(bytes.span, limits: limits).file
        guard let result = WebPFile(written.coding, orientation: orientation, colour: file.colour) else {
            throw .undecodable
        }
        return result
    }

    private static func pixels(
        of file: WebPFile,
        _ channels: WebPDecoder.Channels
    ) throws(CleaningError) -> PixelImage {
        guard let pixels = WebPDecoder.decode(file, channels, .full) else {
            throw .undecodable
        }
        return pixels
    }
}
