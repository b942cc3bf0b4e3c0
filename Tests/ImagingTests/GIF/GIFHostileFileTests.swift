import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A hostile GIF does no harm")
struct GIFHostileFileTests {
    static let plain = GIFHidingPlace.plain
    static let samples =
        GIFPictureTests.pictures.filter { $0.width < 90 }.map(\.bytes) + GIFHidingPlace.all.map(\.file.bytes)

    @Test("a file cut before the end of its first frame is refused", arguments: 0..<plain.bytes.count - 1)
    func refusesTruncation(length: Int) {
        #expect(outcome(of: Array(Self.plain.bytes.prefix(length))) != .taken)
    }

    @Test(
        "random damage is refused, or leaves a clean picture, and never stops the program",
        arguments: 0..<samples.count * 40
    )
    func survivesDamage(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed))
        var bytes = Self.samples[seed % Self.samples.count]
        for _ in 0...Int.random(in: 0..<5, using: &generator) {
            bytes[Int.random(in: 10..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }

        #expect(isHandled(bytes))
    }

    @Test(
        "a frame without a side, or beyond any screen, is refused",
        arguments: [(4, 0), (5, 0), (0, 0xFFFF), (1, 0xFFFF)]
    )
    func refusesFrames(number: Int, value: Int) {
        let bytes = Self.plain.changing {
            let start = number < 2 ? 1 + 2 * number : 2 * number - 3
            $0.frame.replaceSubrange(start..<start + 2, with: GIFFile.little(value))
        }.bytes

        #expect(outcome(of: bytes).isMalformed(GIFFault.frame))
    }

    @Test("a picture that asks for too much is refused before it is decoded")
    func refusesBombs() {
        let large = Self.plain.changing { $0.screen = (65_535, 65_535) }.bytes
        let memory = Self.plain.changing { $0.screen = (10_000, 10_000) }.bytes

        #expect(outcome(of: large) == .refused(.tooManyPixels(limit: 200_000_000)))
        #expect(outcome(of: memory) == .refused(.tooMuchWork(.memory)))
    }

    @Test("a million blocks are refused before the frame, and not counted behind it")
    func refusesBlockBombs() throws {
        let blocks = Array(repeating: GIFFile.block(0xFE, []), count: 1_000_000).flatMap(\.self)

        let before = Self.plain.changing { $0.before = blocks }.bytes
        let after = Self.plain.changing { $0.after = blocks }.bytes

        #expect(outcome(of: before) == .refused(.tooMuchWork(.segments)))
        #expect(try after.settled().image == Self.plain.bytes.settled().image)
    }

    @Test("parts that cannot be are refused where they stand")
    func refusesImpossibleParts() {
        #expect(outcome(of: Array("GIF88a".utf8 + Self.plain.bytes.dropFirst(6))).isMalformed(GIFFault.header))
        #expect(outcome(of: Self.plain.changing { $0.frame = [] }.bytes).isMalformed(.noPicture))
        #expect(outcome(of: Self.plain.changing { $0.before = [0x99] }.bytes).isMalformed(.block))
        #expect(
            outcome(of: Self.plain.changing { $0.colours = [] }.bytes) == .refused(.unsupported(.gif(.noColourTable)))
        )
        #expect(outcome(of: Self.plain.changing { $0.frame[10] = 9 }.bytes).isMalformed(.codeSize))
        #expect(outcome(of: Self.plain.changing { $0.frame[10] = 1 }.bytes).isMalformed(.codeSize))
    }

    @Test("fewer pixels than the frame has, and colours that are not there, are refused")
    func refusesIncompletePictures() {
        let short = Self.plain.changing { $0.frame.replaceSubrange(7..<9, with: [7, 0]) }.bytes
        let colours = GIFPicture.made { $0.colours = PNGPicture.rainbow(4) }.bytes

        #expect(outcome(of: short) == .refused(.undecodable))
        #expect(outcome(of: colours) == .refused(.undecodable))
    }

    @Test("codes that do not exist are refused", arguments: [[8, 15], [8, 1, 11], [1, 15], [9], [8, 9], []])
    func refusesCodes(codes: [Int]) {
        var bits = DeflateBits()
        for code in codes { bits.put(code, 4) }

        #expect(LZWDecoder.decode(bits.bytes, size: 3, count: 4) == nil)
    }
}
