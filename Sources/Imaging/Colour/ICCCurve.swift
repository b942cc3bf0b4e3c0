import Foundation

/// A function of one number in a profile, from 0...1 to 0...1: ICC.1 sections 10.6 and 10.18.
struct ICCCurve {
    /// How many bytes of the profile it takes.
    let length: Int
    private let form: Form

    private enum Form {
        case power(Double)
        /// Numbers of 16 bits at even steps.
        case table([UInt16])
        /// The five functions of section 10.18.
        case parametric(type: Int, [Double])
    }

    private static let readableEntries = 65_536

    /// Reads a `curv` or `para` element that begins at `offset` and ends before `end`.
    init?(at offset: Int, before end: Int, in profile: Span<UInt8>) {
        guard offset >= 0, offset + 12 <= min(end, profile.count) else { return nil }
        if profile.holds("para", at: offset) {
            guard let type = profile.uint16(at: offset + 8), type <= 4 else { return nil }
            let numbers = (0..<[1, 3, 4, 5, 7][type]).compactMap { profile.fixed(at: offset + 12 + 4 * $0) }
            guard numbers.count == [1, 3, 4, 5, 7][type], offset + 12 + 4 * numbers.count <= end else { return nil }
            form = .parametric(type: type, numbers)
            length = 12 + 4 * numbers.count
        } else {
            guard profile.holds("curv", at: offset), let count = profile.uint32(at: offset + 8),
                count <= Self.readableEntries, offset + 12 + 2 * count <= min(end, profile.count)
            else { return nil }
            let entries = (0..<count).compactMap { profile.uint16(at: offset + 12 + 2 * $0).map(UInt16.init) }
            switch entries.count {
            case 0: form = .power(1)
            case 1: form = .power(Double(entries[0]) / 256)
            default: form = .table(entries)
            }
            length = 12 + 2 * count
        }
    }

    /// A table of at least two entries.
    init?(table: [UInt16]) {
        guard table.count >= 2 else { return nil }
        form = .table(table)
        length = 2 * table.count
    }

    func value(at x: Double) -> Double {
        let value =
            switch form {
            case .power(let exponent): pow(x, exponent)
            case .table(let entries): Self.interpolated(entries, at: x)
            case .parametric(let type, let numbers): Self.parametric(type, numbers, at: x)
            }
        return value.isFinite ? min(max(value, 0), 1) : 0
    }

    private static func interpolated(_ entries: [UInt16], at value: Double) -> Double {
        let position = min(max(value, 0), 1) * Double(entries.count - 1)
        let index = min(Int(position), entries.count - 2)
        let (low, high) = (Double(entries[index]), Double(entries[index + 1]))
        return (low + (high - low) * (position - Double(index))) / 65_535
    }

    /// The numbers are g, a, b, c, d, e and f of the standard.
    private static func parametric(_ type: Int, _ numbers: [Double], at x: Double) -> Double {
        let (g, a, b) = (numbers[0], type > 0 ? numbers[1] : 1, type > 0 ? numbers[2] : 0)
        let power = pow(max(a * x + b, 0), g)
        switch type {
        case 0: return power
        case 1: return a * x + b >= 0 ? power : 0
        case 2: return (a * x + b >= 0 ? power : 0) + numbers[3]
        case 3: return x >= numbers[4] ? power : numbers[3] * x
        default: return x >= numbers[4] ? power + numbers[5] : numbers[3] * x + numbers[6]
        }
    }
}

extension Span<UInt8> {
    /// An s15Fixed16 number: ICC.1 section 4.6.
    func fixed(at offset: Int) -> Double? {
        uint32(at: offset).map { Double(Int32(truncatingIfNeeded: $0)) / 65_536 }
    }
}
