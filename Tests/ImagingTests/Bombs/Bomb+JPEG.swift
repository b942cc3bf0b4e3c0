import TestSupport

@testable import Imaging

extension Bomb {
    static let jpeg = [
        Bomb("JPEG: a hundred thousand scans", .refusals) {
            var file = HidingPlace.progressive
            let scan = file.parts[file.parts.count - 2]
            file.parts.insert(contentsOf: Array(repeating: scan, count: 100_000), at: file.parts.count - 1)
            return file.bytes
        },
        Bomb("JPEG: five hundred scans of the largest picture that may have them", .heavy) {
            scans(500, side: 2236)
        },
        Bomb("JPEG: one scan more", .refusals) { scans(501, side: 2236) },
        Bomb("JPEG: 65535 x 65535, progressive", .refusals) { sized(HidingPlace.progressive, [255, 255, 255, 255]) },
        Bomb("JPEG: as many pixels as may be, progressive", .refusals) {
            sized(HidingPlace.progressive, [0x0B, 0xEB, 255, 255])
        },
        Bomb("JPEG: thirteen megapixels, of which nearly none are there", .refusals) {
            sized(HidingPlace.colour, [0, 200, 255, 255])
        },
        Bomb("JPEG: a hundred thousand segments", .refusals) {
            HidingPlace.colour.planting(repeated(JPEGFile.segment(0xFE, []), 100_000), .afterStart).bytes
        },
        Bomb("JPEG: a million fill bytes", .pictures) {
            HidingPlace.colour.planting(Array(repeating: 0xFF, count: 1_000_000), .beforeFrame).bytes
        },
        Bomb("JPEG: a profile of 255 chunks, again and again", .either) {
            let chunk = JPEGFile.segment(
                0xE2,
                Array("ICC_PROFILE\0".utf8) + [1, 255] + Array(repeating: 7, count: 30_000)
            )
            return HidingPlace.colour.planting(repeated(chunk, 1000), .beforeFrame).bytes
        },
    ]

    static func repeated(_ part: [UInt8], _ count: Int) -> [UInt8] {
        Array(repeating: part, count: count).flatMap(\.self)
    }

    private static func sized(_ file: JPEGFile, _ sides: [UInt8]) -> [UInt8] {
        file.replacing(.frame) { $0.replaceSubrange(5..<9, with: sides) }.bytes
    }

    /// A grey square that is sent in so many scans: every coefficient by itself, bit after bit, and each of them is
    /// zero.
    private static func scans(_ count: Int, side: Int) -> [UInt8] {
        let blocks = ((side + 7) / 8) * ((side + 7) / 8)
        let sides = [UInt8(side >> 8), UInt8(side & 255)]
        let head =
            [0xFF, 0xD8] + JPEGFile.segment(0xDB, [0] + Array(repeating: 1, count: 64))
            + JPEGFile.segment(0xC2, [8] + sides + sides + [1, 1, 0x11, 0])
            + JPEGFile.segment(0xC4, [0x00, 1] + Array(repeating: 0, count: 16))
            + JPEGFile.segment(0xC4, [0x10, 1, 1] + Array(repeating: 0, count: 14) + [0xE0, 0xD0])
        let first = JPEGFile.segment(0xDA, [1, 1, 0, 0, 0, 0]) + coded(Array(repeating: false, count: blocks))
        let data = coded(emptyBlocks(blocks))
        let others = (0..<count - 1).flatMap { index -> [UInt8] in
            let (coefficient, step) = (UInt8(index / 8 + 1), UInt8(index % 8))
            let bits = step == 0 ? 7 : (8 - step) << 4 | (7 - step)
            return JPEGFile.segment(0xDA, [1, 1, 0, coefficient, coefficient, bits]) + data
        }
        return head + first + others + [0xFF, 0xD9]
    }

    /// Runs of blocks without a coefficient: ITU-T T.81 G.1.2.2. The rest has to be one of 8192 to 16383 blocks.
    private static func emptyBlocks(_ count: Int) -> [Bool] {
        let runs = count / 32_767
        let rest = count - 32_767 * runs - 8192
        let run = [false] + Array(repeating: true, count: 14)
        return Array(repeating: run, count: runs).flatMap(\.self) + [true, false]
            + (0..<13).reversed().map { rest >> $0 & 1 == 1 }
    }

    private static func coded(_ bits: [Bool]) -> [UInt8] {
        stride(from: 0, to: bits.count, by: 8).flatMap { start -> [UInt8] in
            let byte = (0..<8).reduce(UInt8(0)) { byte, place in
                byte << 1 | (start + place >= bits.count || bits[start + place] ? 1 : 0)
            }
            return byte == 0xFF ? [0xFF, 0] : [byte]
        }
    }
}
