internal import Foundation

/// From light to the numbers of sRGB: IEC 61966-2-1.
enum SRGBEncoding {
    /// From X, Y and Z relative to D50 to linear sRGB, row by row.
    static let fromD50 = [
        3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.0334540, 0.0719453, -0.2289914, 1.4052427,
    ]

    /// Light of one channel, 0 to 1 for colours that sRGB has.
    static func light(_ channel: Int, x: Double, y: Double, z: Double) -> Double {
        fromD50[3 * channel] * x + fromD50[3 * channel + 1] * y + fromD50[3 * channel + 2] * z
    }

    /// The value, 0 to 255 for light from 0 to 1; not rounded, and more for more light.
    static func stored(_ light: Double) -> Double {
        255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055)
    }
}
