import SchoolMedia
import TestSupport
import Testing

@testable import Imaging

@Suite("A stored picture looks like the one that was sent")
struct PictureTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]

        init(_ name: String, _ bytes: [UInt8]) {
            testDescription = name
            self.bytes = bytes
        }
    }

    static let samples = [
        Sample("colour", JPEGPicture().bytes),
        Sample("grey", JPEGPicture.made { $0.components = 1 }.bytes),
        Sample("half colour", JPEGPicture.made { $0.sampling = 2 }.bytes),
        Sample("restart markers", JPEGPicture.made { $0.restartInterval = 2 }.bytes),
        Sample("many restart markers", JPEGPicture.made { ($0.restartInterval, $0.width) = (1, 200) }.bytes),
        Sample("progressive", JPEGPicture.made { $0.process = .progressive }.bytes),
        Sample("progressive, half colour", JPEGPicture.made { ($0.process, $0.sampling) = (.progressive, 2) }.bytes),
        Sample(
            "progressive with restart markers",
            JPEGPicture.made { ($0.process, $0.restartInterval) = (.progressive, 3) }.bytes
        ),
        Sample("CMYK", JPEGPicture.made { $0.components = 4 }.bytes),
        Sample("Adobe CMYK", cmyk(transform: 0)),
        Sample("Adobe YCCK", cmyk(transform: 2)),
        Sample(
            "Adobe RGB components",
            JPEGPicture().file.without(.jfif).planting(JPEGFile.adobe(transform: 0), .afterStart).bytes
        ),
        Sample("arithmetic coding", JPEGSample.arithmetic),
        Sample("progressive arithmetic coding", JPEGSample.progressiveArithmetic),
        Sample(
            "fill bytes",
            JPEGPicture().file.planting([0xFF, 0xFF, 0xFF], .beforeFrame).planting([0xFF, 0xFF], .beforeEnd).bytes
        ),
        Sample("one pixel", JPEGPicture.made { ($0.width, $0.height) = (1, 1) }.bytes),
    ]

    static func cmyk(transform: UInt8) -> [UInt8] {
        JPEGPicture.made { $0.components = 4 }.file.planting(JPEGFile.adobe(transform: transform), .afterStart).bytes
    }

    @Test("with exactly the same pixels", arguments: samples)
    func keepsPixels(sample: Sample) throws {
        let clean = try sample.bytes.cleaned()

        let pixels = try clean.bytes.pixels(of: clean.frame)

        #expect(try pixels == sample.bytes.pixels(of: clean.frame))
    }

    @Test(
        "with all of its data, wherever a copied stretch ends",
        arguments: 65_533...65_538,
        [[0xFF, 0], [0xFF, 0, 0xFF, 0]]
    )
    func copiesLongData(length: Int, stuffed: [UInt8]) throws {
        let file = JPEGPicture().file.replacing(.scan) { scan in
            scan.replaceSubrange(14..., with: Array(repeating: 0x41, count: length) + stuffed + [0x42, 0x43])
        }

        #expect(try file.bytes.cleaned().bytes == file.bytes)
    }

    @Test("and preparing it works whatever its coding", arguments: samples)
    func isPrepared(sample: Sample) throws {
        let once = try sample.bytes.prepared()

        let twice = try once.clean.bytes.prepared()

        #expect(twice.clean == once.clean)
        #expect(twice.removal.isEmpty)
    }

    @Test(
        "turned as the camera was held, in 36 bytes and no more",
        arguments: Orientation.allCases,
        ExifBlock.ByteOrder.allCases
    )
    func keepsOrientation(orientation: Orientation, order: ExifBlock.ByteOrder) throws {
        var block = ExifBlock(order)
        block.image = [0x0112: .short(UInt16(orientation.rawValue)), 0x010F: .text(canary)]
        block.thumbnail = [0x0112: .short(3)]

        let clean = try JPEGPicture().file.planting(block.segment, .afterStart).bytes.prepared().clean

        let plain = try JPEGPicture().bytes.prepared().clean
        #expect(clean.orientation == orientation)
        #expect(clean.bytes.count == plain.bytes.count + (orientation == .upright ? 0 : 36))
        #expect(clean.width == (orientation.swapsSides ? 24 : 40))
    }

    @Test("upright when the camera says something that does not exist", arguments: [UInt16(0), 9, 255, 0x0600])
    func clampsOrientation(value: UInt16) throws {
        var block = ExifBlock()
        block.image = [0x0112: .short(value)]

        let clean = try JPEGPicture().file.planting(block.segment, .afterStart).bytes.prepared().clean

        #expect(clean.orientation == .upright)
    }

    @Test("in the same colours, with a profile of our own")
    func keepsColourSpace() throws {
        #expect(try colour(of: .sRGB(text: canary)) == .sRGB)
        #expect(try colour(of: .displayP3(text: canary)) == .matrix(.displayP3))
        #expect(try colour(of: .adobeRGB(text: canary)) == .matrix(.adobeRGB))
    }

    @Test("with the shortest profile for grey")
    func keepsGrey() throws {
        let profile = ICCProfileBuilder.grey(gamma: 461, text: canary).segments()
        let grey = JPEGPicture.made { $0.components = 1 }.file.planting(profile, .beforeFrame).bytes

        let clean = try grey.prepared().clean.bytes

        #expect(try clean.cleaned().colour == .grey(.gamma(461)))
        #expect(!clean.holdsCanary)
    }

    @Test("a table of another scanner keeps its mathematics")
    func keepsUnknownSpaces() throws {
        let space = try colour(of: .scanner(text: canary))

        #expect(space.primaries == [32_768, 16_384, 656, 21_248, 45_224, 5_240, 9_176, 3_936, 48_160])
    }

    private func colour(of profile: ICCProfileBuilder) throws -> ColourSpace {
        try JPEGPicture().file.planting(profile.segments(chunk: 300), .beforeFrame).bytes.prepared().clean.bytes
            .cleaned().colour
    }
}
