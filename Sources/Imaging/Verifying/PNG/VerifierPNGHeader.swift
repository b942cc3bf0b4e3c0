/// What the thirteen bytes of IHDR say, and how long the rows are.
struct VerifierPNGHeader {
    let width: Int
    let height: Int
    let depth: Int
    /// 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha.
    let colour: Int
    private let isInterlaced: Bool

    /// More inflated bytes are not read here, whatever the file says.
    private static let longestData = 400_000_000

    init(_ content: ArraySlice<UInt8>) throws(VerificationFailure) {
        let failure = VerificationFailure(reason: .frame, offset: content.startIndex)
        let bytes = Array(content)
        guard bytes.count == 13 else { throw failure }
        width = bytes[0..<4].reduce(0) { $0 << 8 | Int($1) }
        height = bytes[4..<8].reduce(0) { $0 << 8 | Int($1) }
        (depth, colour) = (Int(bytes[8]), Int(bytes[9]))
        isInterlaced = bytes[12] == 1
        let depths = [0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16]][colour, default: []]
        guard depths.contains(depth), bytes[10...11].elementsEqual([0, 0]), bytes[12] <= 1 else { throw failure }
        guard (1...1_000_000).contains(width), (1...1_000_000).contains(height),
            runs.reduce(0, { $0 + $1.rows * (1 + $1.bytes) }) <= Self.longestData
        else { throw failure }
    }

    var samples: Int { [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colour, default: 1] }

    /// Bits of a pixel.
    var bits: Int { samples * depth }

    /// Rows of the same length that follow one another: so many rows of so many bytes and pixels.
    var runs: [(rows: Int, bytes: Int, pixels: Int)] {
        guard isInterlaced else { return [(height, (width * bits + 7) / 8, width)] }
        // The seven passes: first column and step, first row and step.
        return [(0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2), (0, 1, 1, 2)]
            .map { column, across, row, down in
                let pixels = max(0, width - column + across - 1) / across
                return (max(0, height - row + down - 1) / down, (pixels * bits + 7) / 8, pixels)
            }
            .filter { $0.0 > 0 && $0.2 > 0 }
    }
}
