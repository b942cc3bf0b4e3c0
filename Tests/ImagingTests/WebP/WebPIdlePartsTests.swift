import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("Parts of a WebP that decoders read and no pixel depends on hide nothing")
struct WebPIdlePartsTests {
    /// One macroblock without tokens; every probability of tokens is sent although none is used, and holds what a spy
    /// wants.
    static let lossy: (plain: [UInt8], filled: [UInt8]) = (macroblock(changing: false), macroblock(changing: true))

    private static func macroblock(changing isChanging: Bool) -> [UInt8] {
        var writer = BooleanWriter()
        let header = VP8HeaderBits(probabilities: isChanging ? canaryBytes.map(Int.init) : [])
        header.write(to: &writer)
        var modes: [(Bool, UInt8)] = [(true, 1), (true, 145), (false, 156), (true, 163), (false, 142)]
        for index in modes.indices { writer.code(&modes[index].0, modes[index].1) }
        let first = writer.finished()
        let tag = WebPParts.number(first.count << 5 | 0x10, 3) + [0x9D, 0x01, 0x2A, 16, 0, 16, 0]
        return WebPParts([.init("VP8 ", tag + first + [0])]).bytes
    }

    @Test("probabilities that no token is read with are gone")
    func removesUnusedProbabilities() throws {
        let prepared = try Self.lossy.filled.prepared()

        #expect(Self.lossy.filled.count > Self.lossy.plain.count + canaryBytes.count)
        #expect(prepared.clean.bytes == Self.lossy.plain)
        #expect(prepared.clean.bytes.webPPixels == Self.lossy.filled.webPPixels)
        #expect(prepared.removal.count(of: .unusedTable) == 1)
    }

    /// Two blocks of 4 by 4 pixels; the map gives them the groups 0 and 2.
    static let unusedGroup: [UInt8] = {
        var bits = VP8LBits(width: 8, height: 4)
        bits.put((0, 2), (1, 1), (0, 3), (0, 1))
        bits.putCodes(greens: (0, 2))
        bits.put((0b10, 2))
        bits.putCodes(greens: (10, 20))
        for _ in 0..<4 { bits.putCode(0x41, 0x42) }
        bits.putCode(1, 2)
        bits.putCodes(greens: (30, 40))
        bits.put((0x0F0F_1234, 32))
        return WebPParts([.init("VP8L", bits.bytes)]).bytes
    }()

    /// A predictor for each of two blocks, and what no decoder looks at in red.
    static let idlePredictor: [UInt8] = {
        var bits = VP8LBits(width: 8, height: 4)
        bits.put((1, 1), (0, 2), (0, 3), (0, 1))
        bits.putCode(1)
        bits.putCode(0x41, 0x42)
        for symbol in [0, 255, 0] { bits.putCode(symbol) }
        bits.put((0b10, 2), (0, 3))
        bits.putCodes(greens: (0, 1), alpha: 0)
        bits.put((0x1234_5678, 32))
        return WebPParts([.init("VP8L", bits.bytes)]).bytes
    }()

    /// A palette of two colours, of which one occurs; in the packed rows bits are set beyond the right edge, or not.
    private static func palette(_ greens: (Int, Int), _ rows: Int) -> [UInt8] {
        var bits = VP8LBits(width: 5, height: 8)
        bits.put((1, 1), (3, 2), (1, 8), (0, 1))
        bits.putCode(0x41, 0x42)
        for symbol in [0x43, 0x44] { bits.putCode(symbol) }
        bits.putCode(0, 255)
        bits.putCode(0)
        bits.put((0b01_10, 4), (0, 3))
        bits.putCodes(greens: greens)
        bits.put((rows, 8))
        return WebPParts([.init("VP8L", bits.bytes)]).bytes
    }

    static let unusedColour = palette((0, 0xE0), 0)
    static let bitsBesidePalette = palette((0x0A, 0xEA), 0b0101_1010)

    /// A picture that is to be shown as opaque, with a message in alpha.
    static let hiddenAlpha: [UInt8] = {
        var bits = VP8LBits(width: 8, height: 2)
        bits.put((0, 3))
        for symbol in [9, 8, 7] { bits.putCode(symbol) }
        bits.putCode(254, 255)
        bits.putCode(0)
        bits.put((0x4142, 16))
        return WebPParts([.init("VP8L", bits.bytes)]).bytes
    }()

    /// A transparency in green, with a picture in red.
    static let hiddenRed: [UInt8] = {
        var bits = VP8LBits()
        bits.put((0, 3))
        bits.putCode(128, 255)
        bits.putCode(0x41, 0x42)
        for symbol in [0, 255, 0] { bits.putCode(symbol) }
        for index in 0..<50 * 34 { bits.put((index % 3, 2)) }
        return WebPPlain.seeThrough.replacing("ALPH") { $0.content = [1] + bits.bytes }.bytes
    }()

    @Test("codes that no pixel is read with are gone")
    func removesUnusedGroups() throws {
        let prepared = try Self.unusedGroup.prepared()

        #expect(prepared.clean.bytes.count < Self.unusedGroup.count)
        #expect(prepared.clean.bytes.webPPixels == Self.unusedGroup.webPPixels)
        #expect(prepared.removal.count(of: .unusedTable) == 1)
        #expect(try prepared.clean.bytes.prepared().removal.isEmpty)
    }

    @Test(
        "a picture with other idle parts is coded anew with the same colours",
        arguments: [idlePredictor, unusedColour, bitsBesidePalette, hiddenAlpha, hiddenRed]
    )
    func rewrites(bytes: [UInt8]) throws {
        let prepared = try bytes.prepared()

        let again = try prepared.clean.bytes.prepared()
        #expect(prepared.clean.bytes.webPPixels == bytes.webPPixels)
        #expect(prepared.removal.count(of: .hiddenCoefficientData) == 1)
        #expect(again.clean == prepared.clean)
        #expect(again.removal.isEmpty)
    }

    @Test(
        "the verifier refuses idle parts too",
        arguments: [lossy.filled, unusedGroup, idlePredictor, unusedColour, hiddenAlpha]
    )
    func areRefusedByTheVerifier(bytes: [UInt8]) {
        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(bytes) }
    }
}
