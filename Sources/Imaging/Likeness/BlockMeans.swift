/// The mean brightness of each block of 8 by 8 pixels of a JPEG, read from its coded data.
struct BlockMeans: Equatable {
    /// In blocks.
    let width: Int
    /// In blocks.
    let height: Int
    /// Row after row, about 0 to 255.
    let means: [Float]

    /// Averages to a square of `size` by `size` areas, each the mean of exactly the blocks that it covers.
    func averaged(to size: Int) -> [Float] {
        let columns = Self.shares(of: width, in: size)
        let rows = Self.shares(of: height, in: size)
        var square = [Float](repeating: 0, count: size * size)
        for (row, vertical) in rows.enumerated() {
            for (column, horizontal) in columns.enumerated() {
                var sum: Float = 0
                for (y, part) in vertical {
                    for (x, share) in horizontal { sum += means[y * width + x] * part * share }
                }
                square[row * size + column] = sum
            }
        }
        return square
    }

    /// Which of `count` samples make up each of `size` areas, and to what part.
    private static func shares(of count: Int, in size: Int) -> [[(Int, Float)]] {
        (0..<size).map { area in
            // In units of 1/size of a sample everything stays a whole number.
            let (start, end) = (area * count, (area + 1) * count)
            return (start / size..<(end + size - 1) / size).map { sample in
                let covered = min(end, (sample + 1) * size) - max(start, sample * size)
                return (sample, Float(covered) / Float(count))
            }
        }
    }
}
