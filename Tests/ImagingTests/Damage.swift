import SchoolMedia
import TestSupport

@testable import Imaging

/// A picture with a few random bytes changed, always the same for the same seed.
struct Damage {
    static let samples = [
        HostileFileTests.restarting, HostileFileTests.progressive, JPEGSample.arithmetic,
        JPEGSample.progressiveArithmetic,
        Tamperings.whole,
        HidingPlace.exif { $0.exif = [0x9003: .text("2026:11:21 09:30:00"), 0x927C: .bytes(canaryBytes)] },
        JPEGPicture.made { ($0.components, $0.process) = (4, .progressive) }.bytes,
    ]

    let bytes: [UInt8]

    init(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(below bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        var bytes = Self.samples[seed % Self.samples.count]
        for _ in 0...next(below: 6) {
            bytes[next(below: bytes.count)] = UInt8(next(below: 256))
        }
        self.bytes = bytes
    }

    /// Whether it was refused, or came out as a verified picture that is stable under another cleaning.
    static func isHandled(_ bytes: [UInt8]) -> Bool {
        guard let prepared = try? bytes.prepared() else { return true }
        guard let again = try? prepared.clean.bytes.prepared() else { return false }
        return again.clean == prepared.clean && again.removal.isEmpty
    }
}
