import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("Whatever an encoder writes as WebP keeps its pixels", .enabled(if: WebPTool.isInstalled))
struct WebPVarietyTests {
    static let options =
        ["0", "20", "50", "75", "95", "100"].map { ["-q", $0] } + (0...6).map { ["-m", "\($0)"] }
        + (1...4).map { ["-segments", "\($0)", "-q", "40"] } + [0, 50, 100].map { ["-partition_limit", "\($0)"] }
        + [1, 3, 10].map { ["-pass", "\($0)", "-size", "900"] } + (0...9).map { ["-z", "\($0)"] }
        + [0, 40, 60, 80].map { ["-near_lossless", "\($0)"] }
        + [
            ["-sharp_yuv"], ["-nostrong", "-f", "100", "-sharpness", "7"], ["-f", "0"], ["-low_memory"], ["-jpeg_like"],
            ["-mt"], ["-sns", "100", "-q", "10"], ["-preset", "drawing"], ["-lossless", "-hint", "graph"],
        ]

    static let sizes = [(1, 1), (2, 1), (1, 2), (3, 5), (15, 16), (16, 16), (17, 33), (1, 70), (130, 3)]

    static let transparencies =
        [
            ["-alpha_method", "0"], ["-alpha_method", "1"], ["-alpha_q", "0"], ["-alpha_q", "60"],
            ["-m", "6", "-q", "100"],
        ]
        + ["none", "fast", "best"].map { ["-alpha_filter", $0] } + [["-lossless", "-exact"], ["-z", "9", "-exact"]]

    @Test("in every setting", arguments: options)
    func keepsPixels(options: [String]) throws {
        let file = try WebPTool.encode(.pattern(90, 61), options)

        let prepared = try file.prepared()

        #expect(prepared.removal.isEmpty)
        #expect(try WebPTool.decode(prepared.clean.bytes) == WebPTool.decode(file))
    }

    @Test("in the smallest and in odd sizes", arguments: sizes, [["-q", "60"], ["-lossless"], ["-z", "0"]])
    func keepsPixelsOfSmallPictures(size: (Int, Int), options: [String]) throws {
        let file = try WebPTool.encode(.pattern(size.0, size.1), options)

        let prepared = try file.prepared()

        #expect(prepared.removal.isEmpty)
        #expect(try WebPTool.decode(prepared.clean.bytes) == WebPTool.decode(file))
    }

    @Test("with transparency", arguments: transparencies)
    func keepsTransparency(options: [String]) throws {
        let file = try WebPTool.encode(.pattern(90, 61, channels: 4), options)

        let prepared = try file.prepared()

        #expect(try WebPTool.decode(prepared.clean.bytes) == WebPTool.decode(file))
        #expect(try prepared.clean.bytes.prepared().clean == prepared.clean)
    }

    @Test("with a palette of few colours", arguments: [1, 2, 3, 4, 5, 16, 17, 200])
    func keepsPalettes(colours: Int) throws {
        var image = PixelImage.pattern(61, 40)
        for index in 0..<61 * 40 {
            let colour = index * index % colours
            image.pixels.replaceSubrange(3 * index..<3 * index + 3, with: [UInt8(colour), UInt8(255 - colour), 7])
        }
        let file = try WebPTool.encode(image, ["-lossless"])

        let prepared = try file.prepared()

        #expect(prepared.removal.isEmpty)
        #expect(prepared.clean.bytes.webPPixels == image)
    }
}
