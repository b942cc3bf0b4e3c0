import TestSupport
import Testing

@testable import Imaging

@Suite("The verifier believes no PNG")
struct PNGVerifierTests {
    struct Tampering: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]
        let reason: VerificationFailure.Reason

        init(_ name: String, _ reason: VerificationFailure.Reason, _ file: PNGFile) {
            testDescription = name
            bytes = file.bytes
            self.reason = reason
        }
    }

    /// A clean file with every part that there can be.
    static let whole: PNGFile = {
        var block = ExifBlock()
        block.image[0x0112] = .short(6)
        let picture = PNGPicture.made {
            ($0.colour, $0.depth, $0.palette, $0.transparency) = (3, 4, [0, 0, 0] + PNGPicture.rainbow(15), [0, 128])
        }
        let profile = Array("x\0\0".utf8) + PNGData.stored(ICCProfileBuilder.scanner(text: canary).bytes)
        let file = picture.file.planting("iCCP", profile, before: "PLTE")
            .planting("eXIf", Array(block.segment.dropFirst(10)))
        return PNGFile(reading: (try? file.bytes.settled().image.bytes) ?? [])
    }()
    static let wholeBytes = whole.bytes
    static let plain = PNGPicture().file

    @Test("accepts the clean files that the tests tamper with")
    func acceptsClean() throws {
        #expect(Self.whole.chunks.map(\.name) == ["IHDR", "iCCP", "PLTE", "tRNS", "eXIf", "IDAT", "IEND"])
        #expect(try ImageVerifier.verify(Self.whole.bytes).orientation == .turnedRight)
        #expect(try ImageVerifier.verify(Self.plain.bytes).bytes == Self.plain.bytes)
    }

    @Test("refuses every shortened file", arguments: 0..<wholeBytes.count)
    func refusesTruncation(length: Int) {
        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(Array(Self.wholeBytes.prefix(length))) }
    }

    @Test("refuses any other byte anywhere", arguments: 0..<wholeBytes.count)
    func refusesChangedBytes(offset: Int) {
        var bytes = Self.wholeBytes
        bytes[offset] ^= 0x41

        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(bytes) }
    }

    @Test("refuses one byte more anywhere", arguments: 0...wholeBytes.count)
    func refusesInsertions(offset: Int) {
        var bytes = Self.wholeBytes
        bytes.insert(0x41, at: offset)

        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(bytes) }
    }

    @Test("refuses changed fixed parts with right checksums", arguments: fixedBytes.indices)
    func refusesFixedBytes(index: Int) {
        let (chunk, offset) = Self.fixedBytes[index]
        var file = Self.whole
        file.chunks[chunk].content[offset] ^= 0x40

        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(file.bytes) }
    }

    /// Every byte of the orientation's block, of the profile's header and directory, and the last of IHDR.
    static let fixedBytes: [(Int, Int)] =
        (0..<26).map { (4, $0) } + (0..<140).map { (1, $0) } + [(0, 10), (0, 11), (0, 12), (5, 0), (5, 1)]

    @Test(
        "refuses every chunk in every place",
        arguments: [
            "IHDR", "PLTE", "tRNS", "IDAT", "IEND", "iCCP", "eXIf", "gAMA", "sRGB", "tEXt", "fdAT", "prVt", "CODE",
        ],
        ["IHDR", "iCCP", "PLTE", "tRNS", "eXIf", "IDAT", "IEND", ""]
    )
    func refusesChunks(name: String, place: String) {
        let bytes = Self.whole.planting(name, canaryBytes, before: place).bytes

        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(bytes) }
    }

    @Test("says what is wrong", arguments: tamperings)
    func saysWhatIsWrong(tampering: Tampering) {
        let failure = #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(tampering.bytes) }

        #expect(failure?.reason == tampering.reason)
    }

    static let tamperings = [
        Tampering("a wrong checksum", .checksum, plain.changing("IDAT") { $0.spoiling = 1 }),
        Tampering("bytes behind the stream", .bytesAfterStream, plain.changing("IDAT") { $0.content.append(0) }),
        Tampering("bytes behind the end", .bytesAfterEnd, plain.followed(by: [0])),
        Tampering("content of the end", .wrongLength, plain.changing("IEND") { $0.content = [0] }),
        Tampering("too few rows", .rows, stored { $0.removeLast() }),
        Tampering("too many bytes", .rows, stored { $0.append(0) }),
        Tampering("an unknown filter", .rows, stored { $0[0] = 5 }),
        Tampering(
            "a wrong checksum of the data",
            .compression,
            plain.changing("IDAT") { $0.content[$0.content.count - 1] ^= 1 }
        ),
        Tampering(
            "another level",
            .compression,
            plain.changing("IDAT") { $0.content.replaceSubrange(0..<2, with: [0x78, 0xDA]) }
        ),
        Tampering("a transparent colour of nobody", .transparency, plain.planting("tRNS", [0, 1, 0, 1, 0, 0])),
        Tampering("a transparent colour beyond the depth", .transparency, plain.planting("tRNS", [1, 0, 0, 0, 0, 0])),
        Tampering("opacity of an opaque entry", .transparency, whole.changing("tRNS") { $0.content.append(255) }),
        Tampering("a palette for a picture in colour", .unexpectedChunk, plain.planting("PLTE", [1, 2, 3])),
        Tampering("no palette", .missingTable, whole.without("PLTE")),
        Tampering("an unused colour", .palette, whole.changing("PLTE") { $0.content += [1, 2, 3] }),
        Tampering("a colour that cannot be seen", .palette, whole.changing("PLTE") { $0.content[1] = 9 }),
        Tampering("an index behind the palette", .palette, whole.changing("PLTE") { $0.content.removeLast(3) }),
        Tampering(
            "a profile for grey",
            .colourProfile,
            PNGPicture.made { $0.colour = 0 }.file.planting("iCCP", whole.chunks[1].content)
        ),
        Tampering("a huge picture", .frame, plain.changing("IHDR") { $0.content[0] = 1 }),
        Tampering(
            "a bomb",
            .frame,
            plain.changing("IHDR") { $0.content.replaceSubrange(0..<8, with: [0, 0, 0x40, 0, 0, 0, 0x40, 0]) }
        ),
    ]

    private static func stored(_ change: (inout [UInt8]) -> Void) -> PNGFile {
        var raw = PNGPicture().raw
        change(&raw)
        return PNGPicture().file(PNGData.stored(raw))
    }
}

extension PNGFile {
    /// Takes a well-formed file apart.
    init(reading bytes: [UInt8]) {
        var chunks: [Chunk] = []
        var offset = 8
        while offset + 12 <= bytes.count {
            let length = bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
            let name = String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
            chunks.append(Chunk(name, Array(bytes[offset + 8..<offset + 8 + length])))
            offset += 12 + length
        }
        self.init(chunks)
    }
}
