import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A picture that is handed on stands upright without a note that says so")
struct UprightTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let file: JPEGFile

        init(_ name: String, _ change: (inout JPEGPicture) -> Void) {
            testDescription = name
            var picture = JPEGPicture.made { ($0.width, $0.height) = (48, 32) }
            change(&picture)
            file = picture.file.without(.jfif)
        }

        func turned(_ orientation: Orientation) -> [UInt8] {
            var block = ExifBlock()
            block.image = [0x0112: .short(UInt16(orientation.rawValue)), 0x010F: .text(canary)]
            return file.planting(block.segment, .afterStart).bytes
        }
    }

    /// Whole coded units in both directions.
    static let whole = [
        Sample("colour") { _ in },
        Sample("quarter of colour") { $0.sampling = 2 },
        Sample("progressive") { $0.process = .progressive },
        Sample("restart markers") { $0.restartInterval = 2 },
        Sample("grey") { $0.components = 1 },
        Sample("inks") { $0.components = 4 },
    ]
    /// Parts of coded units at the right and lower edges.
    static let broken = [
        Sample("colour") { ($0.width, $0.height) = (41, 27) },
        Sample("quarter of colour") { ($0.width, $0.height, $0.sampling) = (40, 24, 2) },
        Sample("progressive") { ($0.width, $0.height, $0.process) = (41, 27, .progressive) },
        Sample("grey") { ($0.width, $0.height, $0.components) = (41, 27, 1) },
        Sample("inks") { ($0.width, $0.height, $0.components) = (41, 27, 4) },
    ]
    static let others = Orientation.allCases.filter { $0 != .upright }
    /// Rows and columns only change places in one of them, which any size allows.
    static let moving = others.filter { $0 != .mirroredTurnedLeft }

    @Test("its coefficients are moved where its size allows", arguments: whole, others)
    func movesCoefficients(sample: Sample, orientation: Orientation) throws {
        let received = sample.turned(orientation)

        let clean = try Self.upright(received)

        let expected = try Self.expected(received, orientation)
        let stored = try clean.bytes.cleaned()
        let isProgressive = try received.cleaned().frame.isProgressive
        let difference = Self.difference(try clean.bytes.pixels(of: stored.frame), expected)
        #expect(clean.orientation == .upright)
        #expect([clean.width, clean.height] == [expected.width, expected.height])
        #expect(difference.largest <= 2)
        #expect(stored.frame.isProgressive == isProgressive)
    }

    @Test("exactly as jpegtran does it, where that is installed", arguments: whole, others)
    func agreesWithJpegtran(sample: Sample, orientation: Orientation) throws {
        let received = sample.turned(orientation)

        let clean = try Self.upright(received)

        let other = try Jpegtran.turned(received, orientation)
        #expect(Self.coefficients(of: other ?? clean.bytes) == Self.coefficients(of: clean.bytes))
    }

    @Test("it is written anew with hardly a difference where its size does not allow", arguments: broken, moving)
    func writesAnew(sample: Sample, orientation: Orientation) throws {
        let received = sample.turned(orientation)

        let clean = try Self.upright(received)

        let expected = try Self.expected(received, orientation)
        let stored = try clean.bytes.cleaned()
        let hasInks = stored.frame.components.count == 4
        let flip: UInt8 = hasInks ? 255 : 0
        var pixels = try clean.bytes.pixels(of: stored.frame)
        pixels.pixels = pixels.pixels.map { $0 ^ flip }
        let difference = Self.difference(pixels, expected)
        #expect(clean.orientation == .upright)
        #expect([clean.width, clean.height] == [expected.width, expected.height])
        #expect(difference.mean < 4)
        #expect(stored.isInverted == hasInks)
    }

    @Test("its colours keep their profile, however it is turned", arguments: whole.prefix(2) + broken.prefix(2))
    func keepsProfile(sample: Sample) throws {
        var block = ExifBlock()
        block.image = [0x0112: .short(6)]
        let profile = ICCProfileBuilder.displayP3(text: canary).segments()
        let received = sample.file.planting(profile, .beforeFrame).planting(block.segment, .afterStart).bytes

        let clean = try Self.upright(received)

        #expect(try clean.bytes.cleaned().colour == .matrix(.displayP3))
        #expect(!clean.bytes.holdsCanary)
    }

    @Test("inks in a printer's colours stay so, stored inverted or not", arguments: [UInt8(0), 2])
    func keepsInks(transform: UInt8) throws {
        var block = ExifBlock()
        block.image = [0x0112: .short(8)]
        let profile = ICCProfileBuilder.table(.pairs, channels: 4, text: canary).segments()
        let inks = Self.broken[4].file.planting(profile, .beforeFrame)
        let received = inks.planting(JPEGFile.adobe(transform: transform), .beforeFrame)
            .planting(block.segment, .afterStart).bytes
        let before = try received.cleaned()

        let clean = try Self.upright(received)

        let after = try clean.bytes.cleaned()
        let shown = after.displayed(try clean.bytes.pixels(of: after.frame), longEdge: 100)
        let expected = before.displayed(try before.bytes.pixels(of: before.frame), longEdge: 100)
        #expect(after.colour == before.colour)
        #expect(Self.difference(shown, expected).mean < 4)
    }

    @Test("a picture that stands upright already is not touched, and turning twice turns once")
    func isFixedPoint() throws {
        let plain = try Self.upright(JPEGPicture().bytes)
        let turned = try Self.upright(Self.whole[0].turned(.turnedRight))

        let again = try Self.upright(turned.bytes)

        #expect(plain.bytes == JPEGPicture().bytes)
        #expect(again == turned)
    }

    private static func upright(_ bytes: [UInt8]) throws -> CleanImage {
        try ImagePreparer(limits: .standard, decoder: .inThisProcess).cleanNow(IncomingMedia(bytes), .upright).image
    }

    private static func expected(_ received: [UInt8], _ orientation: Orientation) throws -> PixelImage {
        try received.pixels(of: received.cleaned().frame).turned(orientation)
    }

    private static func coefficients(of file: [UInt8]) -> CoefficientDigest? {
        guard let transcoder = TurboTranscoder() else { return nil }
        return transcoder.digest(FileContent(file))
    }

    private static func difference(_ image: PixelImage, _ other: PixelImage) -> (mean: Double, largest: Int) {
        let differences = zip(image.pixels, other.pixels).map { abs(Int($0) - Int($1)) }
        return (Double(differences.reduce(0, +)) / Double(max(differences.count, 1)), differences.max() ?? 0)
    }
}
