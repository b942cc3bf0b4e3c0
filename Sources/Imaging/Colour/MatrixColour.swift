/// A colour space of three primaries and three tone curves, relative to D50: ICC.1 section 8.3.3.
package struct MatrixColour: Equatable, Sendable {
    /// X, Y and Z of red, green and blue in units of 1/65536; multiples of 8, so that nothing fits into the lowest
    /// bits.
    package let primaries: [Int]
    package let curves: [ToneCurve]

    init?(primaries: [Int], curves: [ToneCurve]) {
        guard primaries.count == 9, curves.count == 3 else { return nil }
        let rounded = primaries.map { ($0 + 4) & ~7 }
        let white = (0..<3).map { (axis: Int) -> Int in rounded[axis] + rounded[axis + 3] + rounded[axis + 6] }
        guard rounded.allSatisfy({ (-65_536...131_072).contains($0) }), Self.isNear(white, Self.d50, within: 3300)
        else {
            return nil
        }
        self.init(unchecked: rounded, curves: curves)
    }

    private init(unchecked primaries: [Int], curves: [ToneCurve]) {
        self.primaries = primaries
        self.curves = curves
    }

    static let d50 = [63_190, 65_536, 54_061]
    static let sRGB = MatrixColour(
        unchecked: [28_576, 14_584, 912, 25_240, 46_984, 6_360, 9_376, 3_968, 46_792],
        curves: [.sRGB, .sRGB, .sRGB]
    )
    static let displayP3 = MatrixColour(
        unchecked: [33_760, 15_808, -72, 19_136, 45_368, 2_744, 10_296, 4_360, 51_384],
        curves: [.sRGB, .sRGB, .sRGB]
    )
    static let adobeRGB = MatrixColour(
        unchecked: [39_960, 20_392, 1_280, 13_456, 41_008, 3_984, 9_776, 4_144, 48_800],
        curves: [.gamma(563), .gamma(563), .gamma(563)]
    )

    /// Whether this is `other` but for rounding.
    func isNear(_ other: MatrixColour) -> Bool {
        let curvesAgree = zip(curves, other.curves).allSatisfy { mine, theirs in
            stride(from: 0, through: 1, by: 1.0 / 64).allSatisfy {
                abs(mine.light(at: $0) - theirs.light(at: $0)) < 0.006
            }
        }
        return curvesAgree && Self.isNear(primaries, other.primaries, within: 200)
    }

    private static func isNear(_ numbers: [Int], _ others: [Int], within distance: Int) -> Bool {
        zip(numbers, others).allSatisfy { abs($0 - $1) <= distance }
    }
}
