/// Scales down by area: every new pixel is the mean of exactly the area it covers.
struct AreaScaler {
    private let columns: AreaWeights
    private let rows: AreaWeights

    /// Scales pictures of `old` to `new` pixels, which must not be more in either direction.
    init(from old: (width: Int, height: Int), to new: (width: Int, height: Int)) {
        columns = AreaWeights(from: old.width, to: new.width, total: 1 << 16)
        rows = AreaWeights(from: old.height, to: new.height, total: 1 << 8)
    }

    func scale(_ image: PixelImage) -> PixelImage {
        let channels = image.channels
        let (oldLength, newLength) = (image.width * channels, columns.count * channels)
        var pixels = [UInt8](repeating: 0, count: newLength * rows.count)
        var sums = [UInt16](repeating: 0, count: oldLength)
        for row in 0..<rows.count {
            for index in sums.indices { sums[index] = 0 }
            for tap in 0..<rows.taps {
                let weight = UInt16(truncatingIfNeeded: rows.weights[row * rows.taps + tap])
                let start = (rows.firsts[row] + tap) * oldLength
                add(image.pixels.span.extracting(start..<start + oldLength), weight: weight, to: &sums)
            }
            var target = pixels.mutableSpan
            if channels == 3 {
                narrowColour(sums.span, to: &target, at: row * newLength)
            } else {
                narrowGrey(sums.span, to: &target, at: row * newLength)
            }
        }
        return PixelImage(width: columns.count, height: rows.count, channels: channels, pixels: pixels)
    }

    /// A row's weights add up to 256, so that 255 times all of them fits into sixteen bits.
    private func add(_ row: Span<UInt8>, weight: UInt16, to sums: inout [UInt16]) {
        // Without bounds checks the compiler does many samples at a time.
        unsafe row.withUnsafeBufferPointer { row in
            unsafe sums.withUnsafeMutableBufferPointer { sums in
                for index in 0..<min(row.count, sums.count) {
                    unsafe sums[index] &+= UInt16(row[index]) &* weight
                }
            }
        }
    }

    /// 255 * 2^8 * 2^16 and the half for rounding fit into 32 bits.
    private func narrowGrey(_ sums: Span<UInt16>, to target: inout MutableSpan<UInt8>, at start: Int) {
        for column in 0..<columns.count {
            var grey: UInt32 = 1 << 23
            for tap in 0..<columns.taps {
                grey &+= UInt32(sums[columns.firsts[column] + tap]) &* columns.weights[column * columns.taps + tap]
            }
            target[start + column] = UInt8(truncatingIfNeeded: grey >> 24)
        }
    }

    private func narrowColour(_ sums: Span<UInt16>, to target: inout MutableSpan<UInt8>, at start: Int) {
        // `AreaWeights` keeps every reach inside the row: checking it for each sample would take most of the time.
        unsafe sums.withUnsafeBufferPointer { sums in
            unsafe columns.weights.withUnsafeBufferPointer { weights in
                for column in 0..<columns.count {
                    var (red, green, blue): (UInt32, UInt32, UInt32) = (1 << 23, 1 << 23, 1 << 23)
                    let (source, firstWeight) = (columns.firsts[column] * 3, column * columns.taps)
                    for tap in 0..<columns.taps {
                        let weight = unsafe weights[firstWeight + tap]
                        red &+= unsafe UInt32(sums[source + 3 * tap]) &* weight
                        green &+= unsafe UInt32(sums[source + 3 * tap + 1]) &* weight
                        blue &+= unsafe UInt32(sums[source + 3 * tap + 2]) &* weight
                    }
                    target[start + 3 * column] = UInt8(truncatingIfNeeded: red >> 24)
                    target[start + 3 * column + 1] = UInt8(truncatingIfNeeded: green >> 24)
                    target[start + 3 * column + 2] = UInt8(truncatingIfNeeded: blue >> 24)
                }
            }
        }
    }
}

/// Which old samples make up each new one along one direction, and with which weights.
struct AreaWeights {
    /// How many new samples there are.
    let count: Int
    /// How many old samples make up a new one at most; weights beyond its reach are zero.
    let taps: Int
    /// The first old sample of each new one; `taps` samples follow from there in every case.
    private(set) var firsts: [Int] = []
    /// `taps` weights for each new sample, which add up to the total.
    private(set) var weights: [UInt32] = []

    init(from old: Int, to new: Int, total: Int) {
        count = new
        taps = min(old, (old + new - 1) / new + 1)
        for index in 0..<new {
            // In units of 1/new of an old sample everything stays a whole number.
            let (start, end) = (index * old, (index + 1) * old)
            let first = min(start / new, old - taps)
            let shares = (first..<first + taps).map { sample in
                max(0, min(end, (sample + 1) * new) - max(start, sample * new)) * total / old
            }
            let heaviest = shares.indices.max { shares[$0] < shares[$1] } ?? 0
            let missing = total - shares.reduce(0, +)
            firsts.append(first)
            weights += shares.indices.map { UInt32(shares[$0] + ($0 == heaviest ? missing : 0)) }
        }
    }
}

extension PixelImage {
    /// Scaled down so that the long edge is `longEdge`; the same when it is not longer than that.
    func scaled(toLongEdge longEdge: Int) -> PixelImage {
        scaled(toLongEdge: longEdge, withShapeOf: (width, height))
    }

    /// The same, with sides in the proportion of `shape`: decoding by eighths has rounded this picture's own.
    func scaled(toLongEdge longEdge: Int, withShapeOf shape: (width: Int, height: Int)) -> PixelImage {
        let shapeEdge = max(shape.width, shape.height)
        guard self.longEdge > longEdge, longEdge > 0, shapeEdge > 0 else { return self }
        let newWidth = (2 * shape.width * longEdge + shapeEdge) / (2 * shapeEdge)
        let newHeight = (2 * shape.height * longEdge + shapeEdge) / (2 * shapeEdge)
        let size = (width: min(max(1, newWidth), width), height: min(max(1, newHeight), height))
        return AreaScaler(from: (width, height), to: size).scale(self)
    }
}
