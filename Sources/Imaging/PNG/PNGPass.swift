/// Every so-many-th pixel of a picture: PNG section 8.
package struct PNGPass: Equatable, Sendable {
    /// Where the pass has its first pixel.
    package let firstColumn: Int, firstRow: Int
    /// From one of its pixels to the next.
    package let columnStep: Int, rowStep: Int
    /// How many pixels it has in a row, and how many rows; neither is zero.
    package let columns: Int, rows: Int

    /// The passes that have pixels, in their order.
    static func all(of header: PNGHeader) -> [PNGPass] {
        guard header.isInterlaced else {
            return [PNGPass(0, 0, 1, 1, columns: header.width, rows: header.height)]
        }
        return adam7.compactMap { column, row, columnStep, rowStep in
            let columns = (header.width - column + columnStep - 1) / columnStep
            let rows = (header.height - row + rowStep - 1) / rowStep
            guard columns > 0, rows > 0 else { return nil }
            return PNGPass(column, row, columnStep, rowStep, columns: columns, rows: rows)
        }
    }

    private static let adam7 = [
        (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
    ]

    private init(_ column: Int, _ row: Int, _ columnStep: Int, _ rowStep: Int, columns: Int, rows: Int) {
        (firstColumn, firstRow) = (column, row)
        (self.columnStep, self.rowStep) = (columnStep, rowStep)
        (self.columns, self.rows) = (columns, rows)
    }
}
