/// How the planes of a picture in one to four eighths of its size lie in memory, and how coefficients become samples.
struct ReducedLayout {
    /// Where a block of a coded unit is drawn: of the first unit, and so many bytes further for each unit to the right
    /// and down.
    struct Place {
        let start: Int
        let right: Int
        let down: Int
        let stride: Int
    }

    /// For each block of a coded unit.
    let places: [Place]
    let planes: [ReducedPicture.Plane]
    /// Coded units in a row of them.
    let columns: Int
    /// Bytes of all planes.
    let length: Int
    /// Where a coefficient lies in four rows of four, by its place in the order of reading; 16 for those that do not
    /// count.
    let slots: [UInt8]
    /// The first coefficient that does not count.
    let limit: Int
    /// The quantisation of each plane, 128 numbers for each.
    let factors: [Float]
    let transform: ReducedTransform

    /// A row of a block is written as four bytes whatever its width.
    private static let spill = 4

    init(_ frame: JPEGFrame, eighths: Int, quantisation: [[UInt16]]) {
        let parts = frame.components.count == 1 ? [(1, 1)] : frame.components.map { ($0.horizontal, $0.vertical) }
        let (widest, tallest) = (parts.map(\.0).max() ?? 1, parts.map(\.1).max() ?? 1)
        let columns = (frame.width + 8 * widest - 1) / (8 * widest)
        let rows = (frame.height + 8 * tallest - 1) / (8 * tallest)
        var (places, planes, length): ([Place], [ReducedPicture.Plane], Int) = ([], [], 0)
        for (across, down) in parts {
            let stride = columns * across * eighths + Self.spill
            for block in 0..<across * down {
                let start = length + (block / across * stride + block % across) * eighths
                places.append(
                    Place(start: start, right: across * eighths, down: down * eighths * stride, stride: stride)
                )
            }
            planes.append(ReducedPicture.Plane(start: length, stride: stride))
            length += stride * rows * down * eighths
        }
        (self.places, self.planes, self.columns, self.length) = (places, planes, columns, length)
        slots = Self.slots(eighths)
        limit = 1 + (slots.lastIndex { $0 < 16 } ?? 0)
        factors = quantisation.flatMap { table in table.map(Float.init) + [Float](repeating: 0, count: 64) }
        transform = ReducedTransform(size: eighths)
    }

    /// The zigzag order: ITU-T T.81 figure A.6. A damaged block may go on behind its end.
    private static func slots(_ size: Int) -> [UInt8] {
        let diagonals = (0..<15).flatMap { sum in
            let rows = max(0, sum - 7)...min(sum, 7)
            let upward = rows.reversed().map { (row: $0, column: sum - $0) }
            return sum.isMultiple(of: 2) ? upward : upward.reversed()
        }
        let slots = diagonals.map { $0.row < size && $0.column < size ? UInt8(4 * $0.row + $0.column) : 16 }
        return slots + [UInt8](repeating: 16, count: 64)
    }
}
