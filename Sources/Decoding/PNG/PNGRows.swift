internal import Imaging

/// The inflated data of a picture, its filters undone: rows with their filter types, one pass behind the other.
struct PNGRows {
    let header: PNGHeader
    /// Every row with the type of the filter before it that it had, and shall have when it is written.
    private(set) var bytes: [UInt8]

    /// Rows whose filters are undone.
    init(header: PNGHeader, bytes: consuming [UInt8]) {
        self.header = header
        self.bytes = bytes
    }

    /// Undoes the filters; `nil` when a row has none of the five.
    init?(inflated: consuming [UInt8], of header: PNGHeader) {
        self.init(header: header, bytes: inflated)
        for (pass, start) in passes {
            let length = header.rowBytes(pass.columns)
            var row = [UInt8](repeating: 0, count: length)
            var above = row
            for place in stride(from: start, to: start + pass.rows * (1 + length), by: 1 + length) {
                guard let filter = PNGFilter(rawValue: bytes[place]) else { return nil }
                row.replaceSubrange(row.indices, with: bytes[place + 1..<place + 1 + length])
                filter.undo(&row, above: above, stride: header.pixelStride)
                if filter != .none { bytes.replaceSubrange(place + 1..<place + 1 + length, with: row) }
                swap(&row, &above)
            }
        }
    }

    /// Applies the filters, in place because it is large. Answers what is to be deflated.
    consuming func filtered() -> [UInt8] {
        for (pass, start) in passes {
            let length = header.rowBytes(pass.columns)
            // From below, so that the row above is still as it was.
            for index in (0..<pass.rows).reversed() {
                let place = start + index * (1 + length)
                let above = index == 0 ? [UInt8](repeating: 0, count: length) : Array(bytes[place - length..<place])
                var row = Array(bytes[place + 1..<place + 1 + length])
                PNGFilter(rawValue: bytes[place])?.apply(&row, above: above, stride: header.pixelStride)
                bytes.replaceSubrange(place + 1..<place + 1 + length, with: row)
            }
        }
        return bytes
    }

    /// Each pass with the place of its first row's filter type.
    var passes: [(pass: PNGPass, start: Int)] {
        var start = 0
        return header.passes.map { pass in
            defer { start += pass.rows * (1 + header.rowBytes(pass.columns)) }
            return (pass, start)
        }
    }

    /// Every row: its pass, its number in the pass, and where its bytes lie, without the filter type.
    func forEachRow(_ body: (PNGPass, Int, Range<Int>) -> Void) {
        for (pass, start) in passes {
            let length = header.rowBytes(pass.columns)
            for row in 0..<pass.rows {
                let place = start + row * (1 + length) + 1
                body(pass, row, place..<place + length)
            }
        }
    }

    /// Goes through all rows and lets `change` write into them; it gets the number of the row's pixels.
    mutating func changeRows(_ change: (inout [UInt8], Int) -> Bool) -> Bool {
        var isChanged = false
        for (pass, start) in passes {
            let length = header.rowBytes(pass.columns)
            var row = [UInt8](repeating: 0, count: length)
            for place in stride(from: start + 1, to: start + pass.rows * (1 + length), by: 1 + length) {
                row.replaceSubrange(row.indices, with: bytes[place..<place + length])
                guard change(&row, pass.columns) else { continue }
                isChanged = true
                bytes.replaceSubrange(place..<place + length, with: row)
            }
        }
        return isChanged
    }
}

extension PNGHeader {
    /// The sample of a pixel in a row of one sample each, of at most eight bits.
    func sample(_ pixel: Int, of row: Span<UInt8>) -> Int {
        let bit = pixel * depth
        return Int(row[bit / 8]) >> (8 - depth - bit % 8) & (1 << depth - 1)
    }
}
