/// A part of a RIFF file: RFC 9649 section 2.3.
struct WebPChunk {
    /// Four letters.
    let name: String
    let content: Range<Int>

    static let headerLength = 8
}

/// Goes from chunk to chunk inside a range of the file.
struct WebPChunkReader {
    private(set) var offset: Int
    private let end: Int
    private var left: Int
    /// Bytes that only fill up to an even length, and are not zero.
    private(set) var strayRuns = 0

    /// Reads at most `limit` chunks from there.
    init(_ range: Range<Int>, limit: Int) {
        offset = range.lowerBound
        end = range.upperBound
        left = limit
    }

    /// The next chunk, `nil` at the end.
    mutating func next(in bytes: Span<UInt8>) throws(CleaningError) -> WebPChunk? {
        guard offset < end else { return nil }
        guard left > 0 else { throw .tooMuchWork(.segments) }
        left -= 1
        guard end - offset >= WebPChunk.headerLength, let length = bytes.littleEndian32(at: offset + 4),
            length <= end - offset - WebPChunk.headerLength
        else { throw .truncated(offset: end) }
        let start = offset + WebPChunk.headerLength
        let name = String(decoding: bytes.bytes(in: offset..<offset + 4), as: UTF8.self)
        offset = start + length
        if length % 2 == 1, offset < end {
            strayRuns += bytes[offset] == 0 ? 0 : 1
            offset += 1
        }
        return WebPChunk(name: name, content: start..<start + length)
    }
}

extension Span<UInt8> {
    /// Four bytes, least significant first.
    func littleEndian32(at offset: Int) -> Int? {
        uint32(at: offset).map { Int(UInt32($0).byteSwapped) }
    }

    /// Three bytes, least significant first.
    func littleEndian24(at offset: Int) -> Int? {
        guard offset >= 0, offset < count - 2 else { return nil }
        return Int(self[offset]) | Int(self[offset + 1]) << 8 | Int(self[offset + 2]) << 16
    }
}
