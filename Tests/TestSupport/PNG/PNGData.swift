/// Zlib streams written by hand: RFC 1950 and RFC 1951.
public enum PNGData {
    /// A stream in uncompressed blocks of at most so many bytes, in which everything can be read as it is.
    public static func stored(_ raw: [UInt8], block: Int = 65_535) -> [UInt8] {
        let starts = raw.isEmpty ? [0] : Array(stride(from: 0, to: raw.count, by: block))
        let blocks = starts.flatMap { start in
            let part = Array(raw[start..<min(start + block, raw.count)])
            return storedBlock(part, isLast: start + block >= raw.count)
        }
        return wrapped(blocks, of: raw)
    }

    /// One uncompressed block.
    public static func storedBlock(_ part: [UInt8], isLast: Bool) -> [UInt8] {
        let lengths = [part.count, ~part.count].flatMap { [UInt8($0 & 255), UInt8($0 >> 8 & 255)] }
        return [isLast ? 1 : 0] + lengths + part
    }

    /// Blocks between the usual header and the checksum of `raw`.
    public static func wrapped(_ blocks: [UInt8], of raw: [UInt8]) -> [UInt8] {
        [0x78, 0x9C] + blocks + PNGFile.number(Int(checksum(raw)))
    }

    /// The checksum of inflated bytes.
    public static func checksum(_ raw: [UInt8]) -> UInt32 {
        let sums = raw.reduce((1, 0)) { sums, byte in
            let first = (sums.0 + Int(byte)) % 65_521
            return (first, (sums.1 + first) % 65_521)
        }
        return UInt32(sums.1 << 16 | sums.0)
    }
}

/// Writes a deflate stream bit by bit, least significant first.
public struct DeflateBits: Sendable {
    /// The bytes so far; bits that are not written yet are zero.
    public private(set) var bytes: [UInt8] = []
    private var count = 0

    /// Begins with nothing.
    public init() {}

    /// Appends a number of so many bits.
    public mutating func put(_ value: Int, _ bits: Int) {
        for place in 0..<bits {
            if count % 8 == 0 { bytes.append(0) }
            if value >> place & 1 == 1 { bytes[count / 8] |= 1 << UInt8(count % 8) }
            count += 1
        }
    }

    /// Appends a code, whose highest bit comes first.
    public mutating func putCode(_ code: Int, _ bits: Int) {
        for place in (0..<bits).reversed() { put(code >> place & 1, 1) }
    }

    /// Appends a literal, a length or the end of a block (0 to 287) in the fixed code.
    public mutating func putFixed(_ symbol: Int) {
        switch symbol {
        case 0..<144: putCode(0x30 + symbol, 8)
        case 144..<256: putCode(0x190 + symbol - 144, 9)
        case 256..<280: putCode(symbol - 256, 7)
        default: putCode(0xC0 + symbol - 280, 8)
        }
    }

    /// Fills the last byte with ones or zeros.
    public mutating func align(with bit: Int) {
        while count % 8 != 0 { put(bit, 1) }
    }

    /// Appends whole bytes.
    public mutating func put(_ bytes: [UInt8]) {
        for byte in bytes { put(Int(byte), 8) }
    }
}
