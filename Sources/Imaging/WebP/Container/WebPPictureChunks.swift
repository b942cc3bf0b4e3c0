/// The chunks of one picture: of the file, or of an animation's frame.
struct WebPPictureChunks {
    private(set) var alpha: WebPChunk?
    private(set) var picture: WebPChunk?

    /// Takes a chunk that belongs to the picture; `false` for any other.
    ///
    /// - Throws: `.malformed` for two ALPH chunks: some decoders believe the first, some the second.
    mutating func take(_ chunk: WebPChunk) throws(CleaningError) -> Bool {
        switch chunk.name {
        case "ALPH" where picture == nil:
            guard alpha == nil else { throw .malformed(.webp(.alpha), offset: chunk.content.lowerBound) }
            alpha = chunk
            return true
        case "VP8 " where picture == nil, "VP8L" where picture == nil:
            picture = chunk
            return true
        default:
            return false
        }
    }

    /// An ALPH chunk before a lossless picture, which has its own transparency.
    var hasIdleAlpha: Bool { alpha != nil && picture?.name == "VP8L" }

    /// The coded picture as it was sent; `nil` without one.
    func coding(in bytes: Span<UInt8>) throws(CleaningError) -> WebPFile.Coding? {
        guard let picture else { return nil }
        let content = bytes.bytes(in: picture.content)
        guard picture.name == "VP8L" else {
            guard VP8Frame(content.span) != nil else {
                throw .malformed(.webp(.pictureHeader), offset: picture.content.lowerBound)
            }
            return .lossy(content, alpha: try alphaContent(in: bytes))
        }
        guard VP8LFrame(content.span) != nil else {
            if content.first == 0x2F, content.count > VP8LFrame.headerLength {
                throw .unsupported(.webp(.laterVersion))
            }
            throw .malformed(.webp(.pictureHeader), offset: picture.content.lowerBound)
        }
        return .lossless(content)
    }

    private func alphaContent(in bytes: Span<UInt8>) throws(CleaningError) -> [UInt8]? {
        guard let alpha else { return nil }
        let content = bytes.bytes(in: alpha.content)
        guard AlphaHeader(content.span) != nil else {
            throw .malformed(.webp(.alpha), offset: alpha.content.lowerBound)
        }
        return content
    }
}
