import TestSupport

extension Bomb {
    static let gif = [
        Bomb("GIF: 65535 x 65535", .refusals) { file(side: 65_535, pixels: 1_000_000_000) },
        Bomb("GIF: the largest picture that may be, of one colour", .heavy) {
            file(side: 8900, pixels: 8900 * 8900)
        },
        Bomb("GIF: as much data, in a frame of 7 x 6", .pictures) { file(side: 7, pixels: 8900 * 8900) },
        Bomb("GIF: nearly no data for the largest picture", .refusals) { file(side: 8900, pixels: 10) },
        Bomb("GIF: a hundred thousand frames", .pictures) {
            GIFHidingPlace.plain.changing { $0.after = repeated($0.frame, 100_000) + [0x3B] }.bytes
        },
        Bomb("GIF: a hundred thousand blocks before the frame, and as many behind it", .either) {
            let blocks = repeated(GIFFile.block(0xFE, []), 100_000)
            return [
                GIFHidingPlace.plain.changing { $0.before = blocks }.bytes,
                GIFHidingPlace.plain.changing { $0.after = blocks + [0x3B] }.bytes,
            ]
        },
        Bomb("GIF: a comment of three hundred thousand pieces", .pictures) {
            GIFHidingPlace.plain.changing { $0.before = [0x21, 0xFE] + repeated([1, 65], 300_000) + [0] }.bytes
        },
    ]

    /// A square whose pixels are all zero, in codes that become longer by a pixel each.
    private static func file(side: Int, pixels: Int) -> [UInt8] {
        let head: [UInt8] = [0x2C] + [0, 0, side, side].flatMap(GIFFile.little) + [0, 8]
        var file = GIFFile(frame: head + GIFFile.blocks(codes(of: pixels)))
        file.screen = (side, side)
        file.colours = PNGPicture.rainbow(256)
        return file.bytes
    }

    /// The longest code is used again and again once the table is full.
    private static func codes(of pixels: Int) -> [UInt8] {
        var bits = DeflateBits()
        bits.put(256, 9)
        var (written, code, length) = (1, 258, 2)
        bits.put(0, 9)
        while written + length <= pixels {
            bits.put(code, code < 512 ? 9 : code < 1024 ? 10 : code < 2048 ? 11 : 12)
            written += length
            if code < 4095 { (code, length) = (code + 1, length + 1) }
        }
        for _ in written..<max(written, pixels) { bits.put(0, 12) }
        bits.put(257, 12)
        return bits.bytes
    }
}
