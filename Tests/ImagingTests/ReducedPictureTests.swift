import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("Small versions, drawn by our own code")
struct ReducedPictureTests {
    struct Coding: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]
        /// How far a sample may be from the library's on average: colours are drawn in other steps.
        let difference: Double
    }

    static let codings = [
        Coding(testDescription: "grey", bytes: coded(.made(channels: 1), .full), difference: 0.6),
        Coding(testDescription: "full colour", bytes: coded(.made(channels: 3), .full), difference: 0.8),
        Coding(testDescription: "quarter colour", bytes: coded(.made(channels: 3), .quarter), difference: 2),
        Coding(
            testDescription: "restart markers",
            bytes: JPEGPicture.made { ($0.components, $0.restartInterval) = (1, 3) }.bytes,
            difference: 1.5
        ),
        Coding(
            testDescription: "restart markers in full colour",
            bytes: JPEGPicture.made { $0.restartInterval = 4 }.bytes,
            difference: 2
        ),
    ]

    @Test("look as the library draws them", arguments: codings, 1...4)
    func looksAlike(coding: Coding, eighths: Int) throws {
        let file = try coding.bytes.cleaned()
        let longEdge = DecodingSize.scaled(max(file.frame.width, file.frame.height), eighths)

        let picture = try #require(ReducedPicture(file, eighths: eighths, limits: .standard))

        let library = try TurboDecoder.decode(file, to: .reaching(longEdge), limits: .standard)
        #expect(picture.finding == .exact)
        #expect(try [picture.pixels.width, picture.pixels.height] == [library.width, library.height])
        let difference = try picture.pixels.shown().difference(from: library.shown())
        // At two and four eighths the library takes the mean of pixels, which is a little softer.
        #expect(difference < coding.difference + (eighths.isMultiple(of: 2) ? 1.5 : 0))
    }

    @Test("are left to the library where it knows more")
    func leavesOthers() throws {
        let progressive = try JPEGPicture.made { $0.process = .progressive }.bytes.cleaned()
        let inks = try JPEGPicture.made { $0.components = 4 }.bytes.cleaned()
        let red = JPEGPicture().file.without(.jfif).planting(JPEGFile.adobe(transform: 0), .afterStart)

        #expect(progressive.reduced(to: .reaching(1), limits: .standard) == nil)
        #expect(inks.reduced(to: .reaching(1), limits: .standard) == nil)
        #expect(try red.bytes.cleaned().reduced(to: .reaching(1), limits: .standard) == nil)
        #expect(try JPEGPicture().bytes.cleaned().reduced(to: .reaching(40), limits: .standard) == nil)
        #expect(try JPEGPicture().bytes.cleaned().reduced(to: .reaching(20), limits: .standard) != nil)
    }

    @Test("are left to the library where it may refuse the tables")
    func leavesTables() {
        let counts = { (codes: UInt8) in [0, 0, 0, 0, codes] + [UInt8](repeating: 0, count: 12) }

        #expect(HuffmanLookup.isUsual(counts(15) + Array(0..<15), .dc))
        #expect(!HuffmanLookup.isUsual(counts(16) + Array(0..<16), .dc))
        #expect(!HuffmanLookup.isUsual(counts(15) + Array(2..<17), .dc))
        #expect(HuffmanLookup.isUsual(counts(15) + Array(2..<17), .ac))
        #expect(!HuffmanLookup.isUsual(counts(16) + Array(0..<16), .ac))
    }

    @Test("are made of the picture alone: a few bytes too many are found and gone", arguments: 1...12, [0, 7])
    func findsFewBytes(count: Int, restartInterval: Int) throws {
        var picture = JPEGPicture.made { ($0.width, $0.height, $0.restartInterval) = (4000, 16, restartInterval) }
        let plain = picture.bytes
        picture.surplus = Array(repeating: 0x41, count: count)

        let prepared = try picture.bytes.prepared()

        #expect(try picture.bytes.cleaned().reduced(to: .reaching(1500), limits: .standard)?.finding == .surplus)
        #expect(prepared.removal.count(of: .hiddenCoefficientData) == 1)
        #expect(try prepared.preview.bytes == plain.prepared().preview.bytes)
        #expect(EntropyAudit.findings(in: try prepared.clean.bytes.cleaned()) == .exact)
    }

    @Test("are not made of a picture that lacks data", arguments: [0, 7])
    func findsMissingData(restartInterval: Int) throws {
        let whole = JPEGPicture.made { ($0.width, $0.height, $0.restartInterval) = (4000, 16, restartInterval) }
        let short = whole.file.replacing(.scan) { $0.removeLast(2) }.bytes

        #expect(try short.cleaned().reduced(to: .reaching(1500), limits: .standard)?.finding == .damaged)
        #expect(outcome(of: short) == .refused(.undecodable))
    }

    @Test("are not made of a picture that the library would not decode", arguments: [0, 1, 2], 0..<10)
    func agreesOnDamage(coding: Int, round: Int) throws {
        let files = Self.damaged(Self.codings[coding].bytes, round)

        let taken = files.filter { ReducedPicture($0, eighths: 3, limits: .standard)?.finding == .exact }

        let refused = taken.filter { (try? TurboDecoder.decode($0, to: .reaching(.max), limits: .standard)) == nil }
        #expect(refused.map(\.bytes) == [])
        #expect(!taken.isEmpty)
    }

    /// Twenty times one bit of the coded data is another one.
    private static func damaged(_ bytes: [UInt8], _ round: Int) -> [CleanedJPEG] {
        guard let whole = try? bytes.cleaned() else { return [] }
        let data = whole.scans[0].data
        return (0..<20).compactMap { number in
            var damaged = whole.bytes
            let place = (round * 20 + number) &* 7919
            damaged[data.lowerBound + place / 8 % data.count] ^= 1 << UInt8(place % 8)
            return try? damaged.cleaned()
        }
    }

    private static func coded(_ image: PixelImage, _ chroma: TurboEncoder.Chroma) -> [UInt8] {
        TurboEncoder()?.encode(image, quality: 90, chroma) ?? []
    }
}

extension PixelImage {
    /// Soft waves, edges and a little noise; no side is a multiple of a coded unit.
    fileprivate static func made(channels: Int) -> PixelImage {
        let (width, height) = (203, 149)
        let pixels = (0..<width * height * channels).map { index -> UInt8 in
            let (column, row, channel) = (index / channels % width, index / channels / width, index % channels)
            let wave = (column * 3 + row * 5) % 256
            let tint = abs((column + row + 80 * channel) % 240 - 120) / 2
            let slope = abs(wave - 128) + (column / 40 + row / 30) % 2 * 40 + tint
            return UInt8(clamping: slope + (index &* 2_654_435_761) >> 7 % 16)
        }
        return PixelImage(width: width, height: height, channels: channels, pixels: pixels)
    }

    /// As it is seen: in a file of high quality, with colour in half the detail.
    fileprivate func shown() throws -> PixelImage {
        let file = TurboEncoder()?.encode(self, quality: 97, .quarter) ?? []
        return try TurboDecoder.decode(file.cleaned(), to: .reaching(.max), limits: .standard)
    }

    /// The mean difference of a sample.
    fileprivate func difference(from other: PixelImage) -> Double {
        let sum = zip(pixels, other.pixels).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
        return Double(sum) / Double(max(pixels.count, 1))
    }
}
