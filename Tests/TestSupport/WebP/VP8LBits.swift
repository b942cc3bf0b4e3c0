/// Writes a lossless picture bit by bit, least significant first.
public struct VP8LBits: Sendable {
    /// The bytes so far; bits that are not written yet are zero.
    public private(set) var bytes: [UInt8] = []
    private var count = 0

    /// Begins with the header of a picture of this size.
    public init(width: Int, height: Int, hasAlpha: Int = 0, version: Int = 0) {
        bytes = [0x2F]
        count = 8
        put((width - 1, 14), (height - 1, 14), (hasAlpha, 1), (version, 3))
    }

    /// Begins with nothing, as in a transparency.
    public init() {}

    /// Appends numbers of so many bits.
    public mutating func put(_ numbers: (value: Int, bits: Int)...) {
        for (value, bits) in numbers {
            for place in 0..<bits {
                if count % 8 == 0 { bytes.append(0) }
                if value >> place & 1 == 1 { bytes[count / 8] |= 1 << (count % 8) }
                count += 1
            }
        }
    }

    /// Appends a code of one symbol, which takes no bits to say.
    public mutating func putCode(_ symbol: Int) {
        put((1, 1), (0, 1), (1, 1), (symbol, 8))
    }

    /// Appends a code of two symbols: a zero says the lower, a one the higher.
    public mutating func putCode(_ first: Int, _ second: Int) {
        put((1, 1), (1, 1), (1, 1), (first, 8), (second, 8))
    }

    /// Appends the codes of an image without colour cache in which only green varies, between two values.
    public mutating func putCodes(greens: (Int, Int), red: Int = 0, blue: Int = 0, alpha: Int = 255) {
        putCode(greens.0, greens.1)
        for symbol in [red, blue, alpha, 0] { putCode(symbol) }
    }
}
