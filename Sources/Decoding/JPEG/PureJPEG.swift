internal import Imaging
internal import SchoolMedia

/// A rebuilt file whose coded data holds the picture to the last bit and nothing more, and what the decoder made of it.
struct PureJPEG {
    let file: CleanedJPEG
    let decoded: PixelImage
    /// What the coded data held beside the picture.
    let found: RemovalReport

    /// Cleans; where the coded data holds more than the picture, writes the coefficients anew and cleans again.
    init(_ content: FileContent, size: DecodingSize, limits: CleaningLimits) throws(CleaningError) {
        let cleaned = try JPEGCleaner.clean(content, limits: limits)
        let reduced = cleaned.reduced(to: size, limits: limits)
        if let reduced, try Self.isExact(reduced.finding) {
            (file, decoded, found) = (cleaned, try reduced.pixels, RemovalReport())
            return
        }
        if reduced == nil, !cleaned.needsTranscoding, try Self.isExact(EntropyAudit.findings(in: cleaned)) {
            do throws(DecodingFailure) {
                decoded = try TurboDecoder.decode(cleaned, to: size, limits: limits)
                file = cleaned
                found = RemovalReport()
                return
            } catch {
                guard error == .surplusData else { throw .undecodable }
            }
        }
        file = try Self.transcoded(cleaned, limits: limits)
        decoded = try file.decoded(to: size, limits: limits)
        var found = RemovalReport()
        found.add(.hiddenCoefficientData, count: cleaned.frame.isArithmetic ? 0 : 1)
        self.found = found
    }

    private static func isExact(_ finding: EntropyFinding) throws(CleaningError) -> Bool {
        guard finding != .damaged else { throw .undecodable }
        return finding == .exact
    }

    private static func transcoded(_ cleaned: CleanedJPEG, limits: CleaningLimits) throws(CleaningError) -> CleanedJPEG
    {
        guard cleaned.frame.coefficientBytes <= limits.decodingBytes else { throw .tooMuchWork(.memory) }
        guard let transcoder = TurboTranscoder(),
            let written = transcoder.transcode(cleaned.content, frame: cleaned.frame)
        else {
            throw .undecodable
        }
        let picture = try JPEGCleaner.clean(written.file.span, limits: limits)
        let again = try JPEGCleaner.clean(cleaned.bytes(withPictureOf: picture).span, limits: limits)
        guard transcoder.digest(again.content) == written.digest, !again.needsTranscoding,
            try isExact(EntropyAudit.findings(in: again))
        else {
            throw .differsAfterTranscoding
        }
        return again
    }
}
