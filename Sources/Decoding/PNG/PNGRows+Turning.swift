internal import Imaging

extension PNGRows {
    /// The same pixels turned for display, in one pass. Nothing of them is lost.
    func turned(_ orientation: Orientation) -> PNGRows {
        var header = header
        header.isInterlaced = false
        if orientation.swapsSides { swap(&header.width, &header.height) }
        return PNGRows(units.turned(orientation), of: header)
    }

    /// Every pixel in whole bytes, as they are stored, row after row.
    private var units: PixelImage {
        let size = header.pixelStride
        var pixels = [UInt8](repeating: 0, count: header.width * header.height * size)
        forEachRow { pass, row, place in
            let line = bytes.span.extracting(place)
            let first = (pass.firstRow + row * pass.rowStep) * header.width + pass.firstColumn
            for column in 0..<pass.columns {
                let target = (first + column * pass.columnStep) * size
                if header.depth < 8 {
                    pixels[target] = UInt8(header.sample(column, of: line))
                } else {
                    for index in 0..<size { pixels[target + index] = line[column * size + index] }
                }
            }
        }
        return PixelImage(width: header.width, height: header.height, channels: size, pixels: pixels)
    }

    private init(_ units: PixelImage, of header: PNGHeader) {
        // What is best for photographs, and for pictures of few colours: PNG section 12.7.
        let filter = header.depth < 8 || header.colour == .indexed ? PNGFilter.none : .paeth
        var bytes: [UInt8] = []
        bytes.reserveCapacity(header.rawBytes)
        let length = header.width * units.channels
        for start in stride(from: 0, to: units.pixels.count, by: length) {
            bytes.append(filter.rawValue)
            let row = units.pixels[start..<start + length]
            bytes += header.depth < 8 ? header.packed(row) : Array(row)
        }
        self.init(header: header, bytes: bytes)
    }
}

extension PNGHeader {
    /// Samples side by side in as few bytes as they need.
    fileprivate func packed(_ samples: ArraySlice<UInt8>) -> [UInt8] {
        var row = [UInt8](repeating: 0, count: rowBytes(samples.count))
        for (pixel, sample) in samples.enumerated() {
            let bit = pixel * depth
            row[bit / 8] |= sample << UInt8(8 - depth - bit % 8)
        }
        return row
    }
}
