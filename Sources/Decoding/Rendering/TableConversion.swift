internal import Imaging

/// A colour table made ready for pixels: what each point of a fine grid is in sRGB.
///
/// Between points it goes along the edges of the simplex that holds the colour, so that neutral colours stay neutral.
struct TableConversion {
    private let channels: Int
    /// For each value of a channel, where its cell begins and how far into the cell it is, in 255ths.
    private let cells: [(start: Int, fraction: Int32)]
    /// For each channel, how far apart its points are in `points`.
    private let strides: [Int]
    /// Red, green and blue of each point, 0 to 255 in units of 1/128; beyond that for colours that sRGB has not.
    private let points: [SIMD4<Int32>]

    init(_ table: ColourTable) {
        let steps = 2 * table.steps - 1
        channels = table.channels
        cells = (0..<256).map { value in
            let position = value * (steps - 1)
            let cell = min(position / 255, steps - 2)
            return (cell, Int32(position - 255 * cell))
        }
        let strides = (0..<table.channels).map { channel in
            (channel + 1..<table.channels).reduce(1) { product, _ in product * steps }
        }
        self.strides = strides
        points = Self.refined(table).map(Self.sRGB)
    }

    /// Answers red, green and blue for a picture's pixel; `flip` is 255 where its channels are stored inverted.
    @inline(__always)
    func convert(_ pixels: Span<UInt8>, at start: Int, flip: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
        var corner = 0
        var edges: InlineArray<4, (fraction: Int32, stride: Int)> = .init(repeating: (0, 0))
        for channel in 0..<channels {
            let cell = cells[Int(pixels[start + channel] ^ flip)]
            corner += cell.start * strides[channel]
            var place = channel
            while place > 0, edges[place - 1].fraction < cell.fraction {
                edges[place] = edges[place - 1]
                place -= 1
            }
            edges[place] = (cell.fraction, strides[channel])
        }
        var sum = points[corner] &* (255 - edges[0].fraction)
        for edge in 0..<channels {
            corner += edges[edge].stride
            let next = edge + 1 < channels ? edges[edge + 1].fraction : 0
            sum &+= points[corner] &* (edges[edge].fraction - next)
        }
        return (Self.stored(sum.x), Self.stored(sum.y), Self.stored(sum.z))
    }

    private static func stored(_ sum: Int32) -> UInt8 {
        UInt8(truncatingIfNeeded: min(max((sum + 16_320) / 32_640, 0), 255))
    }

    /// Lightness, a and b at the points of the table and half way between them.
    private static func refined(_ table: ColourTable) -> [SIMD3<Double>] {
        var colours = (0..<table.numbers.count / 3).map { index in
            let colour = table.colour(ofPoint: index)
            return SIMD3(colour.lightness, colour.a, colour.b)
        }
        var inner = 1
        for _ in 0..<table.channels {
            let line = inner * table.steps
            var finer: [SIMD3<Double>] = []
            finer.reserveCapacity(2 * colours.count)
            for start in stride(from: 0, to: colours.count, by: line) {
                for place in stride(from: start, to: start + line, by: inner) {
                    if place > start {
                        finer += (place..<place + inner).map { (colours[$0 - inner] + colours[$0]) / 2 }
                    }
                    finer += colours[place..<place + inner]
                }
            }
            colours = finer
            inner *= 2 * table.steps - 1
        }
        return colours
    }

    private static func sRGB(_ colour: SIMD3<Double>) -> SIMD4<Int32> {
        let (x, y, z) = LabColour(lightness: colour.x, a: colour.y, b: colour.z).xyz
        var values = SIMD4<Int32>()
        for channel in 0..<3 {
            let light = SRGBEncoding.light(channel, x: x, y: y, z: z)
            let value = light < 0 ? -SRGBEncoding.stored(-light) : SRGBEncoding.stored(light)
            values[channel] = Int32((value * 128).rounded())
        }
        return values
    }
}
