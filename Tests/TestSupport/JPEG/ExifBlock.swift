/// An EXIF segment built entry by entry, in either byte order.
public struct ExifBlock: Sendable {
    /// A value of an entry.
    public enum Value: Sendable {
        case short(UInt16)
        case text(String)
        case bytes([UInt8])
    }

    /// Whether numbers have their lowest byte first.
    public enum ByteOrder: Sendable, CaseIterable {
        case little, big
    }

    /// Entries of the directories, by tag.
    public var image: [UInt16: Value] = [:], exif: [UInt16: Value] = [:], gps: [UInt16: Value] = [:]
    /// Entries of the thumbnail's directory.
    public var thumbnail: [UInt16: Value] = [:]
    private let order: ByteOrder

    /// An empty block.
    public init(_ order: ByteOrder = .little) {
        self.order = order
    }

    /// The APP1 segment.
    public var segment: [UInt8] { JPEGFile.segment(0xE1, "Exif\0\0", tiff) }

    private var tiff: [UInt8] {
        let signature: [UInt8] = order == .little ? [0x49, 0x49, 0x2A, 0] : [0x4D, 0x4D, 0, 0x2A]
        let exifOffset = 8 + directory(image, pointers: [0, 0], at: 8).count
        let gpsOffset = exifOffset + directory(exif, at: exifOffset).count
        let thumbnailOffset = gpsOffset + directory(gps, at: gpsOffset).count
        let first = directory(image, pointers: [exifOffset, gpsOffset], at: 8, next: thumbnailOffset)
        return signature + number(8, 4) + first + directory(exif, at: exifOffset) + directory(gps, at: gpsOffset)
            + directory(thumbnail, at: thumbnailOffset)
    }

    private func directory(_ entries: [UInt16: Value], pointers: [Int] = [], at start: Int, next: Int = 0) -> [UInt8] {
        var all = entries.map { (tag: $0.key, type: type($0.value), bytes: content($0.value), count: count($0.value)) }
        for (tag, offset) in zip([UInt16(0x8769), 0x8825], pointers) {
            all.append((tag, 4, number(offset, 4), 1))
        }
        all.sort { $0.tag < $1.tag }
        var table = number(all.count, 2)
        var values: [UInt8] = []
        for entry in all {
            table += number(Int(entry.tag), 2) + number(entry.type, 2) + number(entry.count, 4)
            if entry.bytes.count <= 4 {
                table += entry.bytes + Array(repeating: 0, count: 4 - entry.bytes.count)
            } else {
                table += number(start + 6 + 12 * all.count + values.count, 4)
                values += entry.bytes
            }
        }
        return table + number(next, 4) + values
    }

    private func type(_ value: Value) -> Int {
        switch value {
        case .short: 3
        case .text: 2
        case .bytes: 7
        }
    }

    private func count(_ value: Value) -> Int {
        switch value {
        case .short: 1
        case .text, .bytes: content(value).count
        }
    }

    private func content(_ value: Value) -> [UInt8] {
        switch value {
        case .short(let short): number(Int(short), 2)
        case .text(let text): Array(text.utf8) + [0]
        case .bytes(let bytes): bytes
        }
    }

    private func number(_ value: Int, _ size: Int) -> [UInt8] {
        let little = (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        return order == .little ? little : little.reversed()
    }
}
