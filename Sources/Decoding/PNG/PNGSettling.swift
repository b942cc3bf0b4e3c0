internal import Imaging
internal import SchoolMedia

/// Takes out of a picture's rows, palette and transparency what is not seen of it.
struct PNGSettling {
    private(set) var rows: PNGRows
    private(set) var parts: PNGParts
    private(set) var report = RemovalReport()
    /// Whether the rows are others than they were.
    private(set) var areRowsChanged = false

    /// - Throws: `undecodable` when a pixel refers to a colour that does not exist.
    init(_ rows: consuming PNGRows, _ parts: PNGParts) throws(CleaningError) {
        self.rows = rows
        self.parts = parts
        var sight = PNGRowSight(parts)
        let bytes = self.rows.bytes
        self.rows.forEachRow { pass, _, place in sight.look(at: bytes.span.extracting(place), pass.columns) }
        if sight.hasPadding { clearPadding() }
        if sight.hasHiddenColours { clearHiddenColours() }
        if parts.header.colour == .indexed {
            try settlePalette(sight.usedEntries)
        } else if !parts.transparency.isEmpty, !sight.isTransparentColourUsed {
            // A transparent colour that no pixel has is room for six bytes.
            self.parts.transparency = []
            report.add(.displayHint)
        }
    }

    /// Hands over the rows, which are too large to be there twice.
    mutating func takeRows() -> PNGRows {
        let taken = rows
        rows = PNGRows(header: parts.header, bytes: [])
        return taken
    }

    /// Bits behind the last pixel of a row: PNG section 7.2 leaves them open.
    private mutating func clearPadding() {
        guard parts.header.depth < 8 else { return }
        let depth = parts.header.depth
        let isChanged = rows.changeRows { row, pixels in
            let mask = UInt8(truncatingIfNeeded: 1 << (row.count * 8 - pixels * depth) - 1)
            guard let last = row.last, last & mask != 0 else { return false }
            row[row.count - 1] = last & ~mask
            return true
        }
        report.add(.hiddenCoefficientData, count: isChanged ? 1 : 0)
        areRowsChanged = areRowsChanged || isChanged
    }

    /// Colours where the picture is fully transparent: whatever was erased from it may still be there.
    private mutating func clearHiddenColours() {
        let size = parts.header.pixelStride
        let width = parts.header.depth / 8
        let isChanged = rows.changeRows { row, _ in
            var isChanged = false
            for start in stride(from: 0, to: row.count, by: size) {
                let alpha = start + size - width
                guard row[alpha] == 0, width == 1 || row[alpha + 1] == 0 else { continue }
                for index in start..<alpha where row[index] != 0 {
                    row[index] = 0
                    isChanged = true
                }
            }
            return isChanged
        }
        report.add(.hiddenColour, count: isChanged ? 1 : 0)
        areRowsChanged = areRowsChanged || isChanged
    }

    private mutating func settlePalette(_ usedEntries: [Bool]) throws(CleaningError) {
        let header = parts.header
        let settled = try SettledPalette(parts, usedEntries)
        if let places = settled.places {
            areRowsChanged = true
            _ = rows.changeRows { row, pixels in
                header.map(&row, pixels) { places[$0] }
                return true
            }
        }
        report.add(.unusedPaletteEntry, count: settled.unusedCount)
        report.add(.hiddenColour, count: settled.hiddenCount > 0 ? 1 : 0)
        (parts.palette, parts.transparency) = (settled.palette, settled.transparency)
    }
}

extension PNGHeader {
    /// Replaces every sample of a row of one sample for each pixel.
    fileprivate func map(_ row: inout [UInt8], _ pixels: Int, _ change: (Int) -> UInt8) {
        let old = row
        for index in row.indices { row[index] = 0 }
        for pixel in 0..<pixels {
            let bit = pixel * depth
            row[bit / 8] |= change(sample(pixel, of: old.span)) << UInt8(8 - depth - bit % 8)
        }
    }
}
