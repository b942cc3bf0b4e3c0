import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A hostile WebP does no harm")
struct WebPHostileFileTests {
    static let whole = WebPPlain.whole.bytes
    static let lossless = WebPPlain.lossless.bytes

    @Test("a file cut anywhere is refused", arguments: 0..<whole.count)
    func refusesTruncation(length: Int) {
        #expect(outcome(of: Array(Self.whole.prefix(length))) != .taken)
    }

    @Test("a picture cut anywhere is refused, though all lengths are right", arguments: WebPPlain.all)
    func refusesShortPictures(file: WebPParts) {
        let name = file.picture.name
        let outcomes = file.picture.content.indices.map { length in
            outcome(of: file.replacing(name) { $0.content = Array($0.content.prefix(length)) }.bytes)
        }

        #expect(!outcomes.contains(.taken))
    }

    @Test("a transparency cut anywhere is refused")
    func refusesShortTransparency() {
        let outcomes = WebPPlain.seeThrough.chunks[1].content.indices.map { length in
            outcome(of: WebPPlain.seeThrough.replacing("ALPH") { $0.content = Array($0.content.prefix(length)) }.bytes)
        }

        #expect(!outcomes.contains(.taken))
    }

    static let samples =
        WebPPlain.all.map(\.bytes) + [
            whole, WebPSample.eightPartitions, WebPSample.idlePartitions, WebPIdlePartsTests.unusedGroup,
            WebPIdlePartsTests.idlePredictor, WebPIdlePartsTests.bitsBesidePalette, WebPIdlePartsTests.hiddenRed,
            WebPHidingPlace.animations[0].bytes,
        ]

    @Test(
        "random damage is refused, or leaves a clean picture, and never stops the program",
        arguments: samples.indices,
        0..<12
    )
    func survivesDamage(sample: Int, seed: Int) {
        var generator = SplitMix64(seed: UInt64(1000 * sample + seed))
        let files = (0..<10).map { _ in
            var bytes = Self.samples[sample]
            for _ in 0...Int.random(in: 0..<5, using: &generator) {
                bytes[Int.random(in: 12..<bytes.count, using: &generator)] = UInt8.random(
                    in: 0...255,
                    using: &generator
                )
            }
            return bytes
        }

        #expect(files.allSatisfy(Damage.isHandled))
    }

    @Test("a picture that asks for too much is refused before it is decoded")
    func refusesBombs() {
        var bits = VP8LBits(width: 16384, height: 16384)
        bits.put((0, 3))
        for symbol in [1, 2, 3, 255, 0] { bits.putCode(symbol) }
        var large = VP8LBits(width: 14000, height: 14000)
        large.put((0, 3))
        for symbol in [1, 2, 3, 255, 0] { large.putCode(symbol) }

        #expect(
            outcome(of: WebPParts([.init("VP8L", bits.bytes)]).bytes) == .refused(.tooManyPixels(limit: 200_000_000))
        )
        #expect(outcome(of: WebPParts([.init("VP8L", large.bytes)]).bytes) == .refused(.tooMuchWork(.memory)))
    }

    @Test("a million chunks are refused")
    func refusesChunkBombs() {
        let chunks = Array(repeating: WebPParts.Chunk("JUNK", []), count: 1_000_000)

        #expect(outcome(of: WebPPlain.lossy.extended(behind: chunks).bytes) == .refused(.tooMuchWork(.segments)))
    }

    @Test("the limit on pixels holds on both sides")
    func limitsPixels() throws {
        var limits = CleaningLimits.standard
        limits.pixels = 50 * 34

        #expect(throws: Never.self) { try WebPCleaner.clean(Self.lossless.span, limits: limits) }
        limits.pixels = 50 * 34 - 1
        #expect(throws: CleaningError.tooManyPixels(limit: 50 * 34 - 1)) {
            try WebPCleaner.clean(Self.lossless.span, limits: limits)
        }
    }

    struct Impossible: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let file: WebPParts
        let error: CleaningError
    }

    static let impossible = [
        Impossible(
            testDescription: "an empty file",
            file: WebPParts([]),
            error: .malformed(.webp(.noPicture), offset: 12)
        ),
        Impossible(
            testDescription: "another canvas than the picture",
            file: WebPParts([WebPParts.extended(flags: 0, width: 51, height: 34), WebPPlain.lossy.picture]),
            error: .malformed(.webp(.canvas), offset: 38)
        ),
        Impossible(
            testDescription: "two transparencies",
            file: WebPPlain.seeThrough.planting(WebPPlain.seeThrough.chunks[1], at: 1),
            error: .malformed(.webp(.alpha), offset: 46 + WebPPlain.seeThrough.chunks[1].content.count + 1 & ~1)
        ),
        Impossible(
            testDescription: "a transparency that is coded in no known way",
            file: WebPPlain.seeThrough.replacing("ALPH") { $0.content[0] = 2 },
            error: .malformed(.webp(.alpha), offset: 38)
        ),
        Impossible(
            testDescription: "a later version",
            file: WebPParts([.init("VP8L", VP8LBits(width: 4, height: 4, version: 1).bytes + [0])]),
            error: .unsupported(.webp(.laterVersion))
        ),
        Impossible(
            testDescription: "a frame that is not shown",
            file: WebPPlain.lossy.replacing("VP8 ") { $0.content[0] &= ~0x10 },
            error: .malformed(.webp(.pictureHeader), offset: 20)
        ),
        Impossible(
            testDescription: "a frame that is predicted from another",
            file: WebPPlain.lossy.replacing("VP8 ") { $0.content[0] |= 1 },
            error: .malformed(.webp(.pictureHeader), offset: 20)
        ),
        Impossible(
            testDescription: "a first partition that is longer than the file",
            file: WebPPlain.lossy.replacing("VP8 ") { $0.content[2] = 0xFF },
            error: .undecodable
        ),
        Impossible(
            testDescription: "an animation without frames",
            file: WebPPlain.lossy.extended(flags: 2),
            error: .malformed(.webp(.noPicture), offset: 12)
        ),
        Impossible(
            testDescription: "a frame beyond the canvas",
            file: WebPParts([
                WebPParts.extended(flags: 2, width: 50, height: 34),
                WebPParts.frame(corner: (2, 0), width: 50, height: 34, WebPPlain.lossy.chunks),
            ]),
            error: .malformed(.webp(.canvas), offset: 38)
        ),
    ]

    @Test("what cannot be is refused where it stands", arguments: impossible)
    func refusesImpossibleParts(file: Impossible) {
        #expect(outcome(of: file.file.bytes) == .refused(file.error))
    }

    @Test("a chunk or a file of four gigabytes is refused")
    func refusesLengths() {
        var (chunk, file) = (WebPPlain.lossy.bytes, WebPPlain.lossy.bytes)
        chunk.replaceSubrange(16..<20, with: [0xFF, 0xFF, 0xFF, 0xFF])
        file.replaceSubrange(4..<8, with: [0xFF, 0xFF, 0xFF, 0xFF])

        #expect(outcome(of: chunk) == .refused(.truncated(offset: chunk.count)))
        #expect(outcome(of: file) == .refused(.truncated(offset: file.count)))
    }
}
