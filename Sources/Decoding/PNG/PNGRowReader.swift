internal import Imaging

/// Goes through the inflated data of a picture row by row, to see whether it holds exactly the picture, without keeping
/// it.
struct PNGRowReader {
    private let header: PNGHeader
    private var passes: ArraySlice<PNGPass>
    private var rowsLeft: Int
    /// Bytes of the row that are still to come.
    private var bytesLeft = 0
    private var filter = PNGFilter.none
    /// The row that is being read and the one above it, where rows are to be looked at.
    private var row: [UInt8] = [], above: [UInt8] = []
    /// What was seen of the rows; `nil` when nothing can be hidden in them.
    private(set) var sight: PNGRowSight?

    init(_ parts: PNGParts) {
        header = parts.header
        passes = header.passes[...]
        rowsLeft = passes.first?.rows ?? 0
        sight = parts.haveRoomBesidePixels ? PNGRowSight(parts) : nil
        beginPass()
    }

    /// Whether exactly the rows of the picture were taken.
    var isComplete: Bool { passes.isEmpty && bytesLeft == 0 }

    /// Takes inflated bytes; `false` when they are more than the picture has, or a row has none of the five filters.
    mutating func take(_ bytes: Span<UInt8>) -> Bool {
        var offset = 0
        while offset < bytes.count {
            guard let pass = passes.first else { return false }
            guard bytesLeft == 0 else {
                let count = min(bytesLeft, bytes.count - offset)
                if sight != nil {
                    row.overwrite(from: row.count - bytesLeft, with: bytes.extracting(offset..<offset + count))
                }
                offset += count
                bytesLeft -= count
                if bytesLeft == 0 { endRow(pass) }
                continue
            }
            guard let filter = PNGFilter(rawValue: bytes[offset]) else { return false }
            self.filter = filter
            bytesLeft = header.rowBytes(pass.columns)
            offset += 1
        }
        return true
    }

    private mutating func beginPass() {
        rowsLeft = passes.first?.rows ?? 0
        guard sight != nil, let pass = passes.first else { return }
        row = Array(repeating: 0, count: header.rowBytes(pass.columns))
        above = row
    }

    private mutating func endRow(_ pass: PNGPass) {
        if sight != nil {
            filter.undo(&row, above: above, stride: header.pixelStride)
            swap(&row, &above)
            let line = above
            sight?.look(at: line.span, pass.columns)
        }
        rowsLeft -= 1
        guard rowsLeft == 0 else { return }
        passes = passes.dropFirst()
        beginPass()
    }
}

extension CleanedPNG {
    /// Whether the picture data is one stream that holds exactly the picture and nothing beside it.
    var isSettled: Bool {
        guard let inflater = ZlibInflater() else { return false }
        var rows = PNGRowReader(parts)
        guard inflater.passes(bytes, stream, { rows.take($0) }), rows.isComplete else { return false }
        return rows.sight?.isClean(parts) ?? true
    }
}
