/// A colour space that only a table describes, as printers and scanners have: which colour each mixture gives.
///
/// The grid, the encoding and the rounding are ours and always the same, whatever the received profile had.
package struct ColourTable: Equatable, Sendable {
    /// Three for red, green and blue, four for cyan, magenta, yellow and black.
    package let channels: Int
    /// Lightness, a and b of each point of the grid, the last channel changing fastest: ICC.1 section 10.10, 16 bits.
    ///
    /// Multiples of ``rounding``, which is a tenth of a step of lightness, so that nothing fits into the lowest bits.
    package let numbers: [UInt16]

    static let rounding = 64

    /// Points of the grid along each channel.
    package var steps: Int { Self.steps(of: channels) }

    /// Asks for the colour of every point of the grid; each channel goes from 0 to 1.
    init(channels: Int, colour: ([Double]) -> LabColour) {
        self.channels = channels
        let steps = Self.steps(of: channels)
        let count = (0..<channels).reduce(1) { product, _ in product * steps }
        var numbers: [UInt16] = []
        numbers.reserveCapacity(3 * count)
        var point = [Double](repeating: 0, count: channels)
        for index in 0..<count {
            var rest = index
            for channel in (0..<channels).reversed() {
                point[channel] = Double(rest % steps) / Double(steps - 1)
                rest /= steps
            }
            numbers += Self.encoded(colour(point))
        }
        self.numbers = numbers
    }

    /// The colour of a point of the grid.
    package func colour(ofPoint index: Int) -> LabColour {
        let number = { Double(numbers[3 * index + $0]) }
        return LabColour(lightness: number(0) * 100 / 65_280, a: number(1) / 256 - 128, b: number(2) / 256 - 128)
    }

    private static func steps(of channels: Int) -> Int { channels == 4 ? 9 : 17 }

    private static func encoded(_ colour: LabColour) -> [UInt16] {
        [
            rounded(colour.lightness / 100 * 65_280, atMost: 65_280), rounded((colour.a + 128) * 256, atMost: 65_472),
            rounded((colour.b + 128) * 256, atMost: 65_472),
        ]
    }

    private static func rounded(_ value: Double, atMost limit: Double) -> UInt16 {
        let steps = value.isFinite ? (min(max(value, 0), limit) / Double(rounding)).rounded() : 0
        return UInt16(steps) * UInt16(rounding)
    }
}
