/// A WebP file taken apart into its chunks, to be put together again with something wrong in it.
public struct WebPParts: Sendable {
    /// A chunk; the padding byte comes by itself.
    public struct Chunk: Sendable, Equatable {
        /// Four letters.
        public var name: String
        /// What is in it.
        public var content: [UInt8]
        /// What is behind a content of odd length.
        public var padding: [UInt8] = [0]

        /// A chunk with this content.
        public init(_ name: String, _ content: [UInt8]) {
            self.name = name
            self.content = content
        }

        fileprivate var bytes: [UInt8] {
            Array(name.utf8) + WebPParts.number(content.count, 4) + content + (content.count % 2 == 1 ? padding : [])
        }
    }

    /// The chunks in their order.
    public var chunks: [Chunk]
    /// Bytes behind the end that the RIFF header names.
    public var trailer: [UInt8] = []

    /// A file of these chunks.
    public init(_ chunks: [Chunk]) {
        self.chunks = chunks
    }

    /// Takes a well-formed file apart.
    public init(reading file: [UInt8]) {
        chunks = []
        var offset = 12
        while offset + 8 <= file.count {
            let length = (0..<4).reduce(0) { $0 | Int(file[offset + 4 + $1]) << (8 * $1) }
            let name = String(decoding: file[offset..<offset + 4], as: UTF8.self)
            chunks.append(Chunk(name, Array(file[offset + 8..<offset + 8 + length])))
            offset += 8 + length + length % 2
        }
    }

    /// The whole file.
    public var bytes: [UInt8] {
        let body = chunks.flatMap(\.bytes)
        return Array("RIFF".utf8) + Self.number(body.count + 4, 4) + Array("WEBP".utf8) + body + trailer
    }

    /// The chunk that holds the picture.
    public var picture: Chunk { chunks.first { ["VP8 ", "VP8L"].contains($0.name) } ?? Chunk("none", []) }

    /// The file with another chunk at a place among the others.
    public func planting(_ chunk: Chunk, at index: Int) -> WebPParts {
        var copy = self
        copy.chunks.insert(chunk, at: index)
        return copy
    }

    /// The file with something done to its chunks of this name.
    public func replacing(_ name: String, _ change: (inout Chunk) -> Void) -> WebPParts {
        var copy = self
        for index in copy.chunks.indices where copy.chunks[index].name == name { change(&copy.chunks[index]) }
        return copy
    }

    /// The file with bytes behind its end.
    public func trailing(_ bytes: [UInt8]) -> WebPParts {
        var copy = self
        copy.trailer = bytes
        return copy
    }

    /// A VP8X chunk.
    public static func extended(flags: Int, width: Int, height: Int) -> Chunk {
        Chunk("VP8X", number(flags, 4) + number(width - 1, 3) + number(height - 1, 3))
    }

    /// An animation's frame: its corner, which is a multiple of two, its size, its chunks.
    public static func frame(
        corner: (x: Int, y: Int),
        width: Int,
        height: Int,
        _ chunks: [Chunk]
    ) -> Chunk {
        let head = number(corner.x / 2, 3) + number(corner.y / 2, 3) + number(width - 1, 3) + number(height - 1, 3)
        return Chunk("ANMF", head + number(100, 3) + [0] + chunks.flatMap(\.bytes))
    }

    /// So many bytes, lowest first.
    public static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
