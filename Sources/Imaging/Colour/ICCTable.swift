/// The way from a device's numbers to a colour that a profile's A2B element describes: ICC.1 sections 10.10 to 10.12.
struct ICCTable {
    /// How the three numbers at the end encode a colour.
    enum Connection {
        /// Lab as version 2 writes it in 16 bits.
        case earlyLab
        case lab
        case xyz
    }

    var inputs: [ICCCurve] = []
    var grid: ICCGrid?
    var middle: [ICCCurve] = []
    /// Nine factors in rows, then three summands; empty for none.
    var matrix: [Double] = []
    var outputs: [ICCCurve] = []
    var connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// The colour for a device's numbers, 0 to 1 each.
    func colour(of device: [Double]) -> LabColour {
        var values = Self.mapped(device, through: inputs)
        if let grid { values = grid.values(at: values) }
        values = Self.mapped(values, through: middle)
        if matrix.count == 12 {
            values = (0..<3).map { row in
                let (x, y, z) = (
                    matrix[3 * row] * values[0], matrix[3 * row + 1] * values[1], matrix[3 * row + 2] * values[2]
                )
                return x + y + z + matrix[9 + row]
            }
        }
        values = Self.mapped(values, through: outputs)
        let (first, second, third) = (values[0], values[1], values[2])
        switch connection {
        case .earlyLab:
            let scale = 65_535.0 / 65_280
            return LabColour(
                lightness: first * scale * 100,
                a: second * scale * 255 - 128,
                b: third * scale * 255 - 128
            )
        case .lab:
            return LabColour(lightness: first * 100, a: second * 255 - 128, b: third * 255 - 128)
        case .xyz:
            return LabColour(x: first * Self.xyzRange, y: second * Self.xyzRange, z: third * Self.xyzRange)
        }
    }

    private static let xyzRange = 65_535.0 / 32_768

    /// No curves leave the numbers as they are.
    private static func mapped(_ values: [Double], through curves: [ICCCurve]) -> [Double] {
        curves.isEmpty ? values.map { min(max($0, 0), 1) } : zip(values, curves).map { $1.value(at: $0) }
    }
}
