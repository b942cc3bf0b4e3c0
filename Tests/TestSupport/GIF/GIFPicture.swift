/// A small made-up frame, coded without any run: every pixel has a code of its own.
public struct GIFPicture: Sendable {
    /// Where on the screen it begins.
    public var left = 1, top = 2
    /// Sides in pixels.
    public var width = 7, height = 6
    /// Whether the rows come in four passes.
    public var isInterlaced = false
    /// Red, green and blue for this frame alone.
    public var colours: [UInt8] = []
    /// Bits of a colour's code.
    public var codeSize = 3
    /// The colour of a pixel: column and row.
    public var index: @Sendable (Int, Int) -> Int = { column, row in (column * 3 + row * 5) % 8 }
    /// Codes behind those of the pixels, before the end code.
    public var surplus: [Int] = []
    /// Bytes behind the end code.
    public var trailer: [UInt8] = []
    /// Whether there is an end code.
    public var hasEnd = true

    /// A frame of eight colours.
    public init() {}

    /// A frame that differs from the usual one.
    public static func made(_ change: (inout GIFPicture) -> Void) -> GIFPicture {
        var picture = GIFPicture()
        change(&picture)
        return picture
    }

    /// A file with nothing else.
    public var file: GIFFile { GIFFile(frame: block) }

    /// The whole file.
    public var bytes: [UInt8] { file.bytes }

    /// The frame, from its separator to the end of its data.
    public var block: [UInt8] {
        let bits = (0..<8).first { colours.count <= 6 << $0 } ?? 7
        let flags = UInt8(isInterlaced ? 0x40 : 0) | (colours.isEmpty ? 0 : 0x80 | UInt8(bits))
        let sides = [left, top, width, height].flatMap(GIFFile.little)
        return [0x2C] + sides + [flags] + colours + [UInt8(codeSize)] + GIFFile.blocks(codes + trailer)
    }

    /// The codes begin anew before they would grow by a bit.
    private var codes: [UInt8] {
        let clear = 1 << codeSize
        var bits = DeflateBits()
        bits.put(clear, codeSize + 1)
        for (place, pixel) in (pixels + surplus).enumerated() {
            if place > 0, place % (clear - 2) == 0 { bits.put(clear, codeSize + 1) }
            bits.put(pixel, codeSize + 1)
        }
        if hasEnd { bits.put(clear + 1, codeSize + 1) }
        return bits.bytes
    }

    private var pixels: [Int] {
        rows.flatMap { row in (0..<width).map { index($0, row) } }
    }

    /// The rows in the order in which they are stored.
    private var rows: [Int] {
        guard isInterlaced else { return Array(0..<height) }
        return [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { Array(stride(from: $0.0, to: height, by: $0.1)) }
    }
}
