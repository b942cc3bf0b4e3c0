/// The five ways in which a row is written as the difference to its neighbours: PNG section 9.2.
package enum PNGFilter: UInt8, Sendable {
    case none = 0, left = 1, above = 2, average = 3, paeth = 4

    /// Makes the differences of a row into its bytes.
    ///
    /// - Parameters:
    ///   - row: the row without its filter type.
    ///   - above: the bytes of the row above, as long as `row`; zeros for the first.
    ///   - stride: from a byte to the same sample of the pixel before it.
    package func undo(_ row: inout [UInt8], above: [UInt8], stride: Int) {
        var bytes = row.mutableSpan
        undo(&bytes, above: above.span, stride: stride)
    }

    /// Makes the bytes of a row into differences; the reverse of ``undo(_:above:stride:)``.
    package func apply(_ row: inout [UInt8], above: [UInt8], stride: Int) {
        var bytes = row.mutableSpan
        apply(&bytes, above: above.span, stride: stride)
    }

    private func undo(_ row: inout MutableSpan<UInt8>, above: Span<UInt8>, stride: Int) {
        let count = min(row.count, above.count)
        switch self {
        case .none: break
        case .left:
            for index in Swift.stride(from: stride, to: count, by: 1) {
                row[index] &+= row[index - stride]
            }
        case .above:
            for index in 0..<count {
                unsafe row[unchecked: index] &+= above[unchecked: index]
            }
        case .average:
            for index in 0..<count {
                let left = index < stride ? 0 : UInt16(row[index - stride])
                row[index] &+= UInt8(truncatingIfNeeded: (left + UInt16(above[index])) >> 1)
            }
        case .paeth:
            switch stride {
            case 3: undoPaeth(&row, above: above, pixels: count / 3, stride: 3)
            case 4: undoPaeth(&row, above: above, pixels: count / 4, stride: 4)
            default: undoPaeth(&row, above: above, count: count, stride: stride)
            }
        }
    }

    private func apply(_ row: inout MutableSpan<UInt8>, above: Span<UInt8>, stride: Int) {
        guard self != .none else { return }
        // From the right, so that the neighbours to the left are still there.
        for index in (0..<min(row.count, above.count)).reversed() {
            let left = index < stride ? 0 : row[index - stride]
            let corner = index < stride ? 0 : above[index - stride]
            switch self {
            case .none: break
            case .left: row[index] &-= left
            case .above: row[index] &-= above[index]
            case .average: row[index] &-= UInt8(truncatingIfNeeded: (UInt16(left) + UInt16(above[index])) >> 1)
            case .paeth: row[index] &-= Self.predictor(left: left, above: above[index], corner: corner)
            }
        }
    }

    private func undoPaeth(_ row: inout MutableSpan<UInt8>, above: Span<UInt8>, count: Int, stride: Int) {
        for index in 0..<count {
            let left = index < stride ? 0 : row[index - stride]
            let corner = index < stride ? 0 : above[index - stride]
            row[index] &+= Self.predictor(left: left, above: above[index], corner: corner)
        }
    }

    /// Three or four samples at a time, which do not depend on one another.
    @inline(__always)
    private func undoPaeth(_ row: inout MutableSpan<UInt8>, above: Span<UInt8>, pixels: Int, stride: Int) {
        var left = SIMD4<Int16>()
        var corner = SIMD4<Int16>()
        for pixel in 0..<pixels {
            let start = pixel * stride
            var up = SIMD4<Int16>()
            var difference = SIMD4<Int16>()
            for lane in 0..<stride {
                // `pixels` times `stride` bytes are there.
                up[lane] = unsafe Int16(above[unchecked: start + lane])
                difference[lane] = unsafe Int16(row[unchecked: start + lane])
            }
            let (toLeft, toUp) = (up &- corner, left &- corner)
            let (distanceLeft, distanceUp) = (Self.magnitude(toLeft), Self.magnitude(toUp))
            let distanceCorner = Self.magnitude(toLeft &+ toUp)
            var predicted = corner.replacing(with: up, where: distanceUp .<= distanceCorner)
            let isLeft = (distanceLeft .<= distanceUp) .& (distanceLeft .<= distanceCorner)
            predicted = predicted.replacing(with: left, where: isLeft)
            left = (predicted &+ difference) & 0xFF
            corner = up
            for lane in 0..<stride {
                unsafe row[unchecked: start + lane] = UInt8(truncatingIfNeeded: left[lane])
            }
        }
    }

    @inline(__always)
    private static func magnitude(_ vector: SIMD4<Int16>) -> SIMD4<Int16> {
        vector.replacing(with: 0 &- vector, where: vector .< 0)
    }

    /// The neighbour that is nearest to left + above - corner: section 9.4.
    private static func predictor(left: UInt8, above: UInt8, corner: UInt8) -> UInt8 {
        let (toLeft, toAbove) = (Int16(above) - Int16(corner), Int16(left) - Int16(corner))
        let (distanceLeft, distanceAbove) = (abs(toLeft), abs(toAbove))
        let distanceCorner = abs(toLeft + toAbove)
        if distanceLeft <= distanceAbove, distanceLeft <= distanceCorner { return left }
        return distanceAbove <= distanceCorner ? above : corner
    }
}
