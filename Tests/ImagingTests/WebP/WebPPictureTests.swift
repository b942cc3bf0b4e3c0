import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A WebP is shown as it was taken")
struct WebPPictureTests {
    private static func turned(_ orientation: Orientation, _ file: WebPParts) -> [UInt8] {
        var block = ExifBlock(.big)
        block.image = [0x0112: .short(UInt16(orientation.rawValue))]
        return file.extended(flags: 8, behind: [.init("EXIF", Array(block.segment.dropFirst(10)))]).bytes
    }

    @Test("its orientation survives, and small versions are upright", arguments: Orientation.allCases)
    func keepsOrientation(orientation: Orientation) throws {
        let upright = try #require(WebPPlain.lossless.bytes.webPPixels?.turned(orientation))

        let prepared = try Self.turned(orientation, WebPPlain.lossless).prepared()

        #expect(prepared.clean.orientation == orientation)
        #expect(prepared.clean.bytes.webPPixels == WebPPlain.lossless.bytes.webPPixels)
        #expect((prepared.preview.width, prepared.preview.height) == (upright.width, upright.height))
        #expect(prepared.removal.isEmpty)
    }

    @Test(
        "a lossless picture is turned without loss",
        arguments: Orientation.allCases,
        [WebPPlain.lossless, WebPPlain.losslessSeeThrough]
    )
    func turnsWithoutLoss(orientation: Orientation, file: WebPParts) throws {
        let media = IncomingMedia(Self.turned(orientation, file))

        let picture = try ImagePreparer(limits: .standard, decoder: .inThisProcess).cleanNow(media, .upright)

        #expect(picture.image.orientation == .upright)
        #expect(picture.image.bytes.webPPixels == file.bytes.webPPixels?.turned(orientation))
    }

    @Test(
        "a lossy picture is turned with hardly any loss, and left alone when it is upright",
        arguments: Orientation.allCases
    )
    func turnsLossyPictures(orientation: Orientation) throws {
        let media = IncomingMedia(Self.turned(orientation, WebPPlain.lossy))
        let expected = try #require(WebPPlain.lossy.bytes.webPPixels?.turned(orientation))

        let picture = try ImagePreparer(limits: .standard, decoder: .inThisProcess).cleanNow(media, .upright)

        let pixels = try #require(picture.image.bytes.webPPixels)
        #expect(picture.image.orientation == .upright)
        #expect(pixels.meanDifference(from: expected) < 12)
        #expect(orientation != .upright || picture.image.bytes == WebPPlain.lossy.bytes)
    }

    @Test("its colours keep their meaning")
    func keepsColours() throws {
        let profile = ICCProfileBuilder.displayP3(text: canary).bytes
        let file = WebPPlain.lossless.extended(flags: 0x20, before: [.init("ICCP", profile)])

        let clean = try file.bytes.prepared().clean

        let cleaned = try WebPCleaner.clean(clean.bytes.span, limits: .standard).file
        #expect(cleaned.colour == .matrix(.displayP3))
        #expect(!clean.bytes.holdsCanary)
    }

    @Test("an sRGB profile and a VP8X chunk that nothing needs are left out")
    func simplifies() throws {
        let profile = ICCProfileBuilder.sRGB(text: canary).bytes
        let file = WebPPlain.lossless.extended(flags: 0x20, before: [.init("ICCP", profile)])

        #expect(try file.bytes.prepared().clean.bytes == WebPPlain.lossless.bytes)
    }

    @Test("of an animation stays the first frame in its own size")
    func keepsFirstFrame() throws {
        let frames = [WebPPlain.lossless, WebPPlain.lossy].map {
            WebPParts.frame(corner: (6, 2), width: 50, height: 34, $0.chunks.filter { $0.name != "VP8X" })
        }
        let canvas = WebPParts.extended(flags: 2, width: 64, height: 40)
        let file = WebPParts([canvas, .init("ANIM", [1, 2, 3, 4, 0, 0])] + frames + frames)

        let prepared = try file.bytes.prepared()

        #expect(prepared.clean.bytes == WebPPlain.lossless.bytes)
        #expect(prepared.removal.readableList == "3 further animation frames")
    }

    @Test("transparency is kept in the picture and white in its small versions")
    func laysOnWhite() throws {
        let image = PixelImage(width: 16, height: 16, channels: 4, pixels: Array(repeating: 0, count: 1024))
        let file = try #require(WebPEncoder.encode(image, .lossless))

        let prepared = try file.prepared()

        let preview = try prepared.preview.bytes.cleaned()
        let shown = try preview.bytes.pixels(of: preview.frame)
        #expect(prepared.clean.bytes.webPPixels == image)
        #expect(shown.pixels.allSatisfy { $0 > 250 })
    }

    @Test("who was rubbed out is not there under full transparency", arguments: [WebPEncoder.Coding.lossless, .lossy])
    func removesHiddenColours(coding: WebPEncoder.Coding) throws {
        var image = PixelImage.pattern(64, 64, channels: 4)
        for index in 0..<64 * 40 { image.pixels[4 * index + 3] = 0 }
        let mask = WebPParts(reading: try #require(WebPEncoder.encode(image, .transparencyOnly)))
        let opaque = PixelImage.pattern(64, 64)
        let file =
            coding == .lossless
            ? try #require(WebPEncoder.encode(image, .lossless))
            : WebPParts([
                WebPParts.extended(flags: 0x10, width: 64, height: 64), mask.chunks[1],
                WebPParts(reading: try #require(WebPEncoder.encode(opaque, .lossy))).picture,
            ]).bytes

        let prepared = try file.prepared()

        let (before, after) = (try #require(file.webPPixels), try #require(prepared.clean.bytes.webPPixels))
        #expect(after == before.withoutColoursUnderTransparency)
        #expect(after != before)
        #expect(prepared.removal.count(of: .hiddenColour) == 1)
        #expect(try prepared.clean.bytes.prepared().removal.isEmpty)
    }
}

extension PixelImage {
    /// How far the values are from those of a picture of the same size, on average.
    func meanDifference(from other: PixelImage) -> Int {
        guard (width, height, channels) == (other.width, other.height, other.channels) else { return .max }
        return zip(pixels, other.pixels).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) } / pixels.count
    }
}
