/// Where things are in a sealed message (C2SP chunked-encryption v1, "Message chunking" and "Implementation notes").
///
/// `salt (24) || commitment (32) || chunks`; every chunk but the last seals 16 KiB, the last always less.
struct ChunkGeometry: Equatable, Sendable {
    static let saltSize = 24
    static let commitmentSize = 32
    static let headerSize = saltSize + commitmentSize
    static let chunkSize = 16 * 1024
    static let tagSize = 16
    static let sealedChunkSize = chunkSize + tagSize
    /// Chunks are numbered from 0 to below this.
    static let chunkLimit = 1 << 38

    /// Length of the message in bytes. Proven only once the last chunk has been opened.
    let messageLength: Int
    /// Index of the last chunk, which is shorter than the others and may be empty.
    let lastChunk: Int

    /// Reads the geometry off the length of a sealed message; nothing when no message has that length.
    init?(sealedLength: Int) {
        guard sealedLength >= Self.headerSize else { return nil }
        let (fullChunks, rest) = (sealedLength - Self.headerSize).quotientAndRemainder(dividingBy: Self.sealedChunkSize)
        guard rest >= Self.tagSize, fullChunks < Self.chunkLimit else { return nil }
        lastChunk = fullChunks
        messageLength = fullChunks * Self.chunkSize + rest - Self.tagSize
    }

    /// Length of a sealed message in bytes.
    static func sealedLength(ofMessage length: Int) -> Int {
        headerSize + length + (length / chunkSize + 1) * tagSize
    }

    /// Where in the sealed message the chunks of that range are, first inclusive, last inclusive.
    func sealedRange(ofChunks chunks: ClosedRange<Int>) -> Range<Int> {
        let start = Self.headerSize + chunks.lowerBound * Self.sealedChunkSize
        let lastSize = chunks.upperBound == lastChunk ? messageLength % Self.chunkSize : Self.chunkSize
        let end = Self.headerSize + chunks.upperBound * Self.sealedChunkSize + lastSize + Self.tagSize
        return start..<end
    }
}
