import Foundation

/// How a stored value becomes light, in one of three forms without room for anything else.
package enum ToneCurve: Hashable, Sendable {
    /// IEC 61966-2-1.
    case sRGB
    /// A power, in steps of 1/256.
    case gamma(Int)
    /// 256 values that never fall, each a multiple of 15, of 65,535.
    case table([UInt16])

    static let samples = 256

    /// Finds the simplest form for a curve given by its values (0 to 1) at 256 even steps; `nil` when it falls
    /// somewhere.
    ///
    /// The values are quantised first, so that a curve read back from our own profile gives the same form again.
    init?(sampling value: (Double) -> Double) {
        let table = (0..<Self.samples).map { index in
            let light = value(Double(index) / Double(Self.samples - 1))
            let clamped = light.isFinite ? min(max(light, 0), 1) : 0
            return UInt16((clamped * 4369).rounded()) * 15
        }
        guard zip(table, table.dropFirst()).allSatisfy(<=), let last = table.last, last > table[0] else { return nil }
        let middle = Double(table[128]) / 65_535
        let gamma = middle > 0 ? Int((log(middle) / log(128.0 / 255) * 256).rounded()) : 0
        if ToneCurve.sRGB.fits(table) {
            self = .sRGB
        } else if (128...1024).contains(gamma), ToneCurve.gamma(gamma).fits(table) {
            self = .gamma(gamma)
        } else {
            self = .table(table)
        }
    }

    /// Light (0 to 1) for a stored value (0 to 1).
    package func light(at value: Double) -> Double {
        switch self {
        case .sRGB:
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        case .gamma(let steps):
            return pow(value, Double(steps) / 256)
        case .table(let table):
            let position = min(max(value, 0), 1) * Double(table.count - 1)
            let index = min(Int(position), table.count - 2)
            let (low, high) = (Double(table[index]), Double(table[index + 1]))
            return (low + (high - low) * (position - Double(index))) / 65_535
        }
    }

    private func fits(_ table: [UInt16]) -> Bool {
        table.enumerated().allSatisfy { index, entry in
            abs(light(at: Double(index) / Double(table.count - 1)) - Double(entry) / 65_535) < 0.004
        }
    }
}
