/// A grey picture whose file is as long as one likes: each row of blocks is a restart interval, and all of them are
/// alike.
///
/// Nearly every second byte of its coded data is a zero behind an FF.
public struct LongJPEG: Sendable {
    /// Rows of blocks.
    public let rows: Int
    /// Length of the comments before the picture, in bytes with their markers.
    public let comments: Int

    private static let columns = 1024
    private static let row = codedRow()
    private static let head = headBytes(rows: 1)

    /// A file of exactly so many bytes, from some 300,000 on. What is left for less than a row are comments.
    public init(length: Int) {
        // A comment has four bytes at least.
        let room = length - Self.head.count - 4
        rows = room / (Self.row.count + 2)
        comments = room - rows * (Self.row.count + 2) + 4
    }

    /// The whole file.
    public var bytes: [UInt8] { file(comments: Self.commentBytes(comments)) }

    /// The same without the comments.
    public var cleanBytes: [UInt8] { file(comments: []) }

    private func file(comments: [UInt8]) -> [UInt8] {
        var bytes = [0xFF, 0xD8] + comments + Self.headBytes(rows: rows).dropFirst(2)
        bytes.reserveCapacity(bytes.count + rows * (Self.row.count + 2))
        for row in 0..<rows {
            bytes += Self.row
            bytes += row == rows - 1 ? [0xFF, 0xD9] : [0xFF, 0xD0 | UInt8(row & 7)]
        }
        return bytes
    }

    private static func commentBytes(_ length: Int) -> [UInt8] {
        let most = 60_000
        guard length > most else { return JPEGFile.segment(0xFE, Array(repeating: 0x43, count: length - 4)) }
        return JPEGFile.segment(0xFE, Array(repeating: 0x43, count: most / 2 - 4)) + commentBytes(length - most / 2)
    }

    /// Everything before the coded data, in the order in which it is written clean.
    private static func headBytes(rows: Int) -> [UInt8] {
        let (width, height) = (columns * 8, rows * 8)
        let frame = [8, UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255), 1, 1, 0x11, 0]
        let one = [UInt8](repeating: 1, count: 16)
        return [0xFF, 0xD8]
            + JPEGFile.segment(0xDB, [0] + Array(repeating: 1, count: 64))
            + JPEGFile.segment(0xC0, frame)
            + JPEGFile.segment(0xC4, [0x00] + JPEGCoding.dcTable)
            + JPEGFile.segment(0xC4, [0x10] + one + Array(0x10..<0x1F) + [0x0A])
            + JPEGFile.segment(0xDD, [UInt8(columns >> 8), UInt8(columns & 255)])
            + JPEGFile.segment(0xDA, [1, 1, 0, 0, 63, 0])
    }

    /// Blocks without a change of level, and with all 63 waves in the longest code and ten bits each.
    private static func codedRow() -> [UInt8] {
        var bits = JPEGBits()
        for _ in 0..<columns {
            bits.append(0, count: 4)
            for wave in 0..<63 { bits.append(0xFFFE << 10 | (wave.isMultiple(of: 9) ? 0x155 : 0x3FF), count: 26) }
        }
        bits.align()
        return bits.bytes
    }
}
