internal import Imaging

/// What the rows of a picture hold beside the pixels that are seen.
struct PNGRowSight {
    private let header: PNGHeader
    private let colour: TransparentColour?
    /// Whether bits behind the last pixel of a row are set: PNG section 7.2 leaves them open.
    private(set) var hasPadding = false
    /// Whether colours stand where the picture is fully transparent.
    private(set) var hasHiddenColours = false
    /// Whether a pixel has the one colour that is transparent.
    private(set) var isTransparentColourUsed = false
    /// Bytes that are full of pixels are looked into only once for each value.
    private var fullBytes = [Bool](repeating: false, count: 256)
    private var used = [Bool](repeating: false, count: 256)

    init(_ parts: PNGParts) {
        header = parts.header
        colour = header.colour == .indexed || parts.transparency.isEmpty ? nil : TransparentColour(parts)
    }

    /// Looks at a row of so many pixels, whose filter is undone.
    mutating func look(at row: Span<UInt8>, _ pixels: Int) {
        guard row.count > 0 else { return }
        let padding = row.count * 8 - pixels * header.channels * header.depth
        if padding > 0, Int(row[row.count - 1]) & (1 << padding - 1) != 0 { hasPadding = true }
        switch (header.colour, header.depth) {
        case (.indexed, _): takeEntries(of: row, pixels)
        case (.greyAlpha, 8): lookBehindTransparency(row, as: UInt16.self)
        case (.greyAlpha, _), (.trueColourAlpha, 8): lookBehindTransparency(row, as: UInt32.self)
        case (.trueColourAlpha, _): lookBehindTransparency(row, as: UInt64.self)
        default:
            guard let colour, !isTransparentColourUsed else { return }
            isTransparentColourUsed = (0..<pixels).contains { colour.matches($0, of: row) }
        }
    }

    /// Which entries of the palette a pixel has.
    var usedEntries: [Bool] {
        let perByte = 8 / header.depth
        var used = used
        for byte in 0..<256 where fullBytes[byte] {
            for slot in 0..<perByte { used[byte >> (slot * header.depth) & (1 << header.depth - 1)] = true }
        }
        return used
    }

    /// Whether nothing of the picture needs to change, neither rows nor palette nor transparency.
    func isClean(_ parts: PNGParts) -> Bool {
        guard !hasPadding, !hasHiddenColours else { return false }
        guard header.colour == .indexed else { return colour == nil || isTransparentColourUsed }
        guard let settled = try? SettledPalette(parts, usedEntries) else { return false }
        return settled.places == nil && settled.palette == parts.palette && settled.transparency == parts.transparency
    }

    private mutating func takeEntries(of row: Span<UInt8>, _ pixels: Int) {
        let perByte = 8 / header.depth
        for index in 0..<pixels / perByte { fullBytes[Int(row[index])] = true }
        for pixel in pixels / perByte * perByte..<pixels { used[header.sample(pixel, of: row)] = true }
    }

    /// Alpha is the last of a pixel's samples, and so the highest bits when its bytes are read as one number, lowest
    /// byte first.
    private mutating func lookBehindTransparency<Pixel: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
        _ row: Span<UInt8>,
        as type: Pixel.Type
    ) {
        let size = Pixel.bitWidth / 8
        let colours: Pixel = 1 << Pixel(Pixel.bitWidth - header.depth) - 1
        let bytes = unsafe row.bytes
        var isFound = false
        for start in stride(from: 0, through: row.count - size, by: size) {
            // A whole pixel is there.
            let stored = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: Pixel.self)
            let pixel = Pixel(littleEndian: stored)
            isFound = isFound || (pixel != 0 && pixel <= colours)
        }
        hasHiddenColours = hasHiddenColours || isFound
    }
}
