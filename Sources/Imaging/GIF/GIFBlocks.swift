/// Walks over the blocks of a GIF: GIF89a section 12 and following.
struct GIFBlocks {
    private(set) var offset: Int
    private var blocksLeft: Int

    init(offset: Int, limit: Int) {
        self.offset = offset
        blocksLeft = limit
    }

    mutating func takeByte(_ bytes: Span<UInt8>) throws(CleaningError) -> UInt8 {
        guard let byte = bytes.byte(at: offset) else { throw .truncated(offset: bytes.count) }
        offset += 1
        return byte
    }

    /// Two bytes, least significant first.
    mutating func takeLittle(_ bytes: Span<UInt8>) throws(CleaningError) -> Int {
        let low = Int(try takeByte(bytes))
        return Int(try takeByte(bytes)) << 8 | low
    }

    mutating func take(_ count: Int, _ bytes: Span<UInt8>) throws(CleaningError) -> [UInt8] {
        guard count <= bytes.count - offset else { throw .truncated(offset: bytes.count) }
        defer { offset += count }
        return bytes.bytes(in: offset..<offset + count)
    }

    /// A colour table, when these flags say that there is one; else empty.
    mutating func takeColours(flags: UInt8, _ bytes: Span<UInt8>) throws(CleaningError) -> [UInt8] {
        flags & 0x80 == 0 ? [] : try take(6 << Int(flags & 7), bytes)
    }

    /// The byte with which a block begins; so many blocks only.
    mutating func takeIntroducer(_ bytes: Span<UInt8>) throws(CleaningError) -> UInt8 {
        guard blocksLeft > 0 else { throw .tooMuchWork(.segments) }
        blocksLeft -= 1
        return try takeByte(bytes)
    }

    /// The content of sub-blocks up to the empty one.
    mutating func takeData(_ bytes: Span<UInt8>) throws(CleaningError) -> [UInt8] {
        var data: [UInt8] = []
        while case let length = Int(try takeByte(bytes)), length > 0 {
            guard length <= bytes.count - offset else { throw .truncated(offset: bytes.count) }
            data.append(bytes, in: offset..<offset + length)
            offset += length
        }
        return data
    }

    mutating func skipData(_ bytes: Span<UInt8>) throws(CleaningError) {
        while case let length = Int(try takeByte(bytes)), length > 0 {
            guard length <= bytes.count - offset else { throw .truncated(offset: bytes.count) }
            offset += length
        }
    }
}
