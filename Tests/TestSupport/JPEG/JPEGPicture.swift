/// A small made-up picture: what is coded, and how. Every block has a colour of its own and one soft wave.
public struct JPEGPicture: Sendable {
    /// Coding of the picture.
    public enum Process: UInt8, Sendable {
        case baseline = 0xC0
        case progressive = 0xC2
    }

    /// Width and height in pixels.
    public var width = 40, height = 24
    /// 1, 3 or 4.
    public var components = 3
    /// The first component's sampling factor in both directions; the others have 1.
    public var sampling = 1
    /// Coding of the picture.
    public var process = Process.baseline
    /// Coded units between restart markers, zero for none.
    public var restartInterval = 0
    /// Bytes put behind the coded data of every restart interval, where no decoder needs any.
    public var surplus: [UInt8] = []

    /// A colour picture of 40 by 24 pixels.
    public init() {}

    /// The same with some things set otherwise.
    public static func made(_ change: (inout JPEGPicture) -> Void) -> JPEGPicture {
        var picture = JPEGPicture()
        change(&picture)
        return picture
    }

    /// The picture as a file in parts, so that things can be planted between them.
    public var file: JPEGFile {
        var parts: [JPEGFile.Part] = [JPEGFile.Part(.start, [0xFF, 0xD8])]
        if components < 4 { parts.append(JPEGFile.Part(.jfif, JPEGFile.jfif)) }
        parts.append(JPEGFile.Part(.tables, JPEGFile.segment(0xDB, [0] + (0..<64).map { UInt8(2 + $0 / 4) })))
        parts.append(JPEGFile.Part(.frame, JPEGFile.segment(process.rawValue, frame)))
        parts.append(JPEGFile.Part(.tables, JPEGFile.segment(0xC4, [0x00] + JPEGCoding.dcTable)))
        let acTable = JPEGFile.Part(.tables, JPEGFile.segment(0xC4, [0x10] + JPEGCoding.acTable))
        if process == .baseline { parts.append(acTable) }
        if restartInterval > 0 {
            parts.append(JPEGFile.Part(.tables, JPEGFile.segment(0xDD, [0, UInt8(restartInterval)])))
        }
        parts += scans.map { JPEGFile.Part(.scan, $0) }
        if process == .progressive { parts.insert(acTable, at: parts.count - components) }
        return JPEGFile(parts: parts + [JPEGFile.Part(.end, [0xFF, 0xD9])])
    }

    /// The whole file.
    public var bytes: [UInt8] { file.bytes }

    private var frame: [UInt8] {
        let head = [
            8, UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255), UInt8(components),
        ]
        return (0..<components).reduce(into: head) { $0 += [UInt8($1 + 1), UInt8(factor($1) * 17), 0] }
    }

    private func factor(_ component: Int) -> Int { component == 0 && components > 1 ? sampling : 1 }

    private var scans: [[UInt8]] {
        let all = Array(0..<components)
        guard process == .progressive else { return [scan(all, band: 0...63)] }
        return [scan(all, band: 0...0)] + all.map { scan([$0], band: 1...63) }
    }

    private func scan(_ members: [Int], band: ClosedRange<Int>) -> [UInt8] {
        let head = members.reduce(into: [UInt8(members.count)]) { $0 += [UInt8($1 + 1), 0] }
        var bits = JPEGBits()
        var predictions = Array(repeating: 0, count: components)
        let size = units(members)
        for unit in 0..<size.columns * size.rows {
            if restartInterval > 0, unit > 0, unit % restartInterval == 0 {
                bits.append(raw: surplus + [0xFF, 0xD0 | UInt8(unit / restartInterval - 1) & 7])
                predictions = Array(repeating: 0, count: components)
            }
            for member in members {
                let blocks = members.count == 1 ? 1 : factor(member) * factor(member)
                for block in 0..<blocks {
                    let level = (unit * 37 + member * 50 + block * 11) % 120 - 60
                    JPEGCoding.code(level, after: &predictions[member], band: band, to: &bits)
                }
            }
        }
        bits.append(raw: surplus)
        return JPEGFile.segment(0xDA, head + [UInt8(band.lowerBound), UInt8(band.upperBound), 0]) + bits.bytes
    }

    private func units(_ members: [Int]) -> (columns: Int, rows: Int) {
        let largest = (0..<components).map(factor).max() ?? 1
        guard members.count == 1 else {
            return ((width + 8 * largest - 1) / (8 * largest), (height + 8 * largest - 1) / (8 * largest))
        }
        let mine = factor(members[0])
        let (across, down) = ((width * mine + largest - 1) / largest, (height * mine + largest - 1) / largest)
        return ((across + 7) / 8, (down + 7) / 8)
    }
}

/// Two Huffman tables with codes of four bits each, and how a block is written with them.
enum JPEGCoding {
    static let dcTable: [UInt8] = [0, 0, 0, 12] + Array(repeating: 0, count: 12) + Array(0...11)
    static let acTable: [UInt8] = [0, 0, 0, 12] + Array(repeating: 0, count: 12) + Array(0...10) + [0xF0]

    /// One block: its level as difference, then 3 for the first wave, then the end of the block.
    static func code(_ level: Int, after prediction: inout Int, band: ClosedRange<Int>, to bits: inout JPEGBits) {
        if band.contains(0) {
            let difference = level - prediction
            prediction = level
            let size = Int.bitWidth - difference.magnitude.leadingZeroBitCount
            bits.append(size, count: 4)
            bits.append(difference >= 0 ? difference : difference + (1 << size) - 1, count: size)
        }
        if band.contains(1) {
            bits.append(2, count: 4)
            bits.append(3, count: 2)
            bits.append(0, count: 4)
        }
    }
}
