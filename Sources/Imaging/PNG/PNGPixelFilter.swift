/// Undoes filters for pixels of three or four bytes, all samples of a pixel at a time: photographs are such pictures.
enum PNGPixelFilter {
    private typealias Samples = SIMD4<Int16>

    /// Both rows must be equally long.
    @inline(__always)
    static func undo(_ filter: PNGFilter, _ row: inout MutableSpan<UInt8>, above: Span<UInt8>, stride: Int) {
        switch filter {
        case .left: undo(&row, above, stride) { left, _, _ in left }
        case .average: undo(&row, above, stride) { left, up, _ in (left &+ up) &>> 1 }
        case .paeth: undo(&row, above, stride, by: nearest)
        case .none, .above: break
        }
    }

    @inline(__always)
    private static func undo(
        _ row: inout MutableSpan<UInt8>,
        _ above: Span<UInt8>,
        _ stride: Int,
        by prediction: (_ left: Samples, _ up: Samples, _ corner: Samples) -> Samples
    ) {
        var (left, corner) = (Samples(), Samples())
        var start = 0
        // The last pixel of three bytes has no fourth byte behind it.
        while start + 4 <= row.count {
            let up = samples(above, at: start)
            left = (prediction(left, up, corner) &+ samples(row.span, at: start)) & 0xFF
            corner = up
            for index in 0..<stride {
                unsafe row[unchecked: start + index] = UInt8(truncatingIfNeeded: left[index])
            }
            start += stride
        }
        guard start + stride <= row.count else { return }
        var (up, difference) = (Samples(), Samples())
        for index in 0..<stride {
            up[index] = Int16(above[start + index])
            difference[index] = Int16(row[start + index])
        }
        left = prediction(left, up, corner) &+ difference
        for index in 0..<stride { row[start + index] = UInt8(truncatingIfNeeded: left[index]) }
    }

    /// Four bytes, which must be there.
    @inline(__always)
    private static func samples(_ bytes: Span<UInt8>, at offset: Int) -> Samples {
        let four = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD4<UInt8>.self)
        return Samples(truncatingIfNeeded: four)
    }

    /// The neighbour that is nearest to left + up - corner: PNG section 9.4.
    @inline(__always)
    private static func nearest(_ left: Samples, _ up: Samples, _ corner: Samples) -> Samples {
        let (toLeft, toUp) = (up &- corner, left &- corner)
        let (distanceLeft, distanceUp) = (magnitude(toLeft), magnitude(toUp))
        let distanceCorner = magnitude(toLeft &+ toUp)
        let other = corner.replacing(with: up, where: distanceUp .<= distanceCorner)
        return other.replacing(with: left, where: distanceLeft .<= pointwiseMin(distanceUp, distanceCorner))
    }

    @inline(__always)
    private static func magnitude(_ samples: Samples) -> Samples {
        pointwiseMax(samples, 0 &- samples)
    }
}
