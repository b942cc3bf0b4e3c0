import TestSupport

@testable import Imaging

extension Bomb {
    static let png = [
        Bomb("PNG: ten gigabytes of zeros, in a picture of 2147483647 x 2147483647", .refusals) {
            file(side: 0x7FFF_FFFF, ZeroStream.tenGigabytes)
        },
        Bomb("PNG: ten gigabytes of zeros, in a picture of 64 x 64", .pictures) {
            file(side: 64, ZeroStream.tenGigabytes)
        },
        Bomb("PNG: ten gigabytes of zeros, in a picture of 2500 x 2500", .heavy) {
            file(side: 2500, ZeroStream.tenGigabytes)
        },
        Bomb("PNG: nearly no data for a picture of 2500 x 2500", .refusals) { file(side: 2500, PNGData.stored([0])) },
        Bomb("PNG: nineteen thousand chunks of data, most of them empty", .pictures) {
            var file = PNGHidingPlace.colour
            let place = file.chunks.count - 1
            file.chunks.insert(contentsOf: Array(repeating: .init("IDAT", []), count: 19_000), at: place)
            return file.bytes
        },
        Bomb("PNG: a hundred thousand chunks", .refusals) {
            let chunk = PNGFile.Chunk("IDAT", []).bytes
            return Array(PNGHidingPlace.colour.bytes.prefix(33)) + repeated(chunk, 100_000)
        },
        Bomb("PNG: a profile and texts of ten gigabytes", .pictures) {
            let stream = ZeroStream.tenGigabytes
            return PNGHidingPlace.colour.planting("iCCP", Array("icc\0\0".utf8) + stream)
                .planting("zTXt", Array("Comment\0\0".utf8) + stream)
                .planting("iTXt", Array("Comment\0\u{1}\0\0\0".utf8) + stream).bytesWithFastChecks
        },
    ]

    private static func file(side: Int, _ stream: [UInt8]) -> [UInt8] {
        let header = PNGFile.number(side) + PNGFile.number(side) + [8, 2, 0, 0, 0]
        return PNGFile([.init("IHDR", header), .init("IDAT", stream), .init("IEND", [])]).bytesWithFastChecks
    }
}

/// Ten gigabytes of zeros: RFC 1951 section 3.2.7. One code of one bit repeats 258 bytes, so that all further bits are
/// zero.
enum ZeroStream {
    static let tenGigabytes: [UInt8] = {
        var bits = DeflateBits()
        bits.put(1, 1)
        bits.put(2, 2)
        // 286 lengths of literals, one of distances, and eighteen lengths of their codes.
        bits.put(29, 5)
        bits.put(0, 5)
        bits.put(14, 4)
        let lengths = [18: 1, 1: 2, 2: 2]
        for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1] {
            bits.put(lengths[symbol, default: 0], 3)
        }
        // The literal 0 and the end take two bits, the length 258 takes one; so does the distance 1.
        for (code, width, extra) in [(3, 2, 0), (0, 1, 127), (0, 1, 106), (3, 2, 0), (0, 1, 17), (2, 2, 0), (2, 2, 0)] {
            bits.putCode(code, width)
            if width == 1 { bits.put(extra, 7) }
        }
        bits.putCode(2, 2)
        return [0x78, 0xDA] + bits.bytes + Array(repeating: 0, count: 10_000_000_000 / 1032)
    }()
}

extension PNGFile {
    /// The whole file; the checks of long chunks are made by a table.
    fileprivate var bytesWithFastChecks: [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunks.flatMap { chunk in
                let covered = Array(chunk.name.utf8) + chunk.content
                return PNGFile.number(chunk.content.count) + covered + PNGFile.number(Int(CRC32.of(covered.span)))
            }
    }
}
