/// Looks for what pixels can hold beside the picture that is seen: bits behind the end of a row, colours that are fully
/// transparent, entries of the palette which no pixel refers to.
struct VerifierPixels {
    private let header: VerifierPNGHeader
    private let palette: [UInt8]
    private let transparency: [UInt8]
    /// Entries of the palette in the last, partly filled bytes of rows.
    private var used = [Bool](repeating: false, count: 256)
    /// Values of bytes that are full of pixels.
    private var fullBytes = [Bool](repeating: false, count: 256)
    private var isTransparentColourUsed = false
    private(set) var isClean = true

    init(_ header: VerifierPNGHeader, palette: [UInt8], transparency: [UInt8]) {
        self.header = header
        self.palette = palette
        self.transparency = transparency
    }

    /// Whether this kind of picture has room for any of it.
    var areLookedAt: Bool {
        header.depth < 8 || header.colour == 3 || header.colour >= 4 || !transparency.isEmpty
    }

    mutating func refuse() {
        isClean = false
    }

    /// Looks at a row of so many pixels.
    mutating func look(at row: Span<UInt8>, count: Int) {
        let padding = row.count * 8 - count * header.bits
        if padding > 0, row.count > 0, row[row.count - 1] & (1 << UInt8(padding) - 1) != 0 { isClean = false }
        switch header.colour {
        case 3:
            let whole = count * header.depth / 8
            guard whole <= row.count else { return refuse() }
            var full = fullBytes.mutableSpan
            // There are 256 of them, and `whole` bytes in the row.
            for index in 0..<whole { unsafe full[unchecked: Int(row[unchecked: index])] = true }
            for pixel in whole * 8 / header.depth..<count { used[sample(pixel, of: row)] = true }
        case 4, 6:
            lookBehindTransparency(row, count)
        default:
            guard !transparency.isEmpty, !isTransparentColourUsed else { return }
            isTransparentColourUsed = (0..<count).contains { isTransparent($0, of: row) }
        }
    }

    /// What is wrong with the palette or the transparent colour, now that every pixel was seen.
    var findingAtEnd: VerificationFailure.Reason? {
        guard header.colour == 3 else { return transparency.isEmpty || isTransparentColourUsed ? nil : .transparency }
        let (count, used) = (palette.count / 3, usedEntries)
        guard used.lastIndex(of: true) == count - 1 else { return .palette }
        var transparentEntries = 0
        for entry in 0..<count {
            let alpha = entry < transparency.count ? transparency[entry] : 255
            let isBlack = palette[3 * entry..<3 * entry + 3].allSatisfy { $0 == 0 }
            if !used[entry], !isBlack || alpha != 255 { return .palette }
            guard alpha == 0 else { continue }
            transparentEntries += 1
            if !isBlack { return .palette }
        }
        return transparentEntries > 1 ? .palette : nil
    }

    /// Entries of the palette that a pixel refers to.
    private var usedEntries: [Bool] {
        var used = used
        for byte in 0..<256 where fullBytes[byte] {
            for place in stride(from: 0, to: 8, by: header.depth) {
                used[byte >> place & (1 << header.depth - 1)] = true
            }
        }
        return used
    }

    /// A pixel of one sample of at most eight bits.
    private func sample(_ pixel: Int, of row: Span<UInt8>) -> Int {
        let bit = pixel * header.depth
        return Int(row[bit / 8]) >> (8 - header.depth - bit % 8) & (1 << header.depth - 1)
    }

    private mutating func lookBehindTransparency(_ row: Span<UInt8>, _ count: Int) {
        guard count * header.bits / 8 == row.count else { return refuse() }
        switch header.bits {
        case 16: refuseColours(behind: UInt16.self, row)
        case 32: refuseColours(behind: UInt32.self, row)
        default: refuseColours(behind: UInt64.self, row)
        }
    }

    /// A pixel is a number whose highest bits are its alpha. Without alpha all of it is to be zero.
    private mutating func refuseColours<Pixel: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
        behind type: Pixel.Type,
        _ row: Span<UInt8>
    ) {
        let size = Pixel.bitWidth / 8
        let firstAlpha: Pixel = 1 << Pixel(Pixel.bitWidth - header.depth)
        var hidden = false
        for index in 0..<row.count / size {
            // The row has so many pixels.
            let stored = unsafe row.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index &* size, as: Pixel.self)
            let pixel = Pixel(littleEndian: stored)
            // Zero becomes the largest number.
            if pixel &- 1 < firstAlpha &- 1 { hidden = true }
        }
        if hidden { isClean = false }
    }

    private func isTransparent(_ pixel: Int, of row: Span<UInt8>) -> Bool {
        guard header.depth >= 8 else {
            return sample(pixel, of: row) == Int(transparency[0]) << 8 | Int(transparency[1])
        }
        let (size, width) = (header.bits / 8, header.depth / 8)
        return (0..<transparency.count / 2).allSatisfy { index in
            let start = pixel * size + index * width
            let value = width == 1 ? Int(row[start]) : Int(row[start]) << 8 | Int(row[start + 1])
            return value == Int(transparency[2 * index]) << 8 | Int(transparency[2 * index + 1])
        }
    }
}
