import SchoolMedia
import TestSupport
import Testing

@testable import Imaging

@Suite("The verifier reads a table of colours number by number")
struct VerifierProfileTests {
    /// A clean picture in inks, whose profile begins at byte 20.
    static let whole: [UInt8] = {
        let profile = ICCProfileBuilder.table(.pairs, channels: 4, text: canary).segments()
        let file = JPEGPicture.made { ($0.width, $0.height, $0.components) = (8, 8, 4) }.file
        return (try? file.planting(profile, .beforeFrame).bytes.cleaned().bytes) ?? []
    }()
    /// Where its numbers are: behind header, directory, the other elements and the table's own head.
    static let numbers = 20 + 180 + 92 + 12 + 20 + 68..<20 + 180 + 92 + 12 + 20 + 68 + 9 * 9 * 9 * 9 * 6

    @Test("accepts it as the cleaner wrote it")
    func acceptsPlain() throws {
        #expect(try ImageVerifier.verify(Self.whole).bytes == Self.whole)
    }

    @Test("refuses any other byte before and behind the numbers", arguments: Array(0..<numbers.lowerBound) + tail)
    func refusesChangedFixedBytes(offset: Int) {
        var bytes = Self.whole
        bytes[offset] ^= 0x40

        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(bytes) }
    }

    @Test("refuses numbers that are not rounded", arguments: [0, 1, 2, 9, 4000, 19_682], 0..<6)
    func refusesLowBits(number: Int, bit: Int) {
        var bytes = Self.whole
        bytes[Self.numbers.lowerBound + 2 * number + 1] ^= 1 << bit

        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(bytes) }
    }

    @Test("refuses a lightness beyond white, and not white itself")
    func boundsLightness() {
        var (white, beyond) = (Self.whole, Self.whole)
        white.replaceSubrange(Self.numbers.lowerBound..<Self.numbers.lowerBound + 2, with: [0xFF, 0x00])
        beyond.replaceSubrange(Self.numbers.lowerBound..<Self.numbers.lowerBound + 2, with: [0xFF, 0x40])

        #expect(throws: Never.self) { try ImageVerifier.verify(white) }
        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(beyond) }
    }

    @Test("refuses a profile of inks for a picture in colour")
    func refusesOtherComponents() {
        let picture = JPEGPicture().file.without(.jfif).bytes
        let profile = Self.whole[2..<Self.numbers.upperBound + 14]

        #expect(throws: VerificationFailure.self) {
            try ImageVerifier.verify(Array(picture[..<2]) + profile + picture[2...])
        }
    }

    @Test("is not stopped by random damage", arguments: 0..<1500)
    func survivesDamage(seed: UInt64) {
        var chance = SplitMix64(seed: seed)
        var bytes = Damage.samples[Int(seed) % Damage.samples.count]
        for _ in 0..<3 {
            bytes[Int.random(in: bytes.indices, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
        }

        let image = try? ImageVerifier.verify(bytes)

        #expect(image?.bytes ?? bytes == bytes)
    }

    private static let tail = Array(numbers.upperBound..<numbers.upperBound + 14)
}
