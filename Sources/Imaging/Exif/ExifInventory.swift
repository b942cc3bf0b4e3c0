import SchoolMedia

/// Counts what an EXIF block holds, and reads the day on which the picture was taken.
///
/// Nothing of what it says decides what is safe: the block stays behind in any case.
struct ExifInventory {
    private(set) var report = RemovalReport()
    private(set) var takenOn: CalendarDay?

    /// Takes stock of a block, which begins with the TIFF header.
    static func take(tiff block: Span<UInt8>) -> ExifInventory {
        var inventory = ExifInventory()
        guard let tiff = TIFFBlock(block), let directories = ExifDirectories(tiff, in: block) else {
            inventory.report.add(.unreadableExif)
            return inventory
        }
        inventory.report.add(.makerNote, count: directories.hasMakerNote ? 1 : 0)
        inventory.report.add(.embeddedThumbnail, count: directories.hasThumbnail ? 1 : 0)
        var families: [RemovalReport.Family: Int] = [:]
        for family in directories.tags.compactMap(ExifTag.family) {
            families[family, default: 0] += 1
        }
        for (family, count) in families {
            inventory.report.add(family, count: ExifTag.isCountedOnce(family) ? 1 : count)
        }
        inventory.takenOn = directories.dateTaken.flatMap(CalendarDay.init(exif:))
        return inventory
    }
}
