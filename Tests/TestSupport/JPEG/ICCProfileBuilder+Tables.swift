import Foundation

extension ICCProfileBuilder {
    /// How a profile writes its table.
    public enum TableForm: String, Sendable, CaseIterable {
        /// Eight bits, `lut8Type`.
        case bytes = "mft1"
        /// Sixteen bits, `lut16Type`.
        case pairs = "mft2"
        /// Curves, grid, curves, matrix, curves: `lutAToBType`.
        case stages = "mAB "
    }

    /// A printer's or scanner's profile for so many channels: Lab colours between input curves, and some text.
    ///
    /// The table gives what ``mixture(of:)`` gives, as near as its form can.
    public static func table(_ form: TableForm, channels: Int, text: String) -> ICCProfileBuilder {
        var profile = ICCProfileBuilder()
        profile.space = ["GRAY", "", "RGB ", "CMYK"][channels - 1]
        profile.connection = "Lab "
        profile.tags = [
            ("desc", Array("desc\0\0\0\0".utf8) + number(text.utf8.count) + Array(text.utf8)),
            ("A2B0", element(form, channels: channels)), ("targ", Array("text\0\0\0\0\(text)".utf8)),
        ]
        return profile
    }

    /// Lightness, a and b of a made-up mixture of inks, each 0 to 1; of light, where there are three or one.
    public static func mixture(of device: [Double]) -> [Double] {
        let inks = device.count == 4 ? device : device.map { 1 - $0 } + [0]
        let (cyan, magenta, yellow) = (inks[0], inks.count > 2 ? inks[1] : inks[0], inks.count > 2 ? inks[2] : inks[0])
        let light = (1 - 0.9 * inks[inks.count - 1]) * (1 - 0.4 * cyan) * (1 - 0.5 * magenta) * (1 - 0.1 * yellow)
        return [100 * light, light * (60 * magenta - 40 * cyan), light * (70 * yellow - 40 * cyan)]
    }

    private static let steps = 9

    /// The grid is asked for the square roots of the device's numbers: the input curves are squares.
    private static func grid(_ channels: Int) -> [[Double]] {
        let count = Int(pow(Double(steps), Double(channels)))
        return (0..<count).map { index in
            let device = (0..<channels).reversed().map { channel in
                let step = index / Int(pow(Double(steps), Double(channel))) % steps
                return (Double(step) / Double(steps - 1)).squareRoot()
            }
            return mixture(of: device)
        }
    }

    private static func element(_ form: TableForm, channels: Int) -> [UInt8] {
        let head = Array("\(form.rawValue)\0\0\0\0".utf8) + [UInt8(channels), 3]
        let unit = [1, 0, 0, 0, 1, 0, 0, 0, 1].flatMap { number($0 * 65_536) }
        let squares = (0..<256).map { pow(Double($0) / 255, 2) }
        switch form {
        case .bytes:
            let values = grid(channels).flatMap { [$0[0] / 100 * 255, $0[1] + 128, $0[2] + 128].map(byte) }
            let inputs = (0..<channels).flatMap { _ in squares.map { byte($0 * 255) } }
            let outputs = (0..<3).flatMap { _ in (0..<256).map { UInt8($0) } }
            return head + [UInt8(steps), 0] + unit + inputs + values + outputs
        case .pairs:
            let values = grid(channels).flatMap {
                [$0[0] * 652.8, ($0[1] + 128) * 256, ($0[2] + 128) * 256].flatMap(pair)
            }
            let inputs = (0..<channels).flatMap { _ in squares.flatMap { pair($0 * 65_535) } }
            let outputs = (0..<3).flatMap { _ in [0.0, 65_535].flatMap(pair) }
            return head + [UInt8(steps), 0] + unit + pair(256) + pair(2) + inputs + values + outputs
        case .stages:
            return head + [0, 0] + stages(channels)
        }
    }

    /// The grid holds half of each number and the matrix doubles it, so that no stage can be left out.
    private static func stages(_ channels: Int) -> [UInt8] {
        let unchanged = Array("curv\0\0\0\0\0\0\0\0".utf8)
        let curves = unchanged + unchanged + unchanged
        let factors: [Int] = [2, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0]
        let matrix = factors.flatMap { number($0 * 65_536) }
        var table: [UInt8] = (0..<16).map { $0 < channels ? UInt8(steps) : 0 }
        table += [2, 0, 0, 0]
        for colour in grid(channels) {
            table += pair(colour[0] / 100 * 32_767.5)
            table += pair((colour[1] + 128) / 255 * 32_767.5)
            table += pair((colour[2] + 128) / 255 * 32_767.5)
        }
        table += Array(repeating: 0, count: (4 - table.count % 4) % 4)
        let square = Array("para\0\0\0\0\0\0\0\0".utf8) + number(2 * 65_536)
        let inputs = Array(repeating: square, count: channels).flatMap(\.self)
        let places: [Int] = [32, 32 + 36, 32 + 36 + 48, 32 + 36 + 48 + 36, 32 + 36 + 48 + 36 + table.count]
        return places.flatMap(number) + curves + matrix + curves + table + inputs
    }

    private static func byte(_ value: Double) -> UInt8 { UInt8(min(max(value, 0), 255).rounded()) }

    private static func pair(_ value: Double) -> [UInt8] {
        let whole = Int(min(max(value, 0), 65_535).rounded())
        return [UInt8(whole >> 8), UInt8(whole & 255)]
    }
}
