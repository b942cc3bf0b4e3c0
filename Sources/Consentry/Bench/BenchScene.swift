/// A made-up scene: soft shapes from large to small, and the noise of a camera's sensor.
struct BenchScene {
    private let brightness: [Shapes]
    private let red: Shapes
    private let blue: Shapes
    private let seed: UInt64

    /// Half of the strongest noise of one pixel.
    private static let noise = 11

    init(seed: UInt64) {
        var chance = RandomBits(seed: seed)
        brightness = [
            Shapes(across: 6, strength: 70, by: &chance), Shapes(across: 40, strength: 36, by: &chance),
            Shapes(across: 260, strength: 20, by: &chance), Shapes(across: 1300, strength: 10, by: &chance),
        ]
        red = Shapes(across: 12, strength: 30, by: &chance)
        blue = Shapes(across: 16, strength: 30, by: &chance)
        self.seed = seed
    }

    /// Red, green and blue, row after row.
    func pixels(_ width: Int, _ height: Int) -> [UInt8] {
        var chance = RandomBits(seed: seed &+ 1 << 32)
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * 3)
        for row in 0..<height {
            let line = brightness.map { $0.row(row, of: width) }
            let (red, blue) = (red.row(row, of: width), blue.row(row, of: width))
            for column in 0..<width {
                var level = 128
                for octave in line { level += octave[column] }
                let bits = chance.next()
                pixels.append(Self.sample(level + red[column], bits))
                pixels.append(Self.sample(level, bits >> 16))
                pixels.append(Self.sample(level + blue[column], bits >> 32))
            }
        }
        return pixels
    }

    /// Adds the sum of two even random numbers, which is nearly how sensors err.
    private static func sample(_ level: Int, _ bits: UInt64) -> UInt8 {
        let random = Int(bits & 0xFF) + Int(bits >> 8 & 0xFF) - 255
        return UInt8(clamping: level + random * noise / 255)
    }
}

/// Random heights on a lattice, and straight slopes between them.
private struct Shapes {
    private let cells: Int
    private let heights: [Int]

    /// `cells` fit into the width of a picture; no height is more than `strength`.
    init(across cells: Int, strength: Int, by chance: inout RandomBits) {
        self.cells = cells
        heights = (0..<(cells + 1) * (cells + 1)).map { _ in Int.random(in: -strength...strength, using: &chance) }
    }

    /// The heights along one row of a picture that is at least as wide as high.
    func row(_ row: Int, of width: Int) -> [Int] {
        let (above, down) = (row * cells).quotientAndRemainder(dividingBy: width)
        let edge = (0...cells).map { cell in
            let (upper, lower) = (heights[above * (cells + 1) + cell], heights[(above + 1) * (cells + 1) + cell])
            return (upper * (width - down) + lower * down) / width
        }
        return (0..<width).map { column in
            let (cell, along) = (column * cells).quotientAndRemainder(dividingBy: width)
            return (edge[cell] * (width - along) + edge[cell + 1] * along) / width
        }
    }
}

/// SplitMix64: the same numbers in every run.
struct RandomBits: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
