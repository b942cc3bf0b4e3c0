/// The four letters that name a chunk: PNG section 5.4.
struct PNGChunkName: Hashable, ExpressibleByStringLiteral {
    let code: Int

    init(code: Int) {
        self.code = code
    }

    /// Letters behind the fourth do not count.
    init(stringLiteral text: String) {
        code = text.utf8.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether a decoder that does not know the chunk must give up: the first letter is a capital.
    var isCritical: Bool { code & 0x2000_0000 == 0 }
}

/// A chunk: where its content lies, without length, name and CRC.
struct PNGChunk {
    let name: PNGChunkName
    let content: Range<Int>

    /// Whether the CRC behind the content is that of name and content.
    func isIntact(in bytes: Span<UInt8>) -> Bool {
        let covered = bytes.extracting(content.lowerBound - 4..<content.upperBound)
        return bytes.uint32(at: content.upperBound) == Int(CRC32.of(covered))
    }
}

/// Walks from chunk to chunk.
struct PNGChunkReader {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Where the next chunk begins.
    private(set) var offset = signature.count
    private var chunksLeft: Int

    init(limit: Int) {
        chunksLeft = limit
    }

    /// The next chunk. A file has thousands of data chunks, which count only when they are empty.
    mutating func next(in bytes: Span<UInt8>) throws(CleaningError) -> PNGChunk {
        guard let length = bytes.uint32(at: offset), let code = bytes.uint32(at: offset + 4) else {
            throw .truncated(offset: bytes.count)
        }
        guard length <= Int(Int32.max) else { throw .malformed(.png(.chunkLength), offset: offset) }
        let chunk = PNGChunk(name: PNGChunkName(code: code), content: offset + 8..<offset + 8 + length)
        guard chunk.content.upperBound + 4 <= bytes.count else { throw .truncated(offset: bytes.count) }
        if chunk.name != "IDAT" || length == 0 {
            guard chunksLeft > 0 else { throw .tooMuchWork(.segments) }
            chunksLeft -= 1
        }
        offset = chunk.content.upperBound + 4
        return chunk
    }
}

extension [UInt8] {
    /// Appends a chunk with its length and CRC.
    mutating func append(chunk name: PNGChunkName, _ content: [UInt8]) {
        append(uint32: content.count)
        let start = count
        append(uint32: name.code)
        self += content
        append(uint32: Int(CRC32.of(span.extracting(start..<count))))
    }
}
