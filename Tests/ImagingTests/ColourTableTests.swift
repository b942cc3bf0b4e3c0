import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("Colours that only a table describes stay right")
struct ColourTableTests {
    static let inks = JPEGPicture.made { $0.components = 4 }.file
    static let places: [[Double]] = (0..<40).map { seed in
        var chance = SplitMix64(seed: UInt64(seed))
        return (0..<4).map { _ in Double.random(in: 0...1, using: &chance) }
    }

    @Test(
        "a printer's or scanner's table gives the same colours in a profile of our own",
        arguments: ICCProfileBuilder.TableForm.allCases,
        [3, 4]
    )
    func keepsColours(form: ICCProfileBuilder.TableForm, channels: Int) throws {
        let received = ICCProfileBuilder.table(form, channels: channels, text: canary)

        let own = try #require(Self.own(received.bytes))

        let table = try #require(Self.table(own, channels: channels))
        let original = try #require(Self.table(received.bytes, channels: channels))
        #expect(!own.holdsCanary)
        let distances = Self.places.map { Self.distance(table, original, at: Array($0.prefix(channels))) }
        #expect(distances.reduce(0, +) / Double(distances.count) < 1)
        #expect(distances.allSatisfy { $0 < 4 })
    }

    @Test("reading our own table gives the same bytes again", arguments: [3, 4])
    func isFixedPoint(channels: Int) throws {
        let received = ICCProfileBuilder.table(.stages, channels: channels, text: "")

        let own = try #require(Self.own(received.bytes))

        #expect(Self.own(own) == own)
    }

    @Test("a picture in inks keeps a profile and is shown in the printer's colours", arguments: [0, 255])
    func rendersInks(flip: UInt8) throws {
        let adobe = flip == 255 ? JPEGFile.adobe(transform: 0) : []
        let profile = ICCProfileBuilder.table(.pairs, channels: 4, text: canary).segments()
        let picture = Self.inks.planting(profile, .beforeFrame).planting(adobe, .afterStart)

        let prepared = try picture.bytes.prepared()

        let clean = try prepared.clean.bytes.cleaned()
        let stored = try clean.bytes.pixels(of: clean.frame)
        let shown = clean.displayed(stored, longEdge: 40)
        let device = stored.pixels.prefix(4).map { Double($0 ^ flip) / 255 }
        let expected = Self.sRGB(ICCProfileBuilder.mixture(of: device))
        #expect(prepared.removal.count(of: .colourProfileText) == 1)
        #expect(zip(shown.pixels.prefix(3), expected).allSatisfy { abs(Double($0) - $1) < 8 })
    }

    @Test("greys of a scanner's table stay grey, and colours outside sRGB end at its edge")
    func keepsNeutrals() {
        let greys = ColourTable(channels: 3) { LabColour(lightness: 100 * $0[0], a: 0, b: 0) }
        let vivid = ColourTable(channels: 3) { _ in LabColour(lightness: 50, a: 127, b: -127) }
        let image = PixelImage(width: 2, height: 1, channels: 3, pixels: [0, 9, 9, 200, 9, 9])

        let grey = image.convertedToSRGB(from: .table(greys)).pixels

        #expect(grey[0..<3] == [0, 0, 0])
        #expect(grey[3..<6].allSatisfy { abs(Int($0) - 194) <= 1 })
        #expect(image.convertedToSRGB(from: .table(vivid)).pixels[1] == 0)
    }

    @Test("a grey picture may have a profile for colour, or one by lightness")
    func takesOtherProfilesForGrey() throws {
        let grey = JPEGPicture.made { $0.components = 1 }.file

        let colour = try grey.planting(ICCProfileBuilder.adobeRGB(text: canary).segments(), .beforeFrame).bytes
            .cleaned()
        let light = try grey.planting(ICCProfileBuilder.lightness(text: canary).segments(), .beforeFrame).bytes
            .cleaned()

        #expect(colour.colour == .grey(.gamma(563)))
        #expect(light.colour.components == 1)
        #expect(light.report.count(of: .colourProfile) == 0)
    }

    @Test("a profile for other pictures than this is left behind")
    func refusesOtherSpaces() throws {
        let inkProfile = ICCProfileBuilder.table(.bytes, channels: 4, text: "").segments()

        let colour = try JPEGPicture().file.planting(inkProfile, .beforeFrame).bytes.cleaned()

        #expect(colour.colour == .sRGB)
        #expect(colour.report.counts == [.colourProfile: 1])
    }

    @Test(
        "a table that is cut or damaged anywhere is read or left, and never stops the program",
        arguments: ICCProfileBuilder.TableForm.allCases,
        0..<20
    )
    func survivesDamage(form: ICCProfileBuilder.TableForm, seed: UInt64) {
        var chance = SplitMix64(seed: seed)
        let whole = ICCProfileBuilder.table(form, channels: 3, text: "").bytes
        var bytes = Array(whole.prefix(Int.random(in: 0...2 * whole.count, using: &chance)))
        for place in [12, 130, 160, 170, 200].filter({ $0 < bytes.count }) {
            bytes[Int.random(in: place..<bytes.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
            bytes[Int.random(in: 100..<min(bytes.count, 320), using: &chance)] = UInt8.random(
                in: 0...255,
                using: &chance
            )
        }

        let own = Self.own(bytes)

        #expect(own.flatMap(Self.own) == own)
    }

    private static func own(_ profile: [UInt8]) -> [UInt8]? {
        ICCProfileReader.read(profile.span)?.profile
    }

    private static func table(_ profile: [UInt8], channels: Int) -> ICCTable? {
        ICCTags(of: profile.span).element("A2B0").flatMap { ICCTable($0, channels: channels, in: profile.span) }
    }

    private static func distance(_ table: ICCTable, _ other: ICCTable, at device: [Double]) -> Double {
        let (one, two) = (table.colour(of: device), other.colour(of: device))
        let differences = [one.lightness - two.lightness, one.a - two.a, one.b - two.b]
        return differences.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    private static func sRGB(_ lab: [Double]) -> [Double] {
        let (x, y, z) = LabColour(lightness: lab[0], a: lab[1], b: lab[2]).xyz
        return (0..<3).map { SRGBEncoding.stored(min(max(SRGBEncoding.light($0, x: x, y: y, z: z), 0), 1)) }
    }
}
