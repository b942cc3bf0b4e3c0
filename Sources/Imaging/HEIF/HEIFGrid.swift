/// How tiles make up a picture: ISO/IEC 23008-12 section 6.6.2.3.
struct HEIFGrid {
    private let rows: Int
    private let columns: Int
    private let width: Int
    private let height: Int
    private let offset: Int
    /// A picture of 200 megapixels in the usual tiles of 512 by 512 pixels has 800 of them.
    private static let mostTiles = 1024

    /// Reads the eight or twelve bytes of a grid item.
    init(_ data: [Range<Int>], in bytes: Span<UInt8>) throws(CleaningError) {
        guard data.count == 1, let range = data.first else { throw .malformed(.heif(.grid), offset: 0) }
        var cursor = ISOCursor(range)
        offset = range.lowerBound
        guard try cursor.take(1, in: bytes) == 0 else { throw .malformed(.heif(.grid), offset: offset) }
        let side = try cursor.take(1, in: bytes) & 1 == 0 ? 2 : 4
        rows = try cursor.take(1, in: bytes) + 1
        columns = try cursor.take(1, in: bytes) + 1
        width = try cursor.take(side, in: bytes)
        height = try cursor.take(side, in: bytes)
    }

    /// Checks that the tiles cover the picture, not too many and not much more than it.
    func check(
        size: HEIFSize,
        tiles: [Int],
        in tables: HEIFTables,
        bytes: Span<UInt8>,
        limits: CleaningLimits
    ) throws(CleaningError) {
        guard rows * columns <= Self.mostTiles else { throw .tooMuchWork(.segments) }
        guard tiles.count == rows * columns, size == HEIFSize(width: width, height: height) else {
            throw .malformed(.heif(.grid), offset: offset)
        }
        var first: HEIFSize?
        for tile in tiles {
            guard let item = tables.items[tile] else { throw .malformed(.heif(.reference), offset: offset) }
            let tileSize = try HEIFPropertyReader(tables: tables, item: item).checkedSize(in: bytes, limits: limits)
            guard first ?? tileSize == tileSize else { throw .malformed(.heif(.grid), offset: offset) }
            first = tileSize
        }
        guard let tile = first, tile.width * columns >= width, tile.height * rows >= height,
            tile.width * (columns - 1) < width, tile.height * (rows - 1) < height
        else { throw .malformed(.heif(.grid), offset: offset) }
    }
}
