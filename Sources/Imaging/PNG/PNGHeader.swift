/// What IHDR says: PNG section 11.2.1.
package struct PNGHeader: Equatable, Sendable {
    /// What a pixel consists of.
    package enum Colour: UInt8, Sendable {
        case grey = 0
        case trueColour = 2
        case indexed = 3
        case greyAlpha = 4
        case trueColourAlpha = 6
    }

    /// Width and height in pixels, 1 to 1,000,000.
    package var width: Int, height: Int
    /// Bits for each sample: 1, 2, 4, 8 or 16.
    package let depth: Int
    /// What a pixel consists of.
    package let colour: Colour
    /// Whether the rows come in the seven passes of Adam7.
    package var isInterlaced: Bool

    /// Longer sides are opened by no common decoder: libpng, PNG_USER_WIDTH_MAX.
    private static let longestSide = 1_000_000

    /// Reads the thirteen bytes of the chunk.
    init(_ content: Span<UInt8>, at offset: Int, limits: CleaningLimits) throws(CleaningError) {
        guard content.count == 13, let width = content.uint32(at: 0), let height = content.uint32(at: 4),
            width > 0, height > 0, let colour = Colour(rawValue: content[9]),
            colour.depths.contains(Int(content[8])), content[10] == 0, content[11] == 0, content[12] <= 1
        else { throw .malformed(.png(.header), offset: offset) }
        guard max(width, height) <= Self.longestSide, width * height <= limits.pixels else {
            throw .tooManyPixels(limit: limits.pixels)
        }
        self.width = width
        self.height = height
        self.colour = colour
        depth = Int(content[8])
        isInterlaced = content[12] == 1
    }

    /// Samples for each pixel.
    package var channels: Int {
        switch colour {
        case .grey, .indexed: 1
        case .greyAlpha: 2
        case .trueColour: 3
        case .trueColourAlpha: 4
        }
    }

    /// Whether a pixel says how far it is opaque.
    package var hasAlpha: Bool { colour == .greyAlpha || colour == .trueColourAlpha }

    /// Whether there is no colour in it.
    package var isGrey: Bool { colour == .grey || colour == .greyAlpha }

    /// From a byte to the same sample of the pixel before it; one for pixels smaller than a byte: section 9.2.
    package var pixelStride: Int { max(1, channels * depth / 8) }

    /// Length of a row of so many pixels, without its filter type.
    package func rowBytes(_ pixels: Int) -> Int { (pixels * channels * depth + 7) / 8 }

    /// The pictures that follow one another in the data: one, or up to seven when interlaced.
    package var passes: [PNGPass] { PNGPass.all(of: self) }

    /// Length of the data when it is inflated: every row of every pass with its filter type.
    package var rawBytes: Int { passes.reduce(0) { $0 + $1.rows * (1 + rowBytes($1.columns)) } }

    /// The chunk's content.
    var content: [UInt8] {
        var content: [UInt8] = []
        content.append(uint32: width)
        content.append(uint32: height)
        return content + [UInt8(depth), colour.rawValue, 0, 0, isInterlaced ? 1 : 0]
    }
}

extension PNGHeader.Colour {
    fileprivate var depths: [Int] {
        switch self {
        case .grey: [1, 2, 4, 8, 16]
        case .indexed: [1, 2, 4, 8]
        case .trueColour, .greyAlpha, .trueColourAlpha: [8, 16]
        }
    }
}
