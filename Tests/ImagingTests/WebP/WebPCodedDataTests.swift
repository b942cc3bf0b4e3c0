import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("The coded data of a WebP ends where the picture ends")
struct WebPCodedDataTests {
    static let whole = WebPPlain.all.map(\.bytes) + [WebPSample.eightPartitions, WebPSample.idlePartitions]

    @Test("an independent decoder needs the last byte of a clean picture", arguments: whole)
    func isExact(bytes: [UInt8]) throws {
        let clean = try bytes.prepared().clean.bytes

        let cut = WebPParts(reading: clean).cut

        #expect(clean.pixelsAsTheyAre != nil)
        #expect(cut.bytes.pixelsAsTheyAre == nil)
    }

    @Test("an independent decoder needs the last byte of every partition", arguments: 0..<9)
    func areExact(index: Int) throws {
        let clean = WebPParts(reading: try WebPSample.eightPartitions.prepared().clean.bytes)
        var partitions = VP8Partitions(reading: clean.picture.content, tokens: 8)
        partitions.tokens.insert(partitions.first, at: 0)
        partitions.tokens[index].removeLast()
        partitions.first = partitions.tokens.removeFirst()

        let cut = clean.replacing("VP8 ") { ($0.content, $0.padding) = (partitions.bytes, []) }

        #expect(clean.bytes.webPPixels == WebPSample.eightPartitions.webPPixels)
        #expect(cut.bytes.pixelsAsTheyAre == nil)
    }

    @Test("any other bits behind the last one lead to the same file", arguments: 0..<9, [1, 0x0F, 0xFF])
    func settlesFreeBits(index: Int, change: UInt8) throws {
        let clean = WebPParts(reading: try WebPSample.eightPartitions.prepared().clean.bytes)
        var partitions = VP8Partitions(reading: clean.picture.content, tokens: 8)
        partitions.tokens.insert(partitions.first + [0, 0], at: 0)
        partitions.tokens[index] += [change, 0x41]
        partitions.first = partitions.tokens.removeFirst()

        let prepared = try clean.replacing("VP8 ") { $0.content = partitions.bytes }.bytes.prepared()

        #expect(prepared.clean.bytes == clean.bytes)
        #expect(prepared.removal.count(of: .hiddenCoefficientData) == 1)
    }

    @Test("other last bits that every decoder reads alike lead to the same file", arguments: 0..<9)
    func settlesLastInterval(index: Int) throws {
        let clean = WebPParts(reading: try WebPSample.eightPartitions.prepared().clean.bytes)
        var partitions = VP8Partitions(reading: clean.picture.content, tokens: 8)
        partitions.tokens.insert(partitions.first, at: 0)
        let last = partitions.tokens[index].count - 1
        partitions.tokens[index][last] &+= 1
        partitions.first = partitions.tokens.removeFirst()
        let changed = clean.replacing("VP8 ") { $0.content = partitions.bytes }.bytes

        let prepared = try changed.prepared()

        #expect(changed.webPPixels == clean.bytes.webPPixels)
        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(changed) }
        #expect(prepared.clean.bytes == clean.bytes)
        #expect(prepared.removal.count(of: .hiddenCoefficientData) == 1)
    }

    @Test("a picture that lacks a byte is damaged", arguments: whole)
    func findsMissingData(bytes: [UInt8]) throws {
        let clean = try bytes.prepared().clean.bytes

        let cut = WebPParts(reading: clean).cut

        #expect(outcome(of: cut.bytes) == .refused(.undecodable))
    }

    @Test("the bits left over in the last byte of a lossless picture hide nothing")
    func settlesLastByte() throws {
        var bits = VP8LBits(width: 3, height: 1)
        bits.put((0, 3))
        bits.putCodes(greens: (10, 200))
        bits.put((0b101, 3))
        let plain = WebPParts([.init("VP8L", bits.bytes)])
        bits.put((1, 1))
        let filled = WebPParts([.init("VP8L", bits.bytes)])

        let prepared = try filled.bytes.prepared()

        #expect(filled.bytes != plain.bytes)
        #expect(prepared.clean.bytes == plain.bytes)
        #expect(prepared.removal.count(of: .hiddenCoefficientData) == 1)
    }
}

extension [UInt8] {
    /// What libwebp makes of exactly these bytes, which hold a picture of the size that their cleaned copy has.
    fileprivate var pixelsAsTheyAre: PixelImage? {
        WebPDecoder.decode(self, stored: WebPParts(reading: self).pixelSize, .colour, .full)
    }
}

extension WebPParts {
    /// Without the last byte of the coded picture. Nothing is behind it: libwebp would read a padding byte as its last.
    fileprivate var cut: WebPParts {
        let name = picture.name
        return replacing(name) {
            $0.content.removeLast()
            $0.padding = []
        }
    }
}
