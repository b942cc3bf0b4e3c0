extension PNGPicture {
    private static let passes = [
        (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
    ]

    /// The filtered rows, each with its filter type: what is deflated.
    public var raw: [UInt8] {
        (isInterlaced ? Self.passes : [(0, 0, 1, 1)]).flatMap { column, row, columnStep, rowStep -> [UInt8] in
            let columns = Array(stride(from: column, to: width, by: columnStep))
            guard !columns.isEmpty else { return [] }
            var above = [UInt8](repeating: 0, count: (columns.count * channels * depth + 7) / 8)
            return stride(from: row, to: height, by: rowStep).enumerated().flatMap { index, row -> [UInt8] in
                let bytes = packed(columns, row)
                defer { above = bytes }
                let filter = self.filter ?? index % 5
                return [UInt8(filter)] + filtered(bytes, above, filter)
            }
        }
    }

    private func packed(_ columns: [Int], _ row: Int) -> [UInt8] {
        var bits = columns.flatMap { column in
            (0..<channels).flatMap { channel in
                (0..<depth).reversed().map { value(column, row, channel) >> $0 & 1 }
            }
        }
        let missing = (8 - bits.count % 8) % 8
        bits += (0..<missing).reversed().map { padding >> $0 & 1 }
        return stride(from: 0, to: bits.count, by: 8).map { start in
            UInt8(bits[start..<start + 8].reduce(0) { $0 << 1 | $1 })
        }
    }

    private func filtered(_ row: [UInt8], _ above: [UInt8], _ filter: Int) -> [UInt8] {
        let size = max(1, channels * depth / 8)
        return row.indices.map { index in
            let left = index < size ? 0 : Int(row[index - size])
            let corner = index < size ? 0 : Int(above[index - size])
            let up = Int(above[index])
            // Left, up, corner: the first of the nearest to left + up - corner.
            let nearest = [left, up, corner].min { abs($0 - (left + up - corner)) < abs($1 - (left + up - corner)) }
            let expected = [0, left, up, (left + up) / 2, nearest ?? 0]
            return row[index] &- UInt8(truncatingIfNeeded: filter < 5 ? expected[filter] : 0)
        }
    }
}
