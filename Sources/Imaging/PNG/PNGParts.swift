/// All that a clean PNG consists of, beside its picture data.
package struct PNGParts: Equatable, Sendable {
    /// Size and kind.
    package var header: PNGHeader
    /// What the numbers mean; written as our own profile where one is needed.
    package var colour: ColourSpace
    /// Red, green and blue of each entry; empty but for indexed pictures.
    package var palette: [UInt8]
    /// Opacity of the first entries, or the transparent colour; empty when there is none.
    package var transparency: [UInt8]
    /// How the picture is turned for display.
    package var orientation: Orientation

    /// The first two bytes of every zlib stream that we write.
    static let streamStart: [UInt8] = [0x78, 0x9C]

    /// Whether there is room for more than what is seen: bits behind the end of a row, colours that are fully
    /// transparent, colours of a palette that no pixel has.
    package var haveRoomBesidePixels: Bool {
        header.depth < 8 || header.colour == .indexed || header.hasAlpha || !transparency.isEmpty
    }

    /// The file, and where in it the data lies, which is put together from `pieces`. Where the checksum of its chunk is
    /// known it is not made anew.
    func file(
        _ pieces: [Range<Int>],
        of bytes: Span<UInt8>,
        checksum: Int? = nil
    ) -> (bytes: [UInt8], stream: Range<Int>) {
        var file = PNGChunkReader.signature
        let length = pieces.reduce(0) { $0 + $1.count }
        file.reserveCapacity(length + 4096)
        file.append(chunk: "IHDR", header.content)
        if let profile = colour.profile { file.append(chunk: "iCCP", ICCChunk.content(profile)) }
        if !palette.isEmpty { file.append(chunk: "PLTE", palette) }
        if !transparency.isEmpty { file.append(chunk: "tRNS", transparency) }
        if orientation != .upright { file.append(chunk: "eXIf", orientation.block) }
        file.append(uint32: length)
        let name = file.count
        file += Array("IDAT".utf8)
        for piece in pieces { file.append(bytes, in: piece) }
        // Window size and compression level are hints. Every decoder reads the largest window.
        if length >= 2 { file.replaceSubrange(name + 4..<name + 6, with: Self.streamStart) }
        file.append(uint32: checksum ?? Int(CRC32.of(file.span.extracting(name..<file.count))))
        file.append(chunk: "IEND", [])
        return (file, name + 4..<name + 4 + length)
    }

    /// The file with this data, a whole zlib stream.
    package func file(_ stream: [UInt8]) -> [UInt8] {
        file([stream.indices], of: stream.span).bytes
    }

    /// The file with part of this data's bytes.
    package func file(_ stream: Range<Int>, of bytes: [UInt8]) -> [UInt8] {
        file([stream], of: bytes.span).bytes
    }
}
