import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("The verifier believes no GIF")
struct GIFVerifierTests {
    /// A clean file with transparency, in passes.
    static let whole: [UInt8] = {
        let picture = GIFPicture.made { $0.isInterlaced = true }
        let file = picture.file.changing { $0.before = GIFFile.control(transparent: 2) }
        return (try? file.bytes.settled().image.bytes) ?? []
    }()
    /// Where the codes begin: header and screen, colours, control, frame, code size, length.
    static let codesStart = 13 + 24 + 8 + 10 + 1 + 1

    @Test("accepts the clean file that the tests tamper with")
    func acceptsClean() throws {
        #expect(try ImageVerifier.verify(Self.whole).bytes == Self.whole)
    }

    @Test("refuses every shortened file", arguments: 0..<whole.count)
    func refusesTruncation(length: Int) {
        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(Array(Self.whole.prefix(length))) }
    }

    @Test("refuses one byte more anywhere", arguments: 0...whole.count)
    func refusesInsertions(offset: Int) {
        var bytes = Self.whole
        bytes.insert(0x41, at: offset)

        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(bytes) }
    }

    @Test("refuses any other byte in the parts whose bytes are fixed", arguments: fixed)
    func refusesFixedBytes(offset: Int) {
        var bytes = Self.whole
        bytes[offset] ^= 0x80

        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(bytes) }
    }

    /// All but the screen's lowest bytes, which may be larger than the frame, and the colours that are seen.
    static let fixed = [0, 1, 2, 3, 4, 5, 10, 11, 12, 19, 20, 21] + Array(37..<46) + [54, 55, 56, whole.count - 1]

    @Test(
        "accepts any other code only where it gives as many pixels in the one right way",
        arguments: codesStart..<whole.count - 2
    )
    func refusesOtherCodes(offset: Int) throws {
        let others = (0..<8).map { bit in
            var bytes = Self.whole
            bytes[offset] ^= 1 << UInt8(bit)
            return bytes
        }

        let accepted = others.filter { (try? ImageVerifier.verify($0)) != nil }

        #expect(try accepted.allSatisfy { try $0.settled().image.bytes == $0 })
    }

    @Test("refuses codes that say the same in another way", arguments: detours.indices)
    func refusesDetours(index: Int) {
        #expect(throws: VerifierLZW.Fault.self) {
            var verifier = VerifierLZW(Self.detours[index], size: 2)
            _ = try verifier.colours(ofPixels: 4)
        }
    }

    @Test("accepts the one right way")
    func acceptsRightCodes() throws {
        var verifier = VerifierLZW(LZWEncoder.encode([0, 0, 0, 0], size: 2), size: 2)

        #expect(try verifier.colours(ofPixels: 4).filter(\.self).count == 1)
        #expect(LZWEncoder.encode([0, 0, 0, 0], size: 2) == Self.codes([(4, 3), (0, 3), (6, 3), (0, 3), (5, 3)]))
    }

    /// Four pixels of colour 0: without runs, without a beginning, begun anew, with two beginnings, with bits and bytes
    /// behind them.
    static let detours = [
        codes([(4, 3), (0, 3), (0, 3), (0, 3), (0, 4), (5, 4)]),
        codes([(0, 3), (6, 3), (0, 3), (5, 3)]),
        codes([(4, 3), (0, 3), (4, 3), (0, 3), (6, 3), (5, 3)]),
        codes([(4, 3), (4, 3), (0, 3), (6, 3), (0, 3), (5, 3)]),
        codes([(4, 3), (0, 3), (6, 3), (0, 3), (5, 3), (1, 1)]),
        codes([(4, 3), (0, 3), (6, 3), (0, 3), (5, 3), (0, 8)]),
        codes([(4, 3), (0, 3), (6, 3), (0, 3)]),
        codes([(4, 3), (0, 3), (6, 3), (6, 3), (5, 3)]),
        codes([(4, 3), (0, 3), (7, 3), (5, 3)]),
        codes([(4, 3), (6, 3), (0, 3), (5, 3)]),
    ]

    private static func codes(_ codes: [(Int, Int)]) -> [UInt8] {
        var bits = DeflateBits()
        for (code, width) in codes { bits.put(code, width) }
        return bits.bytes
    }
}
