import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A PNG that wants no smaller versions is looked at in steps")
struct PNGStepTests {
    /// Grey with alpha, of which several steps are needed; only its last pixel is transparent.
    private static func large(hidden: Int) -> PNGPicture {
        let (width, height) = (900, 401)
        return PNGPicture.made {
            ($0.width, $0.height, $0.colour) = (width, height, 4)
            $0.sample = { column, row, channel in
                let isLast = column == width - 1 && row == height - 1
                return channel == 1 ? (isLast ? 0 : 255) : (isLast ? hidden : column * 23 + row * 41)
            }
        }
    }

    @Test(
        "every hiding place is emptied in the same way with and without smaller versions",
        arguments: PNGHidingPlace.all
    )
    func emptiesAlike(place: PNGHidingPlace) throws {
        let (settled, prepared) = (try place.file.bytes.settled(), try place.file.bytes.prepared())

        #expect(settled.image == prepared.clean)
        #expect(settled.removal == prepared.removal)
    }

    @Test("every picture comes out alike with and without smaller versions", arguments: PNGPicture.varieties)
    func keepsAlike(picture: PNGPicture) throws {
        #expect(try picture.bytes.settled().image == picture.bytes.prepared().clean)
    }

    @Test("a colour hidden in the last pixel of a large picture is found", arguments: [0, 7])
    func findsLast(hidden: Int) throws {
        let picture = Self.large(hidden: hidden)

        let clean = try picture.bytes.settled()

        #expect(clean.removal.count(of: .hiddenColour) == (hidden == 0 ? 0 : 1))
        #expect(clean.image == (try picture.bytes.prepared().clean))
    }

    @Test("no pixels are made that nobody asked for", arguments: PNGPicture.varieties)
    func makesNone(picture: PNGPicture) throws {
        let clean = try picture.bytes.settled().image

        let decoded = try PNGDecoding.decode(clean.bytes, .settled, longEdge: nil, limits: .standard)

        #expect(decoded.pixels == nil)
        #expect(decoded.rewritten == nil)
    }

    @Test("repeats from every short distance come out right", arguments: 1...40)
    func repeatsPeriods(distance: Int) throws {
        var generator = SplitMix64(seed: UInt64(distance))
        var content: [UInt8] = []
        for length in 3...300 {
            content += (0..<distance).map { _ in UInt8.random(in: 0...255, using: &generator) }
            for _ in 0..<length { content.append(content[content.count - distance]) }
        }
        let stream = ZlibDeflater(length: content.count)?.deflate(content) ?? []

        var reader = InflateReader(stream, stream.indices)
        var read: [UInt8] = []
        try reader.readHeader()
        while try reader.advance() { read += reader.window[reader.fresh] }

        // Spelling out the difference of so many bytes would take minutes.
        let isSame = read == content
        #expect(isSame)
    }
}
