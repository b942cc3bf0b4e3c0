import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A PNG keeps its colours")
struct PNGColourTests {
    @Test("a profile is recognised and rewritten", arguments: [2, 3, 6])
    func recognisesProfiles(colour: Int) throws {
        let profile = ICCProfileBuilder.displayP3(text: canary)

        #expect(try space([("iCCP", Self.chunk(profile))], colour: colour) == .matrix(.displayP3))
        #expect(try space([("iCCP", Self.chunk(.sRGB(text: canary)))], colour: colour) == .sRGB)
    }

    @Test("a profile that was compressed in blocks is read")
    func inflatesProfiles() throws {
        let content = Array("P3\0\0".utf8) + PNGData.stored(ICCProfileBuilder.displayP3(text: canary).bytes, block: 100)

        #expect(try space([("iCCP", content)]) == .matrix(.displayP3))
    }

    @Test("a grey picture has a grey profile", arguments: [0, 4])
    func readsGreyProfiles(colour: Int) throws {
        let profile = ICCProfileBuilder.grey(gamma: 460, text: canary)

        #expect(try space([("iCCP", Self.chunk(profile))], colour: colour) == .grey(.gamma(460)))
        #expect(try space([("gAMA", PNGFile.number(55_556))], colour: colour) == .grey(.gamma(461)))
        #expect(try space([("gAMA", PNGFile.number(45_455))], colour: colour) == .sRGB)
    }

    @Test("the usual gamma and primaries are sRGB, with or without saying so")
    func recognisesSRGB() throws {
        #expect(try space([]) == .sRGB)
        #expect(try space([("sRGB", [0])]) == .sRGB)
        #expect(try space([("gAMA", PNGFile.number(45_455))]) == .sRGB)
        #expect(
            try space([("gAMA", PNGFile.number(45_455)), ("cHRM", Self.primaries(0.64, 0.33, 0.3, 0.6, 0.15, 0.06))])
                == .sRGB
        )
        #expect(try space([("cHRM", Self.primaries(0.64, 0.33, 0.21, 0.71, 0.15, 0.06))]) == .sRGB)
    }

    @Test("primaries with a gamma become a profile with the same colours")
    func readsPrimaries() throws {
        let p3 = Self.primaries(0.68, 0.32, 0.265, 0.69, 0.15, 0.06)
        let adobe = Self.primaries(0.64, 0.33, 0.21, 0.71, 0.15, 0.06)

        #expect(try space([("gAMA", PNGFile.number(45_455)), ("cHRM", p3)]) == .matrix(.displayP3))
        #expect(try space([("gAMA", PNGFile.number(45_470)), ("cHRM", adobe)]) == .matrix(.adobeRGB))
    }

    @Test("a gamma of its own becomes a profile of its own")
    func readsGamma() throws {
        let space = try space([("gAMA", PNGFile.number(100_000))])

        #expect(space.primaries == MatrixColour.sRGB.primaries)
        #expect(space != .sRGB)
    }

    @Test("code points outrank a profile, and a profile outranks gamma and primaries")
    func ranksChunks() throws {
        let profile = ("iCCP", Self.chunk(.adobeRGB(text: "")))

        #expect(try space([("cICP", [12, 13, 0, 1]), profile]) == .matrix(.displayP3))
        #expect(try space([("cICP", [1, 13, 0, 1]), profile]) == .sRGB)
        #expect(try space([profile, ("gAMA", PNGFile.number(100_000))]) == .matrix(.adobeRGB))
        #expect(try space([("sRGB", [0]), ("gAMA", PNGFile.number(100_000))]) == .sRGB)
    }

    @Test("what cannot be kept is said")
    func reportsLosses() throws {
        let wide = try PNGPicture().file.planting("cICP", [9, 16, 0, 1]).bytes.settled()
        let grey = try PNGPicture.made { $0.colour = 0 }.file.planting("iCCP", Self.chunk(.scanner(text: ""))).bytes
            .settled()

        #expect(wide.removal.count(of: .colourProfile) == 1)
        #expect(grey.removal.count(of: .colourProfile) == 1 || grey.removal.count(of: .colourProfileText) == 1)
    }

    @Test("impossible numbers are sRGB", arguments: [0, 1, 0x7FFF_FFFF, 0xFFFF_FFFF])
    func survivesNumbers(number: Int) throws {
        let primaries = Array(repeating: PNGFile.number(number), count: 8).flatMap(\.self)

        #expect(try space([("gAMA", PNGFile.number(number))]) == .sRGB)
        #expect(try space([("gAMA", PNGFile.number(45_455)), ("cHRM", primaries)]) == .sRGB)
    }

    @Test("the small versions are in sRGB")
    func convertsSmallVersions() throws {
        let red = PNGPicture.made { $0.sample = { _, _, channel in channel == 0 ? 200 : 40 } }.file
            .planting("iCCP", Self.chunk(.displayP3(text: "")))

        let preview = try red.bytes.prepared().preview.bytes.cleaned()

        let pixel = try preview.bytes.pixels(of: preview.frame).pixels.prefix(3).map(Int.init)
        #expect(abs(pixel[0] - 218) <= 4)
        #expect(pixel[1] < 40)
    }

    private func space(_ chunks: [(String, [UInt8])], colour: Int = 2) throws -> ColourSpace {
        let picture = PNGPicture.made {
            ($0.colour, $0.palette) = (colour, colour == 3 ? PNGPicture.rainbow(256) : [])
        }
        let before = colour == 3 ? "PLTE" : "IDAT"
        let file = chunks.reduce(picture.file) { $0.planting($1.0, $1.1, before: before) }
        let clean = try file.bytes.settled().image.bytes
        return try PNGCleaner.clean(clean.span, limits: .standard).parts.colour
    }

    private static func chunk(_ profile: ICCProfileBuilder) -> [UInt8] {
        Array("profile\0\0".utf8) + PNGData.stored(profile.bytes)
    }

    /// White of D65 with red, green and blue.
    private static func primaries(_ points: Double...) -> [UInt8] {
        ([0.3127, 0.329] + points).flatMap { PNGFile.number(Int(($0 * 100_000).rounded())) }
    }
}
