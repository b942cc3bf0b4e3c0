/// The colours of white, red, green and blue as cHRM gives them, x and y of each: PNG section 11.3.2.1.
struct Chromaticities {
    private let points: [(x: Double, y: Double)]

    /// Reads eight numbers in units of 1/100,000.
    init?(_ content: Span<UInt8>) {
        guard content.count == 32 else { return nil }
        points = stride(from: 0, to: 32, by: 8).map { offset in
            (Double(content.uint32(at: offset) ?? 0) / 100_000, Double(content.uint32(at: offset + 4) ?? 0) / 100_000)
        }
        guard points.allSatisfy({ $0.y > 0 }) else { return nil }
    }

    /// X, Y and Z of red, green and blue relative to D50, in units of 1/65536; `nil` when no such colours exist.
    var primaries: [Int]? {
        let tristimuli = points.map { Vector($0.x / $0.y, 1, (1 - $0.x - $0.y) / $0.y) }
        let colours = Matrix(columns: tristimuli[1], tristimuli[2], tristimuli[3])
        guard let shares = colours.inverse?.times(tristimuli[0]) else { return nil }
        let adaptation = Self.adaptation(from: tristimuli[0])
        let numbers = (0..<3).flatMap { index -> [Double] in
            let colour = adaptation.times(tristimuli[index + 1] * shares[index])
            return [colour.x, colour.y, colour.z]
        }
        guard numbers.allSatisfy({ $0.isFinite && abs($0) < 2 }) else { return nil }
        return numbers.map { Int(($0 * 65_536).rounded()) }
    }

    private typealias Vector = SIMD3<Double>

    /// Bradford's: how light of one white looks under D50: ICC.1 annex E.
    private static func adaptation(from white: Vector) -> Matrix {
        let cones = Matrix(
            columns: Vector(0.8951, -0.7502, 0.0389),
            Vector(0.2664, 1.7135, -0.0685),
            Vector(-0.1614, 0.0367, 1.0296)
        )
        let d50 = Vector(0.9642, 1, 0.8249)
        let ratio = cones.times(d50) / cones.times(white)
        let back = cones.inverse ?? cones
        let columns = cones.columns.map { back.times($0 * ratio) }
        return Matrix(columns: columns[0], columns[1], columns[2])
    }
}

/// A 3 by 3 matrix.
private struct Matrix {
    let columns: [SIMD3<Double>]

    init(columns first: SIMD3<Double>, _ second: SIMD3<Double>, _ third: SIMD3<Double>) {
        columns = [first, second, third]
    }

    func times(_ vector: SIMD3<Double>) -> SIMD3<Double> {
        columns[0] * vector.x + columns[1] * vector.y + columns[2] * vector.z
    }

    /// `nil` when there is none.
    var inverse: Matrix? {
        let rows = [
            Self.cross(columns[1], columns[2]), Self.cross(columns[2], columns[0]), Self.cross(columns[0], columns[1]),
        ]
        let determinant = (columns[0] * rows[0]).sum()
        guard abs(determinant) > 1e-9 else { return nil }
        let scaled = rows.map { $0 / determinant }
        return Matrix(
            columns: SIMD3(scaled[0].x, scaled[1].x, scaled[2].x),
            SIMD3(scaled[0].y, scaled[1].y, scaled[2].y),
            SIMD3(scaled[0].z, scaled[1].z, scaled[2].z)
        )
    }

    private static func cross(_ left: SIMD3<Double>, _ right: SIMD3<Double>) -> SIMD3<Double> {
        SIMD3(
            left.y * right.z - left.z * right.y,
            left.z * right.x - left.x * right.z,
            left.x * right.y - left.y * right.x
        )
    }
}
