import TestSupport

/// A file cut where its format has a boundary: at segments, chunks, blocks or boxes, and at what lies between and
/// behind them.
enum FileParts {
    /// The parts, which make up the whole file again.
    static func of(_ bytes: [UInt8]) -> [[UInt8]] {
        let cuts: [Int] =
            switch bytes.prefix(4) {
            case [0x89, 0x50, 0x4E, 0x47]: pngCuts(bytes)
            case [0x47, 0x49, 0x46, 0x38]: gifCuts(bytes)
            case [0x52, 0x49, 0x46, 0x46]: webPCuts(bytes)
            case let head where head.starts(with: [0xFF, 0xD8]): jpegCuts(bytes)
            default: boxCuts(bytes, in: 0..<bytes.count)
            }
        let inside = Set(cuts.filter { (1..<bytes.count).contains($0) }).sorted()
        return zip([0] + inside, inside + [bytes.count]).map { Array(bytes[$0..<$1]) }
    }

    /// What a part is: its marker, its name or its label.
    static func name(of part: [UInt8], in file: [UInt8]) -> [UInt8] {
        switch file.first {
        case 0xFF, 0x47: Array(part.prefix(2))
        case 0x52: Array(part.prefix(4))
        default: Array(part.dropFirst(4).prefix(4))
        }
    }

    /// Marker segments; a scan reaches to the next marker that is no restart marker.
    private static func jpegCuts(_ bytes: [UInt8]) -> [Int] {
        var cuts: [Int] = []
        var offset = 2
        while offset < bytes.count {
            cuts.append(offset)
            let isSegment = bytes[offset] == 0xFF && offset + 3 < bytes.count && bytes[offset + 1] >= 0xC0
            if isSegment, bytes[offset + 1] != 0xD9, !isRestart(bytes[offset + 1]) {
                let isScan = bytes[offset + 1] == 0xDA
                offset += 2 + big(bytes, offset + 2, 2)
                if isScan { offset = marker(in: bytes, from: offset) }
            } else if bytes[offset...].starts(with: [0xFF, 0xD9]) {
                return cuts + [offset + 2]
            } else {
                offset = marker(in: bytes, from: offset + 1)
            }
        }
        return cuts
    }

    private static func isRestart(_ marker: UInt8) -> Bool { (0xD0...0xD7).contains(marker) }

    private static func marker(in bytes: [UInt8], from start: Int) -> Int {
        var offset = start
        while offset + 1 < bytes.count {
            if bytes[offset] == 0xFF, bytes[offset + 1] > 0, bytes[offset + 1] < 0xFF, !isRestart(bytes[offset + 1]) {
                return offset
            }
            offset += 1
        }
        return bytes.count
    }

    private static func pngCuts(_ bytes: [UInt8]) -> [Int] {
        var cuts = [8]
        while let offset = cuts.last, offset + 8 <= bytes.count {
            let end = offset + 12 + big(bytes, offset, 4)
            cuts.append(end)
            if bytes[offset + 4..<offset + 8].elementsEqual("IEND".utf8) { break }
        }
        return cuts
    }

    private static func webPCuts(_ bytes: [UInt8]) -> [Int] {
        var cuts = [12]
        let end = min(bytes.count, 8 + little(bytes, 4, 4))
        while let offset = cuts.last, offset + 8 <= end {
            let length = little(bytes, offset + 4, 4)
            cuts.append(offset + 8 + length + length % 2)
        }
        return cuts
    }

    /// The header with its colours, then extensions and frames with their sub-blocks.
    private static func gifCuts(_ bytes: [UInt8]) -> [Int] {
        var cuts = [13 + table(bytes[10])]
        while let offset = cuts.last, offset + 2 < bytes.count {
            var next = offset + 2
            switch bytes[offset] {
            case 0x21: break
            case 0x2C where offset + 11 < bytes.count: next = offset + 11 + table(bytes[offset + 9])
            default: return cuts + (bytes[offset] == 0x3B ? [offset + 1] : [])
            }
            while next < bytes.count, bytes[next] > 0 { next += 1 + Int(bytes[next]) }
            cuts.append(next + 1)
        }
        return cuts
    }

    private static func table(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 6 << Int(flags & 7) }

    /// Boxes, and those inside the tables.
    private static func boxCuts(_ bytes: [UInt8], in range: Range<Int>) -> [Int] {
        var cuts: [Int] = []
        var offset = range.lowerBound
        while offset + 8 <= range.upperBound {
            cuts.append(offset)
            let size = big(bytes, offset, 4) == 1 ? big(bytes, offset + 8, 8) : big(bytes, offset, 4)
            guard size >= 8, size <= range.upperBound - offset else { return cuts }
            if bytes[offset + 4..<offset + 8].elementsEqual("meta".utf8) {
                cuts += boxCuts(bytes, in: offset + 12..<offset + size)
            }
            offset += size
        }
        return cuts + [offset]
    }

    private static func big(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
        bytes[offset..<min(offset + count, bytes.count)].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func little(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
        bytes[offset..<min(offset + count, bytes.count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
