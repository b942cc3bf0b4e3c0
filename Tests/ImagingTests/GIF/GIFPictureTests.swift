import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A GIF keeps its picture")
struct GIFPictureTests {
    static let many = GIFPicture.made {
        ($0.width, $0.height, $0.codeSize, $0.colours) = (90, 70, 8, PNGPicture.rainbow(256))
        $0.index = { column, row in (column * column + row * row * 7 + column * row) % 256 }
    }
    static let pictures = [
        GIFPicture(), .made { $0.isInterlaced = true }, .made { ($0.width, $0.height) = (1, 1) }, many,
        .made { ($0.left, $0.top, $0.width, $0.height) = (0, 0, 12, 10) },
        .made { ($0.codeSize, $0.colours, $0.index) = (2, PNGPicture.rainbow(2), { ($0 + $1) % 2 }) },
        .made { ($0.codeSize, $0.colours, $0.index) = (2, PNGPicture.rainbow(4), { _, _ in 0 }) },
        .made { ($0.width, $0.height, $0.isInterlaced) = (3, 33, true) },
        .made { ($0.width, $0.height, $0.index) = (300, 200, { column, row in column / 50 + row / 150 }) },
    ]

    @Test("every kind of GIF is stored with the same picture", arguments: pictures.indices)
    func keepsPicture(index: Int) throws {
        let file = Self.pictures[index].bytes

        let clean = try file.settled().image

        #expect(clean.format == .gif)
        #expect(try clean.bytes.shown() == file.shown())
        #expect(try clean.bytes.settled().image == clean)
    }

    @Test("another decoder sees no difference", .enabled(if: ImageMagick.isInstalled), arguments: pictures.indices)
    func isSameForOthers(index: Int) throws {
        let picture = Self.pictures[index]
        let transparent = UInt8(picture.index(0, 0))
        let file = picture.file.changing {
            $0.before = GIFFile.control(transparent: transparent)
            $0.screen = (310, 210)
        }.bytes

        let clean = try file.settled().image.bytes

        #expect(try ImageMagick.shown(clean) == ImageMagick.shown(file))
    }

    @Test(
        "what is seen is what the indices say, white around the frame and where it is transparent",
        arguments: [false, true]
    )
    func showsIndices(isInterlaced: Bool) throws {
        let picture = GIFPicture.made { $0.isInterlaced = isInterlaced }
        let file = picture.file.changing { $0.before = GIFFile.control(transparent: 3) }

        let shown = try file.bytes.shown()

        let expected = (0..<10).flatMap { row in
            (0..<12).flatMap { column -> [UInt8] in
                let (x, y) = (column - picture.left, row - picture.top)
                let isInside = (0..<picture.width).contains(x) && (0..<picture.height).contains(y)
                let index = isInside ? picture.index(x, y) : 3
                return index == 3 ? [255, 255, 255] : Array(file.colours[3 * index..<3 * index + 3])
            }
        }
        #expect(shown == PixelImage(width: 12, height: 10, channels: 3, pixels: expected))
    }

    @Test("codes without an end, and tables that are full, are read as browsers do")
    func readsUsualFlaws() throws {
        let plain = try GIFPicture().bytes.settled().image

        #expect(try GIFPicture.made { $0.hasEnd = false }.bytes.settled().image == plain)
        #expect(try GIFHidingPlace.plain.changing { $0.after = [] }.bytes.settled().image == plain)
        #expect(try Array("GIF87a".utf8 + GIFPicture().bytes.dropFirst(6)).settled().image == plain)
    }

    @Test("codes of every size are written as the standard says, and read back", arguments: 2...8)
    func writesCodes(size: Int) throws {
        let pixels = Self.noise(size: size)

        let codes = LZWEncoder.encode(pixels, size: size)
        var verifier = VerifierLZW(codes, size: size)

        #expect(codes == LZWCodes.write(pixels, size: size, whenFull: .cleared))
        #expect(LZWDecoder.decode(codes, size: size, count: pixels.count)?.pixels == pixels)
        #expect(try verifier.colours(ofPixels: pixels.count).filter(\.self).count == Set(pixels).count)
    }

    @Test("codes that go on when their table is full are read, and written anew", arguments: 2...8)
    func readsFullTables(size: Int) {
        let pixels = Self.noise(size: size)

        let codes = LZWCodes.write(pixels, size: size, whenFull: .kept)
        let decoded = LZWDecoder.decode(codes, size: size, count: pixels.count)

        #expect(decoded?.pixels == pixels)
        #expect(decoded?.hidesData == false)
        #expect(throws: VerifierLZW.Fault.self) {
            var verifier = VerifierLZW(codes, size: size)
            _ = try verifier.colours(ofPixels: pixels.count)
        }
    }

    /// Pixels enough to fill the table of codes more than once.
    private static func noise(size: Int) -> [UInt8] {
        var generator = SplitMix64(seed: UInt64(size))
        return (0..<30_000).map { _ in UInt8.random(in: 0...UInt8(1 << size - 1), using: &generator) }
    }

    @Test("a screen that is too small for its first frame is enlarged")
    func enlargesScreen() throws {
        let file = GIFHidingPlace.plain.changing { $0.screen = (3, 0) }

        let clean = try file.bytes.settled().image

        #expect([clean.width, clean.height] == [8, 8])
    }

    @Test("an animation keeps its first frame only")
    func keepsFirstFrame() throws {
        let second = GIFPicture.made { $0.index = { _, _ in 1 } }.block
        let file = GIFHidingPlace.plain.changing {
            $0.before = GIFFile.application("NETSCAPE2.0", [1, 0, 0])
            $0.after = GIFFile.control(transparent: 1, delay: 10) + second + second + [0x3B]
        }

        let clean = try file.bytes.settled()

        #expect(clean.removal.count(of: .animationFrame) == 2)
        #expect(try clean.image == GIFPicture().bytes.settled().image)
    }
}
