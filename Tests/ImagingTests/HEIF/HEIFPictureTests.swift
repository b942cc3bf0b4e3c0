import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A picture of a phone becomes a JPEG that looks the same")
struct HEIFPictureTests {
    struct Kind: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]
        let form: MediaKind
    }

    static let kinds = [
        Kind(testDescription: "HEIC", bytes: HEIFSample.heic, form: .heic),
        Kind(testDescription: "AVIF", bytes: HEIFSample.avif, form: .avif),
        Kind(testDescription: "ten bits", bytes: HEIFSample.tenBits, form: .heic),
        Kind(testDescription: "all colour detail", bytes: HEIFSample.fullChroma, form: .heic),
    ]

    @Test("each coding keeps its pixels and becomes a verified JPEG", arguments: kinds)
    func keepsPixels(kind: Kind) throws {
        let candidate = try Candidate(of: IncomingMedia(kind.bytes), limits: .standard)

        let prepared = try kind.bytes.preparedHEIF()

        #expect(candidate.form == kind.form)
        #expect(prepared.clean.format == .jpeg)
        #expect(try prepared.clean.bytes.jpegPixels().likeness(to: ColourCard().image) > 35)
    }

    @Test("the pixels are those that another program decodes", arguments: kinds)
    func agreesWithOtherProgram(kind: Kind) throws {
        let other = try HEIFTool.jpeg(of: kind.bytes).jpegPixels()

        let mine = try kind.bytes.preparedHEIF().clean.bytes.jpegPixels()

        #expect(mine.likeness(to: other) > 38)
    }

    @Test(
        "cleaning what was cleaned changes no byte",
        arguments: kinds.map(\.bytes) + [HEIFSample.grid, HEIFSample.transparent]
    )
    func isFixedPoint(bytes: [UInt8]) throws {
        let once = try HEIFCleaner.clean(bytes.span, limits: .standard)

        let twice = try HEIFCleaner.clean(once.bytes.span, limits: .standard)

        #expect(twice.bytes == once.bytes)
        #expect(twice.report.isEmpty)
    }

    @Test("tiles are laid together")
    func laysTiles() throws {
        let prepared = try HEIFSample.grid.preparedHEIF()

        let pixels = try prepared.clean.bytes.jpegPixels()
        #expect([pixels.width, pixels.height] == [180, 120])
        #expect(try pixels.likeness(to: HEIFTool.jpeg(of: HEIFSample.grid).jpegPixels()) > 38)
    }

    @Test("transparent parts become white")
    func becomesWhite() throws {
        let pixels = try HEIFSample.transparent.preparedHEIF().clean.bytes.jpegPixels()

        let opaque = Array(pixels.pixels[0..<3])
        let half = Array(pixels.pixels.suffix(3))
        #expect(zip(opaque, [0, 0, 255]).allSatisfy { abs(Int($0) - $1) < 12 })
        #expect(zip(half, [255, 255, 127]).allSatisfy { abs(Int($0) - $1) < 12 })
    }

    @Test("full colour detail stays", arguments: zip([HEIFSample.heic, HEIFSample.fullChroma], [2, 1]))
    func keepsChroma(bytes: [UInt8], sampling: Int) throws {
        let file = try JPEGCleaner.clean(try bytes.preparedHEIF().clean.bytes.span, limits: .standard)

        #expect(file.frame.components[0].horizontal == sampling)
    }

    struct Turn: CustomTestStringConvertible, Sendable {
        let orientation: Orientation
        /// `irot` counts quarter turns to the left; `imir` 0 exchanges top and bottom, 1 left and right.
        let rotation: UInt8?
        let mirror: UInt8?

        var testDescription: String { "\(orientation)" }
    }

    /// Turned first and mirrored then, in the order of the properties.
    static let turns = [
        Turn(orientation: .upright, rotation: nil, mirror: nil),
        Turn(orientation: .mirrored, rotation: nil, mirror: 1),
        Turn(orientation: .upsideDown, rotation: 2, mirror: nil),
        Turn(orientation: .mirroredUpsideDown, rotation: nil, mirror: 0),
        Turn(orientation: .mirroredTurnedLeft, rotation: 1, mirror: 0),
        Turn(orientation: .turnedRight, rotation: 3, mirror: nil),
        Turn(orientation: .mirroredTurnedRight, rotation: 1, mirror: 1),
        Turn(orientation: .turnedLeft, rotation: 1, mirror: nil),
    ]

    @Test("the container's turning is honoured and the EXIF orientation is not", arguments: turns)
    func isUpright(turn: Turn) throws {
        let bytes = HEIFSample.changed { file in
            turn.rotation.map { file.addProperty(HEIFBox.plain("irot", [$0]), essential: true) }
            turn.mirror.map { file.addProperty(HEIFBox.plain("imir", [$0]), essential: true) }
            var block = ExifBlock()
            block.image = [0x0112: .short(3)]
            file.describe(type: "Exif", HEIFBox.number(0) + block.segment.dropFirst(10))
        }

        let prepared = try bytes.preparedHEIF()

        let expected = ColourCard().image.turned(turn.orientation)
        #expect(prepared.clean.orientation == .upright)
        #expect(try prepared.clean.bytes.jpegPixels().likeness(to: expected) > 35)
        #expect(try prepared.preview.bytes.jpegPixels().likeness(to: expected) > 30)
    }

    @Test("cropping is honoured")
    func isCropped() throws {
        let numbers = [48, 1, 32, 1, -24, 1, -16, 1].flatMap { HEIFBox.number($0) }

        let pixels = try HEIFSample.changed { $0.addProperty(HEIFBox.plain("clap", numbers), essential: true) }
            .preparedHEIF().clean.bytes.jpegPixels()

        #expect([pixels.width, pixels.height] == [48, 32])
        #expect(zip(pixels.pixels, [0, 0, 255]).allSatisfy { abs(Int($0) - $1) < 12 })
    }
}
