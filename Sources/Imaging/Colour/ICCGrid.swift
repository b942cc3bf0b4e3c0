/// A table of three numbers for each point of a grid in several dimensions, the last dimension changing fastest.
struct ICCGrid {
    private let sizes: [Int]
    private let numbers: [UInt16]
    private let scale: Double

    /// Three bytes or three pairs of bytes a point.
    enum Width: Int {
        case bytes = 1
        case pairs = 2
    }

    /// Nobody makes a table this large, and reading one would take long.
    private static let readableNumbers = 1 << 22

    /// `nil` when the table is not all there.
    init?(sizes: [Int], _ width: Width, at offset: Int, before end: Int, in profile: Span<UInt8>) {
        guard sizes.count <= 4, sizes.allSatisfy({ (2...255).contains($0) }) else { return nil }
        let count = 3 * sizes.reduce(1, *)
        guard count <= Self.readableNumbers, offset >= 0,
            offset + count * width.rawValue <= min(end, profile.count)
        else { return nil }
        self.sizes = sizes
        scale = width == .bytes ? 255 : 65_535
        numbers = (0..<count).map { index in
            switch width {
            case .bytes: UInt16(profile[offset + index])
            case .pairs: UInt16(profile[offset + 2 * index]) << 8 | UInt16(profile[offset + 2 * index + 1])
            }
        }
    }

    /// The three numbers, 0 to 1, at a place between points: along the edges of the simplex that holds it.
    func values(at place: [Double]) -> [Double] {
        var corner = 0
        var edges: [(fraction: Double, stride: Int)] = []
        for (input, size) in zip(place, sizes) {
            let position = min(max(input, 0), 1) * Double(size - 1)
            let cell = min(Int(position), size - 2)
            corner = corner * size + cell
            for index in edges.indices { edges[index].stride *= size }
            edges.append((position - Double(cell), 1))
        }
        edges.sort { $0.fraction > $1.fraction }
        var sums = point(corner, weight: 1 - (edges.first?.fraction ?? 0))
        for (index, edge) in edges.enumerated() {
            corner += edge.stride
            let weight = edge.fraction - (index + 1 < edges.count ? edges[index + 1].fraction : 0)
            sums = zip(sums, point(corner, weight: weight)).map(+)
        }
        return sums
    }

    private func point(_ index: Int, weight: Double) -> [Double] {
        (0..<3).map { weight * Double(numbers[3 * index + $0]) / scale }
    }
}
