internal import SchoolMedia

/// The EXIF blocks that a file carries in chunks: what they hold is counted, and the first says how the picture is
/// turned.
struct ExifBlocks {
    private(set) var report = RemovalReport()
    private(set) var takenOn: CalendarDay?
    private var count = 0
    /// A camera writes one block; more than a few are not worth reading.
    private static let readable = 4
    /// A camera's block is shorter than 64 KiB; in a chunk it may be somewhat longer.
    private static let readableBytes = 1 << 20

    /// Counts what a block holds.
    ///
    /// - Returns: the orientation, when this is the first block; only that one is asked.
    mutating func take(_ content: Span<UInt8>) -> Orientation? {
        guard count < Self.readable, content.count <= Self.readableBytes else {
            takeUnreadable()
            return nil
        }
        count += 1
        // Some programs write the identifier of a JPEG segment before the block.
        let block = content.holds("Exif\0\0", at: 0) ? content.extracting(droppingFirst: 6) : content
        let found = ExifInventory.take(tiff: block)
        report.add(found.report)
        takenOn = takenOn ?? found.takenOn
        return count == 1 ? TIFFBlock(block)?.orientation(in: block) ?? .upright : nil
    }

    /// Counts a block that is not looked into.
    mutating func takeUnreadable() {
        count += 1
        report.add(.unreadableExif)
    }
}
