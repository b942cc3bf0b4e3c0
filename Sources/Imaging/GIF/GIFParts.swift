/// All that a clean GIF consists of, beside its coded pixels. Lengths are in pixels, 1 to 65,535.
package struct GIFParts: Equatable, Sendable {
    /// The picture as it is shown.
    package var screenWidth: Int, screenHeight: Int
    /// Where on the screen the frame lies; nothing is seen around it.
    package let left: Int, top: Int
    /// The frame.
    package let width: Int, height: Int
    /// Whether its rows come in four passes.
    package let isInterlaced: Bool
    /// Red, green and blue of 2, 4, 8 ... 256 entries.
    package var colours: [UInt8]
    /// The entry where nothing is seen.
    package var transparent: UInt8?
    /// Bits of a colour's code, 2 to 8.
    package var codeSize: Int

    /// Bits of an index into `colours`.
    private var indexBits: Int {
        max(1, (colours.count / 3 - 1).bitWidth - (colours.count / 3 - 1).leadingZeroBitCount)
    }

    /// The file with these LZW codes.
    package func file(_ codes: [UInt8]) -> [UInt8] {
        var file = Array("GIF89a".utf8)
        file.append(little: screenWidth)
        file.append(little: screenHeight)
        file += [0x80 | UInt8(indexBits - 1) * 0x11, 0, 0]
        file += colours
        if let transparent { file += [0x21, 0xF9, 4, 1, 0, 0, transparent, 0] }
        file.append(0x2C)
        for number in [left, top, width, height] { file.append(little: number) }
        file += [isInterlaced ? 0x40 : 0, UInt8(truncatingIfNeeded: codeSize)]
        for start in stride(from: 0, to: codes.count, by: 255) {
            let block = codes[start..<min(start + 255, codes.count)]
            file.append(UInt8(truncatingIfNeeded: block.count))
            file += block
        }
        return file + [0, 0x3B]
    }
}

extension [UInt8] {
    fileprivate mutating func append(little value: Int) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }
}
