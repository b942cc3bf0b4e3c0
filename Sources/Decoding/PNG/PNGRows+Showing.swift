internal import Imaging

extension PNGRows {
    /// The picture as it is seen on white, in its own colour space: grey, or red, green and blue, of eight bits.
    func shown(_ parts: PNGParts) -> PixelImage {
        let channels = header.isGrey ? 1 : 3
        let painter = PNGRowPainter(parts)
        var pixels: [UInt8] = []
        if header.isInterlaced {
            pixels = Array(repeating: 0, count: header.width * header.height * channels)
        } else {
            pixels.reserveCapacity(header.width * header.height * channels)
        }
        forEachRow { pass, row, place in
            let painted = painter.paint(bytes[place], pass.columns)
            guard header.isInterlaced else {
                pixels += painted
                return
            }
            let first = (pass.firstRow + row * pass.rowStep) * header.width + pass.firstColumn
            for column in 0..<pass.columns {
                let target = (first + column * pass.columnStep) * channels
                for channel in 0..<channels { pixels[target + channel] = painted[column * channels + channel] }
            }
        }
        return PixelImage(width: header.width, height: header.height, channels: channels, pixels: pixels)
    }
}

/// Makes the samples of a row into what is seen.
struct PNGRowPainter {
    private let header: PNGHeader
    private let transparent: TransparentColour?
    /// The colour of each entry, on white.
    private let palette: [UInt8]

    init(_ parts: PNGParts) {
        header = parts.header
        transparent = header.colour == .indexed || parts.transparency.isEmpty ? nil : TransparentColour(parts)
        palette = parts.palette.indices.map { index in
            let alpha = index / 3 < parts.transparency.count ? parts.transparency[index / 3] : 255
            return Self.onWhite(parts.palette[index], alpha: alpha)
        }
    }

    /// One or three bytes for each pixel.
    func paint(_ row: ArraySlice<UInt8>, _ pixels: Int) -> [UInt8] {
        var painted = samples(row, pixels)
        switch header.colour {
        case .grey, .trueColour: whiten(&painted, row, pixels)
        case .indexed:
            let indices = painted
            painted = Array(repeating: 0, count: 3 * pixels)
            for pixel in 0..<pixels {
                let start = min(3 * Int(indices[pixel]), palette.count - 3)
                for channel in 0..<3 { painted[3 * pixel + channel] = palette[start + channel] }
            }
        case .greyAlpha: painted = layOnWhite(painted, colours: 1)
        case .trueColourAlpha: painted = layOnWhite(painted, colours: 3)
        }
        return painted
    }

    /// The samples in eight bits; indices as they are.
    private func samples(_ row: ArraySlice<UInt8>, _ pixels: Int) -> [UInt8] {
        switch header.depth {
        case 8: return Array(row)
        case 16:
            return stride(from: row.startIndex, to: row.endIndex - 1, by: 2).map { index in
                UInt8((Int(row[index]) << 8 | Int(row[index + 1])) * 255 / 65_535)
            }
        default:
            let highest = header.colour == .indexed ? 255 : 1 << header.depth - 1
            let values = (0..<1 << header.depth).map { UInt8($0 * 255 / highest) }
            var samples: [UInt8] = []
            samples.reserveCapacity(row.count * 8)
            for byte in row {
                for shift in stride(from: 8 - header.depth, through: 0, by: -header.depth) {
                    samples.append(values[Int(byte) >> shift & (values.count - 1)])
                }
            }
            samples.removeLast(samples.count - pixels)
            return samples
        }
    }

    private func whiten(_ painted: inout [UInt8], _ row: ArraySlice<UInt8>, _ pixels: Int) {
        guard let transparent else { return }
        let line = Array(row)
        for pixel in 0..<pixels where transparent.matches(pixel, of: line.span) {
            for channel in 0..<header.channels { painted[pixel * header.channels + channel] = 255 }
        }
    }

    private func layOnWhite(_ samples: [UInt8], colours: Int) -> [UInt8] {
        var painted: [UInt8] = []
        painted.reserveCapacity(samples.count)
        for start in stride(from: 0, to: samples.count - colours, by: colours + 1) {
            let alpha = samples[start + colours]
            for channel in 0..<colours { painted.append(Self.onWhite(samples[start + channel], alpha: alpha)) }
        }
        return painted
    }

    private static func onWhite(_ value: UInt8, alpha: UInt8) -> UInt8 {
        guard alpha < 255 else { return value }
        let sum = Int(value) * Int(alpha) + 255 * (255 - Int(alpha))
        return UInt8((sum + 127) / 255)
    }
}
