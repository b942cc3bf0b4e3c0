/// The frame header: size, coding process and components. ITU-T T.81 B.2.2.
package struct JPEGFrame: Equatable, Sendable {
    package struct Component: Equatable, Sendable {
        package let id: UInt8
        package let horizontal: Int
        package let vertical: Int
        package let quantisation: Int
    }

    let marker: UInt8
    package let width: Int
    package let height: Int
    package let components: [Component]

    package var isProgressive: Bool { marker == 0xC2 || marker == 0xCA }
    package var isArithmetic: Bool { marker == 0xC9 || marker == 0xCA }
    /// Bytes behind the segment's length.
    var headerLength: Int { 6 + 3 * components.count }
    /// Cannot overflow: both sides are below 65,536.
    var pixels: Int { width * height }

    init(_ segment: JPEGSegment, in bytes: Span<UInt8>) throws(CleaningError) {
        marker = segment.marker.rawValue
        try Self.checkProcess(marker)
        let start = segment.payload.lowerBound
        guard segment.payload.count >= 6, let bits = bytes.byte(at: start), let height = bytes.uint16(at: start + 1),
            let width = bytes.uint16(at: start + 3), let count = bytes.byte(at: start + 5).map(Int.init)
        else { throw .malformed(.jpeg(.frameHeader), offset: start) }
        guard bits == 8 else { throw .unsupported(.jpeg(.samplePrecision(bits: Int(bits)))) }
        guard [1, 3, 4].contains(count) else { throw .unsupported(.jpeg(.components(count))) }
        guard height > 0 else { throw .unsupported(.jpeg(.heightAfterScan)) }
        guard width > 0, segment.payload.count >= 6 + 3 * count else {
            throw .malformed(.jpeg(.frameHeader), offset: start)
        }
        self.width = width
        self.height = height

        var components: [Component] = []
        for entry in stride(from: start + 6, to: start + 6 + 3 * count, by: 3) {
            let component = Component(
                id: bytes[entry],
                horizontal: Int(bytes[entry + 1] >> 4),
                vertical: Int(bytes[entry + 1] & 15),
                quantisation: Int(bytes[entry + 2])
            )
            guard (1...4).contains(component.horizontal), (1...4).contains(component.vertical),
                component.quantisation <= 3, !components.contains(where: { $0.id == component.id })
            else { throw .malformed(.jpeg(.frameHeader), offset: entry) }
            components.append(component)
        }
        self.components = components
    }

    /// Minimum coded units of a scan over the components with these indices: ITU-T T.81 A.2.
    func codedUnits(of scan: [Int]) -> Int {
        let widest = components.map(\.horizontal).max() ?? 1
        let tallest = components.map(\.vertical).max() ?? 1
        guard scan.count == 1, let only = scan.first else {
            return ceiling(width, 8 * widest) * ceiling(height, 8 * tallest)
        }
        let component = components[only]
        let columns = ceiling(ceiling(width * component.horizontal, widest), 8)
        return columns * ceiling(ceiling(height * component.vertical, tallest), 8)
    }

    /// Bytes of all coefficients, which a decoder keeps when a picture has several scans.
    package var coefficientBytes: Int {
        let widest = components.map(\.horizontal).max() ?? 1
        let tallest = components.map(\.vertical).max() ?? 1
        let units = ceiling(width, 8 * widest) * ceiling(height, 8 * tallest)
        return components.reduce(0) { $0 + units * $1.horizontal * $1.vertical * 128 }
    }

    /// The frame segment anew, in its exact length.
    func append(to output: inout [UInt8]) {
        output += [0xFF, marker]
        output.append(uint16: 2 + headerLength)
        output.append(8)
        output.append(uint16: height)
        output.append(uint16: width)
        output.append(UInt8(components.count))
        for component in components {
            output += [
                component.id, UInt8(component.horizontal << 4 | component.vertical), UInt8(component.quantisation),
            ]
        }
    }

    private static func checkProcess(_ marker: UInt8) throws(CleaningError) {
        switch marker {
        case 0xC0, 0xC1, 0xC2, 0xC9, 0xCA: break
        case 0xC3, 0xCB: throw .unsupported(.jpeg(.lossless))
        default: throw .unsupported(.jpeg(.hierarchical))
        }
    }

    private func ceiling(_ value: Int, _ divisor: Int) -> Int {
        (value + divisor - 1) / divisor
    }
}
