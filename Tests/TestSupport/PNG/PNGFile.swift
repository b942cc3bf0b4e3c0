/// A PNG file in chunks, between and in which a test plants what should not be there.
public struct PNGFile: Sendable {
    /// A chunk; its CRC is right unless it is spoilt.
    public struct Chunk: Sendable {
        /// Four letters.
        public var name: String
        /// The content, without length, name and CRC.
        public var content: [UInt8]
        /// What is added to the CRC.
        public var spoiling: UInt32 = 0

        /// A chunk with a right CRC.
        public init(_ name: String, _ content: [UInt8]) {
            self.name = name
            self.content = content
        }

        /// All of its bytes.
        public var bytes: [UInt8] {
            let covered = Array(name.utf8) + content
            return PNGFile.number(content.count) + covered + PNGFile.number(Int(PNGFile.crc(covered) &+ spoiling))
        }
    }

    /// The chunks in their order.
    public var chunks: [Chunk]
    /// Bytes behind the last chunk.
    public var trailer: [UInt8] = []

    /// A file of these chunks.
    public init(_ chunks: [Chunk]) {
        self.chunks = chunks
    }

    /// The whole file.
    public var bytes: [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunks.flatMap(\.bytes) + trailer
    }

    /// The file with a chunk before the first of another name; behind all others when there is none.
    public func planting(_ name: String, _ content: [UInt8], before other: String = "IDAT") -> PNGFile {
        var file = self
        let place = chunks.firstIndex { $0.name == other } ?? chunks.count
        file.chunks.insert(Chunk(name, content), at: place)
        return file
    }

    /// The file with the first chunk of a name changed.
    public func changing(_ name: String, _ change: (inout Chunk) -> Void) -> PNGFile {
        var file = self
        guard let place = chunks.firstIndex(where: { $0.name == name }) else { return file }
        change(&file.chunks[place])
        return file
    }

    /// The file without the chunks of a name.
    public func without(_ name: String) -> PNGFile {
        PNGFile(chunks.filter { $0.name != name })
    }

    /// The file with something behind its end.
    public func followed(by trailer: [UInt8]) -> PNGFile {
        var file = self
        file.trailer = trailer
        return file
    }

    /// Four bytes, most significant first.
    public static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// The check of a chunk's name and content, bit by bit: PNG annex D.
    public static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
        }
    }
}
