import Foundation

/// A colour in CIE L*a*b* relative to D50, as profiles connect colour spaces: ICC.1 section 6.3.
package struct LabColour: Equatable, Sendable {
    /// 0 for black to 100 for white.
    package let lightness: Double
    /// Green to red.
    package let a: Double
    /// Blue to yellow.
    package let b: Double

    package init(lightness: Double, a: Double, b: Double) {
        self.lightness = lightness
        self.a = a
        self.b = b
    }

    /// From X, Y and Z, of which Y is 1 for white.
    init(x: Double, y: Double, z: Double) {
        let (fx, fy, fz) = (Self.compressed(x / Self.white.x), Self.compressed(y), Self.compressed(z / Self.white.z))
        self.init(lightness: 116 * fy - 16, a: 500 * (fx - fy), b: 200 * (fy - fz))
    }

    /// X, Y and Z, of which Y is 1 for white.
    package var xyz: (x: Double, y: Double, z: Double) {
        let middle = (lightness + 16) / 116
        return (
            Self.white.x * Self.expanded(middle + a / 500), Self.expanded(middle),
            Self.white.z * Self.expanded(middle - b / 200)
        )
    }

    private static let white = (x: 0.9642, z: 0.8249)

    private static func compressed(_ value: Double) -> Double {
        value > 216.0 / 24_389 ? cbrt(value) : (24_389.0 / 27 * value + 16) / 116
    }

    private static func expanded(_ value: Double) -> Double {
        value > 6.0 / 29 ? value * value * value : (116 * value - 16) * 27 / 24_389
    }
}
