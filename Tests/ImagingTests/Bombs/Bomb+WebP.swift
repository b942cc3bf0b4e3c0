import TestSupport

@testable import Imaging

extension Bomb {
    static let webP = [
        Bomb("WebP: 16383 x 16383 without loss, of one colour", .refusals) { lossless(side: 16_383) },
        Bomb("WebP: a megapixel without loss, of one colour", .pictures) {
            lossless(side: 1000)
        },
        Bomb("WebP: a larger one", .refusals) { lossless(side: 8300) },
        Bomb("WebP: all transforms one inside the other", .pictures) { lossless(side: 512, transforms: [0, 1, 2, 3]) },
        Bomb("WebP: the same transform again and again", .refusals) {
            lossless(side: 512, transforms: Array(repeating: 2, count: 100_000))
        },
        Bomb("WebP: 16383 x 12000 with loss and nearly without data", .either) {
            WebPPlain.lossy.replacing("VP8 ") {
                $0.content.replaceSubrange(6..<10, with: WebPParts.number(16_383, 2) + WebPParts.number(12_000, 2))
            }.bytes
        },
        Bomb("WebP: a transparency of 14000 x 14000 without data", .refusals) {
            WebPParts([
                WebPParts.extended(flags: 16, width: 14_000, height: 14_000), .init("ALPH", [1, 0, 0]),
                WebPPlain.lossy.replacing("VP8 ") {
                    $0.content.replaceSubrange(6..<10, with: WebPParts.number(14_000, 2) + WebPParts.number(14_000, 2))
                }.picture,
            ]).bytes
        },
        Bomb("WebP: a hundred thousand chunks", .refusals) {
            WebPPlain.lossy.extended(behind: Array(repeating: .init("JUNK", []), count: 100_000)).bytes
        },
        Bomb("WebP: nineteen thousand frames", .either) {
            let frame = WebPParts.frame(corner: (0, 0), width: 50, height: 34, [WebPPlain.lossy.picture])
            let canvas = WebPParts.extended(flags: 2, width: 50, height: 34)
            let head = [canvas, .init("ANIM", [0, 0, 0, 0, 0, 0])]
            return WebPParts(head + Array(repeating: frame, count: 19_000)).bytes
        },
    ]

    /// A picture of which no pixel takes a bit. Transforms: 0 predictor, 1 colour, 2 green, 3 palette of one colour.
    private static func lossless(side: Int, transforms: [Int] = []) -> [UInt8] {
        var bits = VP8LBits(width: side, height: side)
        for transform in transforms {
            bits.put((1, 1), (transform, 2))
            switch transform {
            case 0, 1: bits.put((0, 3), (0, 1))
            case 3: bits.put((0, 8), (0, 1))
            default: continue
            }
            for symbol in [1, 0, 0, 255, 0] { bits.putCode(symbol) }
        }
        bits.put((0, 1), (0, 2))
        for symbol in [transforms.contains(3) ? 0 : 1, 2, 3, 255, 0] { bits.putCode(symbol) }
        return WebPParts([.init("VP8L", bits.bytes)]).bytes
    }
}
