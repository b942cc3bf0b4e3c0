import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("Small versions for the pages and for export")
struct RenditionTests {
    static let wide = JPEGPicture.made { ($0.width, $0.height) = (1900, 38) }

    @Test("a preview has 1600 pixels and a thumbnail 400")
    func hasSizes() throws {
        let prepared = try Self.wide.bytes.prepared()

        #expect([prepared.preview.width, prepared.preview.height] == [1600, 32])
        #expect([prepared.thumbnail.width, prepared.thumbnail.height] == [400, 8])
        #expect([prepared.clean.width, prepared.clean.height] == [1900, 38])
    }

    @Test("a preview may be a tenth smaller where the decoder then scales at no cost", arguments: [4032, 4000, 3840])
    func hasCheapSize(width: Int) throws {
        let prepared = try JPEGPicture.made { ($0.width, $0.height) = (width, 16) }.bytes.prepared()

        #expect(prepared.preview.width == width * 3 / 8)
    }

    @Test("an export has its profile's long edge", arguments: [1, 7, 8, 250, 999, 1600, 1899, 1900])
    func scalesToProfile(longEdge: Int) throws {
        let clean = try Self.wide.bytes.prepared().clean
        let profile = RenditionProfile(longEdge: longEdge, quality: 80)

        let export = try ImagePreparer(limits: .standard, decoder: .inThisProcess).renderNow(clean, to: profile)

        #expect(export.width == longEdge)
        #expect(export.kind == .export(profile))
    }

    @Test("a small picture is never scaled up")
    func neverScalesUp() throws {
        let clean = try JPEGPicture().bytes.prepared().clean

        let export = try ImagePreparer(limits: .standard, decoder: .inThisProcess).renderNow(
            clean,
            to: RenditionProfile(longEdge: 1600, quality: 80)
        )

        #expect([export.width, export.height] == [40, 24])
    }

    @Test("a profile stays in range")
    func clampsProfile() {
        #expect(RenditionProfile(longEdge: -1, quality: 0) == RenditionProfile(longEdge: 1, quality: 1))
        #expect(RenditionProfile(longEdge: 1, quality: 101).quality == 100)
    }

    @Test("no version carries a metadata segment", arguments: Orientation.allCases)
    func carriesNothing(orientation: Orientation) throws {
        let prepared = try Self.turned(orientation).prepared()

        let export = try ImagePreparer(limits: .standard, decoder: .inThisProcess).renderNow(
            prepared.clean,
            to: RenditionProfile(longEdge: 30, quality: 80)
        )

        let files = [prepared.preview, prepared.thumbnail, export].map(\.bytes)
        #expect(try files.map { try ImageVerifier.verify($0).orientation } == [.upright, .upright, .upright])
        #expect(try files.allSatisfy { try $0.cleaned().report.isEmpty })
        #expect(
            files.allSatisfy { $0.span.occurrences(of: [0xFF, 0xE1]) + $0.span.occurrences(of: [0xFF, 0xE2]) == 0 }
        )
    }

    @Test("every version stands upright", arguments: Orientation.allCases)
    func standsUpright(orientation: Orientation) {
        // Rows 1 2 3 and 4 5 6 as they are to be seen, and how a camera held in each way stores them.
        let stored: [Orientation: PixelImage] = [
            .upright: image(3, [1, 2, 3, 4, 5, 6]), .mirrored: image(3, [3, 2, 1, 6, 5, 4]),
            .upsideDown: image(3, [6, 5, 4, 3, 2, 1]), .mirroredUpsideDown: image(3, [4, 5, 6, 1, 2, 3]),
            .mirroredTurnedLeft: image(2, [1, 4, 2, 5, 3, 6]), .turnedRight: image(2, [3, 6, 2, 5, 1, 4]),
            .mirroredTurnedRight: image(2, [6, 3, 5, 2, 4, 1]), .turnedLeft: image(2, [4, 1, 5, 2, 6, 3]),
        ]

        #expect(stored[orientation]?.turned(orientation) == image(3, [1, 2, 3, 4, 5, 6]))
    }

    @Test("scaling down takes the mean of the area")
    func averages() {
        #expect(image(4, [0, 100, 200, 100]).scaled(toLongEdge: 2) == image(2, [50, 150]))
        #expect(image(3, [0, 90, 210]).scaled(toLongEdge: 2) == image(2, [30, 170]))
        #expect(image(2, [255, 255, 255, 255]).scaled(toLongEdge: 1) == image(1, [255]))
    }

    @Test("P3 red becomes the nearest sRGB red, and greys stay grey")
    func convertsColours() {
        let red = PixelImage(width: 2, height: 1, channels: 3, pixels: [200, 40, 40, 128, 128, 128])

        let converted = red.convertedToSRGB(from: .matrix(.displayP3))

        #expect(converted.pixels[0] == 218)
        #expect(converted.pixels[1] < 40)
        #expect(converted.pixels[3...].allSatisfy { (127...129).contains($0) })
    }

    @Test("inks become light, whether stored inverted or not")
    func convertsInks() {
        let inverted = PixelImage(width: 1, height: 1, channels: 4, pixels: [255, 128, 0, 255])
        let plain = PixelImage(width: 1, height: 1, channels: 4, pixels: [0, 127, 255, 0])

        #expect(inverted.convertedFromCMYK(isInverted: true).pixels == [255, 128, 0])
        #expect(plain.convertedFromCMYK(isInverted: false).pixels == [255, 128, 0])
    }

    private static func turned(_ orientation: Orientation) -> [UInt8] {
        HidingPlace.exif {
            $0.image[0x0112] = .short(UInt16(orientation.rawValue))
            $0.image[0x010E] = .text(canary)
        }
    }

    private func image(_ width: Int, _ pixels: [UInt8]) -> PixelImage {
        PixelImage(width: width, height: pixels.count / width, channels: 1, pixels: pixels)
    }
}
