import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A hostile PNG does no harm")
struct PNGHostileFileTests {
    static let colour = PNGPicture().file
    static let samples =
        PNGPicture.varieties.filter { $0.width == 5 }.map(\.file) + [
            PNGHidingPlace.seeThrough, PNGHidingPlace.indexed, PNGHidingPlace.exif("", .comment) { _ in }.file,
        ]

    @Test("a file cut anywhere is refused", arguments: 0..<colour.bytes.count)
    func refusesTruncation(length: Int) {
        #expect(outcome(of: Array(Self.colour.bytes.prefix(length))) != .taken)
    }

    @Test("data cut anywhere is refused before its last row is whole", arguments: 0..<PNGPicture().raw.count)
    func refusesMissingRows(length: Int) {
        let raw = PNGPicture().raw
        let bytes = PNGPicture().file(PNGData.stored(Array(raw.prefix(length)))).bytes

        #expect(outcome(of: bytes) == .refused(.undecodable))
    }

    @Test(
        "random damage is refused, or leaves a clean picture, and never stops the program",
        arguments: 0..<samples.count * 25
    )
    func survivesDamage(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed))
        var file = Self.samples[seed % Self.samples.count]
        let place = Int.random(in: 0..<file.chunks.count, using: &generator)
        for _ in 0...Int.random(in: 0..<4, using: &generator) where !file.chunks[place].content.isEmpty {
            let index = Int.random(in: file.chunks[place].content.indices, using: &generator)
            file.chunks[place].content[index] = UInt8.random(in: 0...255, using: &generator)
        }

        #expect(isHandled(file.bytes))
    }

    @Test("random damage without a right checksum is refused or cleaned", arguments: 0..<300)
    func survivesRawDamage(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed) + 1_000_000)
        var bytes = Self.samples[seed % Self.samples.count].bytes
        let index = Int.random(in: bytes.indices, using: &generator)
        bytes[index] = UInt8.random(in: 0...255, using: &generator)

        #expect(isHandled(bytes))
    }

    @Test("a header that cannot be is refused", arguments: [(8, 3), (8, 7), (9, 1), (9, 5), (10, 1), (11, 1), (12, 2)])
    func refusesHeaders(index: Int, value: UInt8) {
        let bytes = Self.colour.changing("IHDR") { $0.content[index] = value }.bytes

        #expect(outcome(of: bytes) == .refused(.malformed(.png(.header), offset: 16)))
    }

    @Test("a picture without a side is refused", arguments: [0, 4])
    func refusesEmptySides(index: Int) {
        let bytes = Self.colour.changing("IHDR") { $0.content.replaceSubrange(index..<index + 4, with: [0, 0, 0, 0]) }
            .bytes

        #expect(outcome(of: bytes) == .refused(.malformed(.png(.header), offset: 16)))
    }

    @Test("a picture that asks for too much is refused before it is decoded")
    func refusesBombs() {
        #expect(outcome(of: sized(20_000, 10_001)) == .refused(.tooManyPixels(limit: 200_000_000)))
        #expect(outcome(of: sized(1_000_001, 1)) == .refused(.tooManyPixels(limit: 200_000_000)))
        #expect(outcome(of: sized(0x7FFF_FFFF, 0x7FFF_FFFF)) == .refused(.tooManyPixels(limit: 200_000_000)))
        #expect(outcome(of: sized(10_000, 10_000)) == .refused(.tooMuchWork(.memory)))
        #expect(outcome(of: sized(8000, 8000)) == .refused(.undecodable))
    }

    @Test("a million chunks are refused")
    func refusesChunkBombs() {
        let chunk = PNGFile.Chunk("tIME", []).bytes
        let bytes = Array(Self.colour.bytes.prefix(33)) + Array(repeating: chunk, count: 1_000_000).flatMap(\.self)

        #expect(outcome(of: bytes) == .refused(.tooMuchWork(.segments)))
    }

    @Test("a chunk longer than the file or than the standard allows is refused where it stands")
    func refusesLengths() {
        var long = Self.colour.bytes
        long.replaceSubrange(33..<37, with: [0x7F, 0xFF, 0xFF, 0xFF])
        var longer = long
        longer[33] = 0x80

        #expect(outcome(of: long) == .refused(.truncated(offset: long.count)))
        #expect(outcome(of: longer) == .refused(.malformed(.png(.chunkLength), offset: 33)))
    }

    @Test("a wrong checksum on a part that is needed is refused", arguments: ["IHDR", "PLTE", "IDAT", "IEND"])
    func refusesChecksums(name: String) {
        let bytes = PNGHidingPlace.indexed.changing(name) { $0.spoiling = 1 }.bytes

        #expect(outcome(of: bytes).isMalformed(.checksum))
    }

    @Test("parts in an impossible order or number are refused")
    func refusesImpossibleParts() {
        let indexed = PNGHidingPlace.indexed
        let header = Self.colour.chunks[0].content

        #expect(outcome(of: Self.colour.without("IDAT").bytes).isMalformed(.missingData))
        #expect(outcome(of: Self.colour.without("IHDR").bytes).isMalformed(PNGFault.header))
        #expect(outcome(of: Self.colour.planting("IHDR", header).bytes).isMalformed(.secondHeader))
        #expect(outcome(of: indexed.without("PLTE").bytes).isMalformed(.missingPalette))
        #expect(outcome(of: indexed.planting("PLTE", [1, 2, 3]).bytes).isMalformed(.palette))
        #expect(outcome(of: indexed.changing("PLTE") { $0.content = [1, 2] }.bytes).isMalformed(.palette))
        #expect(outcome(of: indexed.changing("PLTE") { $0.content = [1, 2, 3] }.bytes) == .refused(.undecodable))
    }

    @Test("parts that no decoder may skip and none knows are refused")
    func refusesUnknownParts() {
        #expect(
            outcome(of: Self.colour.planting("CODE", []).bytes) == .refused(.unsupported(.png(.unknownCriticalChunk)))
        )
        #expect(
            outcome(of: Self.colour.planting("CgBI", [80, 0, 32, 6], before: "IHDR").bytes)
                == .refused(.unsupported(.png(.appleVariant)))
        )
    }

    @Test(
        "data that is no zlib stream is refused",
        arguments: [[], [0x78], [0x79, 0x9C], [0x88, 0x1C], [0x78, 0x9D], [0x78, 0xBB]]
    )
    func refusesOtherData(start: [UInt8]) {
        let bytes = Self.colour.changing("IDAT") { $0.content = start }.bytes

        #expect(outcome(of: bytes).isMalformed(.compression))
    }

    @Test("a row with a filter that does not exist is refused")
    func refusesFilters() {
        #expect(outcome(of: PNGPicture.made { $0.filter = 5 }.bytes) == .refused(.undecodable))
        #expect(
            outcome(of: PNGPicture.made { ($0.filter, $0.isInterlaced) = (255, true) }.bytes) == .refused(.undecodable)
        )
    }

    private func sized(_ width: Int, _ height: Int) -> [UInt8] {
        Self.colour.changing("IHDR") {
            $0.content.replaceSubrange(0..<8, with: PNGFile.number(width) + PNGFile.number(height))
        }
        .bytes
    }
}

/// Whether bytes were refused, or came out as a verified picture that is stable under another cleaning.
func isHandled(_ bytes: [UInt8]) -> Bool {
    guard let once = try? bytes.settled() else { return true }
    guard let twice = try? once.image.bytes.settled() else { return false }
    return twice.image == once.image && twice.removal.isEmpty
}

extension Outcome {
    func isMalformed(_ fault: PNGFault) -> Bool {
        if case .refused(.malformed(.png(fault), _)) = self { true } else { false }
    }

    func isMalformed(_ fault: GIFFault) -> Bool {
        if case .refused(.malformed(.gif(fault), _)) = self { true } else { false }
    }
}
