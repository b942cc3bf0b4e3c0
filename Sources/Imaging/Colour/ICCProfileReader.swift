import Foundation

/// Reads the mathematics of a matrix or grey profile: ICC.1 sections 7 and 10. Names, dates, identifiers and private tags are not read.
enum ICCProfileReader {
    /// `nil` for profiles built on tables (printers, CMYK) and for those that are broken.
    static func read(_ profile: Span<UInt8>) -> ColourSpace? {
        guard profile.holds("acsp", at: 36), profile.holds("XYZ ", at: 20) else { return nil }
        if profile.holds("RGB ", at: 16) {
            let primaries = ["rXYZ", "gXYZ", "bXYZ"].compactMap { xyz($0, in: profile) }.flatMap(\.self)
            let curves = ["rTRC", "gTRC", "bTRC"].compactMap { curve($0, in: profile) }
            return MatrixColour(primaries: primaries, curves: curves).map(ColourSpace.init(recognising:))
        }
        guard profile.holds("GRAY", at: 16) else { return nil }
        return curve("kTRC", in: profile).map(ColourSpace.grey)
    }

    private static func tag(_ signature: String, in profile: Span<UInt8>) -> Range<Int>? {
        guard let count = profile.uint32(at: 128), count <= 256 else { return nil }
        for entry in stride(from: 132, to: 132 + 12 * count, by: 12) where profile.holds(signature, at: entry) {
            guard let offset = profile.uint32(at: entry + 4), let size = profile.uint32(at: entry + 8),
                offset + size <= profile.count
            else { return nil }
            return offset..<offset + size
        }
        return nil
    }

    private static func xyz(_ signature: String, in profile: Span<UInt8>) -> [Int]? {
        guard let tag = tag(signature, in: profile), tag.count >= 20, profile.holds("XYZ ", at: tag.lowerBound) else {
            return nil
        }
        return [8, 12, 16].compactMap { fixed(at: tag.lowerBound + $0, in: profile) }
    }

    private static func curve(_ signature: String, in profile: Span<UInt8>) -> ToneCurve? {
        guard let tag = tag(signature, in: profile), tag.count >= 12 else { return nil }
        if profile.holds("para", at: tag.lowerBound) {
            return parametric(tag, in: profile)
        }
        guard profile.holds("curv", at: tag.lowerBound), let count = profile.uint32(at: tag.lowerBound + 8),
            tag.count >= 12 + 2 * count
        else { return nil }
        let entries = (0..<count).compactMap { profile.uint16(at: tag.lowerBound + 12 + 2 * $0) }
        switch entries.count {
        case 0: return ToneCurve { $0 }
        case 1: return ToneCurve { pow($0, Double(entries[0]) / 256) }
        default: return ToneCurve { interpolated(entries, at: $0) }
        }
    }

    private static func interpolated(_ entries: [Int], at value: Double) -> Double {
        let position = value * Double(entries.count - 1)
        let index = min(Int(position), entries.count - 2)
        let (low, high) = (Double(entries[index]), Double(entries[index + 1]))
        return (low + (high - low) * (position - Double(index))) / 65_535
    }

    /// The five functions of ICC.1 section 10.18; a to f are named as there.
    private static func parametric(_ tag: Range<Int>, in profile: Span<UInt8>) -> ToneCurve? {
        guard let type = profile.uint16(at: tag.lowerBound + 8), type <= 4 else { return nil }
        let count = [1, 3, 4, 5, 7][type]
        guard tag.count >= 12 + 4 * count else { return nil }
        let numbers = (0..<count).compactMap { fixed(at: tag.lowerBound + 12 + 4 * $0, in: profile) }.map {
            Double($0) / 65_536
        }
        let (g, a, b) = (numbers[0], count > 1 ? numbers[1] : 1, count > 1 ? numbers[2] : 0)
        let power = { (x: Double) in pow(max(a * x + b, 0), g) }
        switch type {
        case 0: return ToneCurve(sampling: power)
        case 1: return ToneCurve { a * $0 + b >= 0 ? power($0) : 0 }
        case 2: return ToneCurve { (a * $0 + b >= 0 ? power($0) : 0) + numbers[3] }
        case 3: return ToneCurve { $0 >= numbers[4] ? power($0) : numbers[3] * $0 }
        default: return ToneCurve { $0 >= numbers[4] ? power($0) + numbers[5] : numbers[3] * $0 + numbers[6] }
        }
    }

    /// An s15Fixed16 number in units of 1/65536.
    private static func fixed(at offset: Int, in profile: Span<UInt8>) -> Int? {
        profile.uint32(at: offset).map { Int(Int32(truncatingIfNeeded: $0)) }
    }
}
