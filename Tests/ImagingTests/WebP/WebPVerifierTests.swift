import TestSupport
import Testing

@testable import Imaging

@Suite("The verifier believes no WebP")
struct WebPVerifierTests {
    static let whole = WebPPlain.whole.bytes

    @Test("accepts the plain files that the tests tamper with", arguments: WebPPlain.all + [WebPPlain.whole])
    func acceptsPlain(file: WebPParts) throws {
        let image = try ImageVerifier.verify(file.bytes)

        #expect(image.format == .webp)
        #expect(Set([image.width, image.height]) == [50, 34])
    }

    @Test("refuses every hiding place as it was sent", arguments: WebPHidingPlace.all)
    func refusesHidingPlaces(place: WebPHidingPlace) {
        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(place.bytes) }
    }

    @Test("refuses a byte put in anywhere", arguments: 0...whole.count)
    func refusesInsertions(offset: Int) {
        var bytes = Self.whole
        bytes.insert(0x41, at: offset)

        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(bytes) }
    }

    @Test("refuses every shortened file", arguments: 0..<whole.count)
    func refusesTruncation(length: Int) {
        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(Array(Self.whole.prefix(length))) }
    }

    @Test("refuses any other byte in the parts whose bytes are fixed", arguments: Tampering.fixed)
    func refusesChangedFixedBytes(offset: Int) {
        var bytes = Self.whole
        bytes[offset] ^= 0x40

        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(bytes) }
    }

    struct Tampering: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let file: WebPParts

        /// RIFF header, VP8X, the names and lengths of chunks, the orientation but for its value.
        static let fixed: [Int] = {
            let profile = WebPPlain.whole.chunks[1].content.count
            let orientation = whole.count - 8
            return Array(0..<38) + Array(38 + profile..<46 + profile)
                + (orientation - 26..<whole.count).filter { $0 != orientation }
        }()

        static let all = [
            Tampering(testDescription: "an extended format without need", file: WebPPlain.lossy.extended()),
            Tampering(testDescription: "a flag without a part", file: WebPPlain.lossy.extended(flags: 8)),
            Tampering(testDescription: "a flag for an animation", file: WebPPlain.whole.flagged(0x02)),
            Tampering(testDescription: "a flag for XMP", file: WebPPlain.whole.flagged(0x04)),
            Tampering(testDescription: "a part without a flag", file: WebPPlain.seeThrough.flagged(0x10)),
            Tampering(
                testDescription: "a transparency without a picture",
                file: WebPParts(WebPPlain.seeThrough.chunks.dropLast())
            ),
            Tampering(
                testDescription: "a picture twice",
                file: WebPPlain.lossy.planting(WebPPlain.lossy.picture, at: 1)
            ),
            Tampering(
                testDescription: "a profile behind the picture",
                file: WebPParts([0, 2, 3, 1, 4].map { WebPPlain.whole.chunks[$0] })
            ),
            Tampering(
                testDescription: "an orientation that is upright",
                file: WebPPlain.whole.replacing("EXIF") { $0.content[18] = 1 }
            ),
            Tampering(
                testDescription: "a longer orientation block",
                file: WebPPlain.whole.replacing("EXIF") { $0.content += [0, 0] }
            ),
            Tampering(
                testDescription: "a picture to be enlarged",
                file: WebPPlain.lossy.replacing("VP8 ") { $0.content[7] |= 0x40 }
            ),
            Tampering(testDescription: "a zero byte after the end", file: WebPPlain.lossy.trailing([0])),
            Tampering(testDescription: "nothing", file: WebPParts([])),
        ]
    }

    @Test("refuses what only looks like a part of a clean picture", arguments: Tampering.all)
    func refuses(tampering: Tampering) {
        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(tampering.file.bytes) }
    }
}

extension WebPParts {
    /// The file with other flags in its VP8X chunk where these bits are set.
    func flagged(_ bits: UInt8) -> WebPParts {
        replacing("VP8X") { $0.content[0] ^= bits }
    }
}
