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
        var difference = samples(row.span, at: 0, stride)
        // Four bytes are written for each pixel. With pixels of three the last is part of the next pixel, which was
        // read before.
        while start <= row.count &- 4 {
            let up = samples(above, at: start, stride)
            left = (prediction(left, up, corner) &+ difference) & 0xFF
            corner = up
            difference = samples(row.span, at: start &+ stride, stride)
            let four = SIMD4<UInt8>(truncatingIfNeeded: left)
            var target = unsafe row.mutableBytes
            unsafe target.storeBytes(of: four, toUncheckedByteOffset: start, as: SIMD4<UInt8>.self)
            start &+= stride
        }
        guard start + stride <= row.count else { return }
        left = prediction(left, samples(above, at: start, stride), corner) &+ difference
        for index in 0..<stride { row[start + index] = UInt8(truncatingIfNeeded: left[index]) }
    }

    /// The samples of the pixel there; zeros where there is none.
    @inline(__always)
    private static func samples(_ bytes: Span<UInt8>, at offset: Int, _ stride: Int) -> Samples {
        guard offset > bytes.count &- 4 else {
            // Four bytes are there.
            let four = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD4<UInt8>.self)
            return Samples(truncatingIfNeeded: four)
        }
        return lastSamples(bytes, at: offset, stride)
    }

    /// The last pixel of three bytes has no fourth byte behind it.
    @inline(never)
    private static func lastSamples(_ bytes: Span<UInt8>, at offset: Int, _ stride: Int) -> Samples {
        var samples = Samples()
        guard offset + stride <= bytes.count else { return samples }
        for index in 0..<stride { samples[index] = Int16(bytes[offset + index]) }
        return samples
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
