internal import Foundation

/// The inverse cosine transform of a block's lowest coefficients to as many pixels: a picture of one to four eighths.
struct ReducedTransform {
    /// Pixels of a block in each direction.
    let size: Int
    /// For each frequency its wave at the pixels from left to right; beyond `size` zero.
    private let waves: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)
    /// Adding it leaves a number's whole part in its lowest bits; the middle of what a sample holds is zero here.
    private static let whole: Float = 8_388_608 + 128

    init(size: Int) {
        self.size = size
        let waves = (0..<4).map { frequency in
            var wave = SIMD4<Float>()
            for pixel in 0..<size where frequency < size {
                let angle = Double((2 * pixel + 1) * frequency) * .pi / Double(2 * size)
                wave[pixel] = Float((frequency == 0 ? 1 : 2.0.squareRoot()) * cos(angle) / 8.0.squareRoot())
            }
            return wave
        }
        self.waves = (waves[0], waves[1], waves[2], waves[3])
    }

    /// Writes `size` rows of four bytes, of which `size` are the block's; rows of the block lie `stride` bytes apart.
    @unsafe
    @inline(__always)
    func draw(_ block: UnsafePointer<SIMD4<Float>>, at target: UnsafeMutablePointer<UInt8>, stride: Int) {
        let rows = unsafe (wide(block[0]), wide(block[1]), wide(block[2]), wide(block[3]))
        unsafe draw(rows, waves.0[0], waves.1[0], waves.2[0], waves.3[0], at: target, target + (size &- 1) &* stride)
        guard size > 2 else { return }
        unsafe draw(
            rows,
            waves.0[1],
            waves.1[1],
            waves.2[1],
            waves.3[1],
            at: target + stride,
            target + (size &- 2) &* stride
        )
    }

    private typealias Rows = (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

    /// Waves are alike at both ends, the even ones the same and the odd ones turned over: two rows are made together.
    @unsafe
    @inline(__always)
    private func draw(
        _ rows: Rows,
        _ first: Float,
        _ second: Float,
        _ third: Float,
        _ fourth: Float,
        at upper: UnsafeMutablePointer<UInt8>,
        _ lower: UnsafeMutablePointer<UInt8>
    ) {
        let even = rows.0 * first + rows.2 * third
        let odd = rows.1 * second + rows.3 * fourth
        unsafe Self.store(even + odd, at: upper)
        unsafe Self.store(even - odd, at: lower)
    }

    @inline(__always)
    private func wide(_ row: SIMD4<Float>) -> SIMD4<Float> {
        waves.0 * row[0] + waves.1 * row[1] + waves.2 * row[2] + waves.3 * row[3]
    }

    @unsafe
    @inline(__always)
    private static func store(_ samples: SIMD4<Float>, at target: UnsafeMutablePointer<UInt8>) {
        // `clamped` and `pointwiseMin` are calls for each number.
        let (least, most) = (SIMD4<Float>(repeating: -128), SIMD4<Float>(repeating: 127))
        let above = samples.replacing(with: least, where: samples .< least)
        let inRange = above.replacing(with: most, where: above .> most)
        let bits = unsafe unsafeBitCast(inRange + whole, to: SIMD4<UInt32>.self)
        unsafe UnsafeMutableRawPointer(target).storeBytes(
            of: SIMD4<UInt8>(truncatingIfNeeded: bits),
            as: SIMD4<UInt8>.self
        )
    }
}
