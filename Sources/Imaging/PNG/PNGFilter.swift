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
        guard row.count == above.count, stride > 0 else { return }
        var bytes = row.mutableSpan
        switch (self, stride) {
        case (.none, _): break
        case (.above, _):
            for index in bytes.indices {
                // Both are equally long.
                unsafe bytes[unchecked: index] &+= above.span[unchecked: index]
            }
        case (_, 3): PNGPixelFilter.undo(self, &bytes, above: above.span, stride: 3)
        case (_, 4): PNGPixelFilter.undo(self, &bytes, above: above.span, stride: 4)
        default:
            for index in 0..<min(stride, bytes.count) {
                bytes[index] &+= prediction(of: index, bytes.span, above: above.span, stride: stride)
            }
            undoRest(&bytes, above: above.span, stride: stride)
        }
    }

    /// Goes on behind the first pixel.
    private func undoRest(_ bytes: inout MutableSpan<UInt8>, above: Span<UInt8>, stride: Int) {
        guard bytes.count > stride, bytes.count == above.count else { return }
        for index in stride..<bytes.count {
            // `stride` bytes are before it, and both are equally long.
            let left = unsafe bytes[unchecked: index &- stride]
            let (up, corner) = unsafe (above[unchecked: index], above[unchecked: index &- stride])
            let expected =
                switch self {
                case .none: UInt8(0)
                case .left: left
                case .above: up
                case .average: UInt8(truncatingIfNeeded: (UInt16(left) + UInt16(up)) >> 1)
                case .paeth: Self.nearest(left: left, above: up, corner: corner)
                }
            unsafe bytes[unchecked: index] &+= expected
        }
    }

    /// Makes the bytes of a row into differences; the reverse of ``undo(_:above:stride:)``.
    package func apply(_ row: inout [UInt8], above: [UInt8], stride: Int) {
        guard self != .none, row.count == above.count, stride > 0 else { return }
        var bytes = row.mutableSpan
        // From the right, so that the neighbours to the left are still there.
        for index in bytes.indices.reversed() {
            bytes[index] &-= prediction(of: index, bytes.span, above: above.span, stride: stride)
        }
    }

    /// What a byte is expected to be after its neighbours.
    private func prediction(of index: Int, _ row: Span<UInt8>, above: Span<UInt8>, stride: Int) -> UInt8 {
        let left = index < stride ? 0 : row[index - stride]
        let corner = index < stride ? 0 : above[index - stride]
        return switch self {
        case .none: 0
        case .left: left
        case .above: above[index]
        case .average: UInt8(truncatingIfNeeded: (UInt16(left) + UInt16(above[index])) >> 1)
        case .paeth: Self.nearest(left: left, above: above[index], corner: corner)
        }
    }

    /// The neighbour that is nearest to left + above - corner: section 9.4.
    private static func nearest(left: UInt8, above: UInt8, corner: UInt8) -> UInt8 {
        let (toLeft, toAbove) = (Int16(above) - Int16(corner), Int16(left) - Int16(corner))
        let (distanceLeft, distanceAbove) = (abs(toLeft), abs(toAbove))
        let distanceCorner = abs(toLeft + toAbove)
        if distanceLeft <= distanceAbove, distanceLeft <= distanceCorner { return left }
        return distanceAbove <= distanceCorner ? above : corner
    }
}
