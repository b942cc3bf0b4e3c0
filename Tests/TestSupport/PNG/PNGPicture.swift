/// A small made-up picture of any kind that PNG knows.
public struct PNGPicture: Sendable, CustomStringConvertible {
    /// Sides in pixels.
    public var width = 11, height = 9
    /// Bits for each sample.
    public var depth = 8
    /// 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha.
    public var colour = 2
    /// Whether the rows come in seven passes.
    public var isInterlaced = false
    /// The filter of every row; `nil` for all five in turn.
    public var filter: Int?
    /// Red, green and blue of each entry.
    public var palette: [UInt8] = []
    /// The content of tRNS.
    public var transparency: [UInt8] = []
    /// Bits behind the last pixel of each row.
    public var padding = 0
    /// The sample of a pixel: column, row, channel. Only the lowest bits count.
    public var sample: @Sendable (Int, Int, Int) -> Int = { column, row, channel in
        column * 23 + row * 41 + channel * 67
    }

    /// A picture in colour.
    public init() {}

    /// A picture that differs from the usual one.
    public static func made(_ change: (inout PNGPicture) -> Void) -> PNGPicture {
        var picture = PNGPicture()
        change(&picture)
        return picture
    }

    /// What kind of picture it is.
    public var description: String {
        "kind \(colour), \(depth) bits, \(width) x \(height)\(isInterlaced ? ", interlaced" : "")\(transparency.isEmpty ? "" : ", tRNS")"
    }

    /// One picture of every kind and depth, with and without passes and transparency, each with every filter.
    public static let varieties: [PNGPicture] = [(11, 9), (1, 1), (5, 3)].flatMap { width, height in
        [(0, [1, 2, 4, 8, 16]), (2, [8, 16]), (3, [1, 2, 4, 8]), (4, [8, 16]), (6, [8, 16])]
            .flatMap { colour, depths in depths.map { (colour, $0) } }
            .flatMap { colour, depth in [false, true].map { (colour, depth, $0) } }
            .map { colour, depth, isInterlaced in
                made {
                    ($0.width, $0.height, $0.colour, $0.depth) = (width, height, colour, depth)
                    $0.isInterlaced = isInterlaced
                    if colour == 3 { $0.palette = rainbow(1 << depth) }
                    if isInterlaced { $0.transparency = [0: [0, 1], 3: [128]][colour, default: []] }
                }
            }
    }

    /// So many colours that differ.
    public static func rainbow(_ count: Int) -> [UInt8] {
        (0..<count).flatMap { index in [0, 85, 170].map { UInt8(truncatingIfNeeded: index * 37 + $0 + 1) } }
    }

    /// How many samples a pixel has.
    public var channels: Int { [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colour, default: 1] }

    /// The value of a sample as it is stored.
    public func value(_ column: Int, _ row: Int, _ channel: Int) -> Int {
        sample(column, row, channel) & (1 << depth - 1)
    }

    /// The file, its data in uncompressed blocks.
    public var file: PNGFile { file(PNGData.stored(raw)) }

    /// The whole file.
    public var bytes: [UInt8] { file.bytes }

    /// The file with this data.
    public func file(_ stream: [UInt8]) -> PNGFile {
        let kind = [UInt8(depth), UInt8(colour), 0, 0, isInterlaced ? 1 : 0]
        var chunks = [PNGFile.Chunk("IHDR", PNGFile.number(width) + PNGFile.number(height) + kind)]
        if !palette.isEmpty { chunks.append(PNGFile.Chunk("PLTE", palette)) }
        if !transparency.isEmpty { chunks.append(PNGFile.Chunk("tRNS", transparency)) }
        return PNGFile(chunks + [PNGFile.Chunk("IDAT", stream), PNGFile.Chunk("IEND", [])])
    }
}
