internal import Imaging

extension PixelImage {
    /// The same picture in sRGB, the colours that every program assumes; exact to one step of 255 for most colours.
    func convertedToSRGB(from space: ColourSpace) -> PixelImage {
        switch space {
        case .sRGB, .grey(.sRGB): self
        case .grey(let curve) where channels == 1: mapped(through: curve)
        case .matrix(let colour) where channels == 3: mapped(through: colour)
        case .table(let table) where channels == 3 && table.channels == 3:
            mapped(through: TableConversion(table), flip: 0)
        default: self
        }
    }

    /// Red, green and blue of a picture that was decoded to cyan, magenta, yellow and black: in sRGB where the inks are
    /// known.
    func convertedFromCMYK(isInverted: Bool, in space: ColourSpace = .sRGB) -> PixelImage {
        if case .table(let table) = space, table.channels == 4 {
            return mapped(through: TableConversion(table), flip: isInverted ? 255 : 0)
        }
        let flip: UInt8 = isInverted ? 0 : 255
        var converted: [UInt8] = []
        converted.reserveCapacity(width * height * 3)
        for start in stride(from: 0, to: pixels.count - 3, by: 4) {
            let black = UInt32(pixels[start + 3] ^ flip)
            for channel in 0..<3 {
                converted.append(
                    UInt8(truncatingIfNeeded: (UInt32(pixels[start + channel] ^ flip) * black + 127) / 255)
                )
            }
        }
        return PixelImage(width: width, height: height, channels: 3, pixels: converted)
    }

    private func mapped(through table: TableConversion, flip: UInt8) -> PixelImage {
        var converted = [UInt8](repeating: 0, count: width * height * 3)
        var target = converted.mutableSpan
        for index in 0..<width * height {
            let pixel = table.convert(pixels.span, at: index * channels, flip: flip)
            target[3 * index] = pixel.red
            target[3 * index + 1] = pixel.green
            target[3 * index + 2] = pixel.blue
        }
        return PixelImage(width: width, height: height, channels: 3, pixels: converted)
    }

    private func mapped(through curve: ToneCurve) -> PixelImage {
        let light = (0..<256).map { curve.light(at: Double($0) / 255) }
        let table = light.map { UInt8(Self.stored($0).rounded()) }
        var result = self
        for index in result.pixels.indices {
            result.pixels[index] = table[Int(result.pixels[index])]
        }
        return result
    }

    private func mapped(through colour: MatrixColour) -> PixelImage {
        let light = colour.curves.map { curve in
            (0..<256).map { Int32((curve.light(at: Double($0) / 255) * 4095).rounded()) }
        }
        let matrix = SRGBEncoding.fromD50.multiplied(by: colour.primaries.map { Double($0) / 65_536 })
            .map { Int32(($0 * 4096).rounded()) }
        let stored = (0..<4096).map { UInt8(Self.stored(Double($0) / 4095).rounded()) }
        var result = self
        for start in stride(from: 0, to: pixels.count - 2, by: 3) {
            let red = light[0][Int(pixels[start])]
            let green = light[1][Int(pixels[start + 1])]
            let blue = light[2][Int(pixels[start + 2])]
            for channel in 0..<3 {
                let sum = matrix[3 * channel] * red + matrix[3 * channel + 1] * green + matrix[3 * channel + 2] * blue
                result.pixels[start + channel] = stored[Int(min(max((sum + 2048) >> 12, 0), 4095))]
            }
        }
        return result
    }

    /// The sRGB value, 0 to 255, for light, which is cut to what there is.
    private static func stored(_ light: Double) -> Double {
        SRGBEncoding.stored(min(max(light, 0), 1))
    }
}

extension [Double] {
    /// A 3 by 3 matrix in rows times one in columns.
    fileprivate func multiplied(by columns: [Double]) -> [Double] {
        (0..<9).map { index in
            let (row, column) = (index / 3, index % 3)
            return (0..<3).reduce(0) { $0 + self[3 * row + $1] * columns[3 * column + $1] }
        }
    }
}
