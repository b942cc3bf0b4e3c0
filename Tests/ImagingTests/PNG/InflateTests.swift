import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("The verifier's own reading of compressed data")
struct InflateTests {
    /// Bytes of many natures, a few hundred kilobytes at most.
    static let contents: [[UInt8]] = cases(24, seed: 8) { generator in
        let length = [0, 1, 3, 259, 40_000, 200_000][Int.random(in: 0..<6, using: &generator)]
        let kinds = [1, 2, 7, 60, 256][Int.random(in: 0..<5, using: &generator)]
        let repeats = [0, 1, 300, 32_768][Int.random(in: 0..<4, using: &generator)]
        var bytes: [UInt8] = []
        while bytes.count < length {
            if repeats > 0, bytes.count >= repeats, generator.happens(0.02) {
                bytes += bytes[(bytes.count - repeats)...].prefix(
                    Int.random(in: 1...min(repeats, 600), using: &generator)
                )
            } else {
                bytes.append(UInt8(Int.random(in: 0..<kinds, using: &generator) * 255 / kinds))
            }
        }
        return bytes
    }

    @Test("reads what zlib wrote, and agrees about every checksum", arguments: contents.indices)
    func readsZlib(index: Int) throws {
        let content = Self.contents[index]
        let stream = ZlibDeflater(length: content.count)?.deflate(content) ?? []

        let read = try inflate(stream)

        #expect(read.content == content)
        #expect(read.reader.isTidy)
        #expect(read.reader.checksum == PNGData.checksum(content))
        #expect(read.reader.input.offset == stream.count)
        #expect(ZlibInflater()?.inflate(stream, stream.indices, length: content.count)?.rest.length == stream.count)
        var adler = Adler32()
        adler.add(content.span)
        #expect(adler.value == PNGData.checksum(content))
        #expect(CRC32.of(content.span) == PNGFile.crc(content))
    }

    @Test("damage is refused or read, never more, never a stop", arguments: 0..<600)
    func survivesDamage(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed))
        let content = Self.contents.filter { (1...50_000).contains($0.count) }[seed % 8]
        var stream = ZlibDeflater(length: content.count)?.deflate(content) ?? []
        for _ in 0...Int.random(in: 0..<4, using: &generator) {
            stream[Int.random(in: 2..<stream.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }

        let own = try? inflate(stream, limit: 1 << 20)
        let other = ZlibInflater()?.inflate(stream, stream.indices, length: own?.content.count ?? 0)

        // Whatever is read here and whose checksum is right, zlib reads in the same way.
        let isWhole =
            own.map { $0.reader.checksum == PNGData.checksum($0.content) && $0.content.count < 1 << 20 } ?? false
        #expect(!isWhole || other?.bytes == own?.content)
    }

    @Test("streams that no compressor writes are refused", arguments: hostile.indices)
    func refusesHostileStreams(index: Int) {
        let raw = PNGPicture().raw
        let stream = [0x78, 0x9C] + Self.hostile[index] + PNGFile.number(Int(PNGData.checksum(raw)))

        #expect(throws: InflateFault.self) { try inflate(stream) }
    }

    @Test("what a stream may hold beside its content is noticed by both readers", arguments: untidy.indices)
    func noticesUntidyStreams(index: Int) throws {
        let raw = PNGPicture().raw
        let stream = PNGData.wrapped(Self.untidy[index], of: raw)
        let file = PNGPicture().file(stream)

        let clean = try file.bytes.settled().image

        #expect(try inflate(stream).content == raw)
        #expect(try !inflate(stream).reader.isTidy)
        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(file.bytes) }
        #expect(try clean.bytes.shown() == PNGPicture().bytes.shown())
    }

    @Test("fixed codes are read, and a length at the edge of what was read before")
    func readsFixedCodes() throws {
        let raw = PNGPicture.made { $0.filter = 0 }.raw
        var bits = DeflateBits()
        bits.put(1, 1)
        bits.put(1, 2)
        for byte in raw { bits.putFixed(Int(byte)) }
        bits.putFixed(256)
        let file = PNGPicture().file(PNGData.wrapped(bits.bytes, of: raw))

        #expect(try ImageVerifier.verify(file.bytes).bytes == file.bytes)
        #expect(try file.bytes.settled().image.bytes == file.bytes)
    }

    @Test("data that lacks its end or has a wrong checksum is written anew when all rows are there")
    func mendsEnds() throws {
        let file = PNGPicture().file

        let endless = try file.changing("IDAT") { $0.content.removeLast(4) }.bytes.settled().image
        let wrong = try file.changing("IDAT") { $0.content[$0.content.count - 1] ^= 1 }.bytes.settled().image

        #expect(endless == wrong)
        #expect(try endless.bytes.shown() == PNGPicture().bytes.shown())
    }

    /// Blocks only, without header and checksum.
    static let hostile: [[UInt8]] = [
        [7], [6, 0], [], [1, 4, 0, 0, 0], [1, 4, 0, 0xFB, 0xFF, 1],
        fixed {
            $0.putFixed(257); $0.putCode(0, 5); $0.putFixed(256)
        },
        fixed {
            $0.putFixed(65); $0.putFixed(257); $0.putCode(1, 5); $0.putFixed(256)
        },
        fixed {
            $0.putFixed(65); $0.putFixed(257); $0.putCode(30, 5); $0.putFixed(256)
        },
        fixed {
            $0.putFixed(286); $0.putFixed(256)
        },
        dynamic(literals: 30, distances: 0, lengths: [1, 1]),
        dynamic(literals: 0, distances: 30, lengths: [1, 1]),
        dynamic(literals: 0, distances: 0, lengths: [1, 1, 1]),
        dynamic(literals: 0, distances: 0, lengths: [2, 2, 2]),
        dynamic(literals: 0, distances: 0, lengths: [1]),
    ]

    /// Blocks of the picture's own bytes with something between them.
    static let untidy: [[UInt8]] = {
        let raw = PNGPicture().raw
        let whole = PNGData.storedBlock(raw, isLast: true)
        var filled = DeflateBits()
        filled.put(1, 1)
        filled.put(0, 2)
        filled.align(with: 1)
        filled.put(Array(whole.dropFirst()))
        var end = DeflateBits()
        end.put(1, 1)
        end.put(1, 2)
        for byte in raw { end.putFixed(Int(byte)) }
        end.putFixed(256)
        let unused = end
        end.align(with: 1)
        var emptyFixed = DeflateBits()
        emptyFixed.put(0, 1)
        emptyFixed.put(1, 2)
        emptyFixed.putFixed(256)
        emptyFixed.put(1, 1)
        emptyFixed.put(0, 2)
        emptyFixed.align(with: 0)
        emptyFixed.put(Array(whole.dropFirst()))
        let candidates = [
            filled.bytes, PNGData.storedBlock([], isLast: false) + whole, emptyFixed.bytes, end.bytes,
        ]
        return end.bytes == unused.bytes ? Array(candidates.dropLast()) : candidates
    }()

    private static func fixed(_ write: (inout DeflateBits) -> Void) -> [UInt8] {
        var bits = DeflateBits()
        bits.put(1, 1)
        bits.put(1, 2)
        write(&bits)
        return bits.bytes
    }

    /// The head of a block with codes of its own, of which these are the lengths of the codes of lengths.
    private static func dynamic(literals: Int, distances: Int, lengths: [Int]) -> [UInt8] {
        var bits = DeflateBits()
        for (value, count) in [(1, 1), (2, 2), (literals, 5), (distances, 5), (0, 4)] { bits.put(value, count) }
        for length in lengths { bits.put(length, 3) }
        bits.put(Array(repeating: 0, count: 40))
        return bits.bytes
    }

    private func inflate(_ stream: [UInt8], limit: Int = .max) throws -> (content: [UInt8], reader: InflateReader) {
        var reader = InflateReader(stream, stream.indices)
        var content: [UInt8] = []
        try reader.readHeader()
        while content.count < limit, try reader.advance() {
            content += reader.window[reader.fresh]
        }
        return (content, reader)
    }
}
