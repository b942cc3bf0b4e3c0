/// What a picture looks like from afar, in 256 bits: the same picture in another size, quality or format is near it.
///
/// Each bit is the sign of one of the lowest frequencies of the picture's brightness (discrete cosine transform of 32
/// by 32 areas, the first 16 by 16 frequencies). It stands for a child's picture: it is kept sealed under the picture's
/// key.
public struct Likeness: Equatable, Sendable {
    /// 32 bytes.
    public let bytes: [UInt8]

    /// How far apart two likenesses of one picture may be, in bits: resized to 30 %, compressed again, cropped by 2 %
    /// on each side or marked in a corner. Two different pictures are about 128 apart; two of one scene may be as near
    /// as 60.
    public static let nearness = 48

    static let areas = 32
    static let frequencies = 16
    private static let byteCount = 32

    /// Reads a likeness that was kept.
    ///
    /// - Returns: nil unless it is 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Looks at a baseline JPEG of ours, without a library: only the mean of each block is needed.
    ///
    /// - Returns: nil when it is damaged.
    public init?(of rendition: Rendition) {
        guard let means = BlockMeans(ofBaseline: rendition.bytes) else { return nil }
        self.init(of: means)
    }

    init(of means: BlockMeans) {
        let signs = CosineTransform(of: means.averaged(to: Self.areas), size: Self.areas).signs(of: Self.frequencies)
        bytes = stride(from: 0, to: signs.count, by: 8).map { start in
            signs[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
    }

    /// In how many bits two likenesses differ, 0 to 256.
    public func distance(to other: Likeness) -> Int {
        var bits = 0
        for index in bytes.indices { bits += (bytes[index] ^ other.bytes[index]).nonzeroBitCount }
        return bits
    }
}

/// The discrete cosine transform (type II) of a square of numbers.
struct CosineTransform {
    private let square: [Float]
    private let size: Int
    private let cosines: [Float]

    init(of square: [Float], size: Int) {
        self.square = square
        self.size = size
        cosines = CosineTable.values(size: size)
    }

    /// The signs of the lowest `count` by `count` frequencies, row after row; the mean brightness itself has none.
    func signs(of count: Int) -> [Bool] {
        var rows = [Float](repeating: 0, count: size * count)
        for row in 0..<size {
            for frequency in 0..<count {
                var sum: Float = 0
                for column in 0..<size { sum += square[row * size + column] * cosines[frequency * size + column] }
                rows[row * count + frequency] = sum
            }
        }
        var signs: [Bool] = []
        for vertical in 0..<count {
            for horizontal in 0..<count {
                var sum: Float = 0
                for row in 0..<size { sum += rows[row * count + horizontal] * cosines[vertical * size + row] }
                signs.append(sum > 0 && (vertical, horizontal) != (0, 0))
            }
        }
        return signs
    }
}
