import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("The colours of a phone's picture stay what they were")
struct HEIFColourTests {
    static func codePoints(_ primaries: Int, _ transfer: Int) -> [UInt8] {
        let numbers = [primaries, transfer, 6].flatMap { HEIFBox.number($0, 2) }
        return HEIFBox.plain("colr", Array("nclx".utf8) + numbers + [0x80])
    }

    /// The same picture with other words about its colours.
    static func coloured(_ boxes: [[UInt8]]) -> [UInt8] {
        HEIFSample.changed { file in
            file.removeProperties(of: "colr")
            for box in boxes { file.addProperty(box, essential: false) }
        }
    }

    static func colour(of bytes: [UInt8]) throws -> ColourSpace {
        try JPEGCleaner.clean(try bytes.preparedHEIF().clean.bytes.span, limits: .standard).colour
    }

    static let p3 = HEIFHidingPlace.profile(ICCProfileBuilder.displayP3(text: "Apple").bytes)

    @Test("a Display P3 profile becomes our own, and the numbers stay")
    func keepsP3() throws {
        let plain = try Self.coloured([Self.codePoints(1, 13)]).preparedHEIF()

        let prepared = try Self.coloured([Self.p3, Self.codePoints(1, 13)]).preparedHEIF()

        #expect(try Self.colour(of: Self.coloured([Self.p3])) == .matrix(.displayP3))
        #expect(try prepared.clean.bytes.jpegPixels() == plain.clean.bytes.jpegPixels())
        #expect(!prepared.clean.bytes.holds("Apple"))
    }

    @Test("small versions of a Display P3 picture are in sRGB")
    func convertsSmallVersions() throws {
        let plain = try Self.coloured([Self.codePoints(1, 13)]).preparedHEIF()
        let expected = try plain.clean.bytes.jpegPixels().convertedToSRGB(from: .matrix(.displayP3))

        let preview = try Self.coloured([Self.codePoints(12, 13)]).preparedHEIF().preview

        #expect(try JPEGCleaner.clean(preview.bytes.span, limits: .standard).colour == .sRGB)
        #expect(try preview.bytes.jpegPixels().likeness(to: expected) > 32)
    }

    @Test("code points for sRGB and television need no profile", arguments: [1, 2, 5, 6], [1, 2, 6, 13, 14])
    func knowsSRGB(primaries: Int, transfer: Int) throws {
        #expect(try ColourSpace(primaries: primaries, transfer: transfer) == .sRGB)
    }

    @Test("wide code points are recognised")
    func knowsWideSpaces() throws {
        let wide = try Self.colour(of: Self.coloured([Self.codePoints(9, 13)]))

        #expect(try Self.colour(of: Self.coloured([Self.codePoints(12, 13)])) == .matrix(.displayP3))
        #expect(try wide == ColourSpace(primaries: 9, transfer: 13))
        #expect(wide != .sRGB)
    }

    @Test("a profile goes before code points, in whatever order", arguments: [[0, 1], [1, 0]])
    func prefersProfile(order: [Int]) throws {
        let boxes = [Self.p3, Self.codePoints(1, 13)]

        #expect(try Self.colour(of: Self.coloured(order.map { boxes[$0] })) == .matrix(.displayP3))
    }

    @Test("brightness for HDR screens is refused", arguments: [16, 18])
    func refusesHDR(transfer: Int) {
        let bytes = Self.coloured([Self.codePoints(9, transfer)])

        #expect(refusal(ofHEIF: bytes) == .unsupported(.heif(.highDynamicRange)))
    }

    @Test("rare code points are refused", arguments: zip([4, 1, 22], [13, 11, 17]))
    func refusesRareColours(primaries: Int, transfer: Int) {
        let bytes = Self.coloured([Self.codePoints(primaries, transfer)])

        #expect(refusal(ofHEIF: bytes) == .unsupported(.heif(.colourCoding)))
    }
}
