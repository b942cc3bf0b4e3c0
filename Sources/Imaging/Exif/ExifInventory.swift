import CExif
import SchoolMedia

/// Counts what an EXIF segment holds, and reads the day on which the picture was taken.
///
/// libexif reads a private copy for the report alone; nothing of what it says decides what is safe. It always parses maker notes
/// when it finds one, and that is where its parsers have been attacked, so the copy cannot hold a maker-note tag.
struct ExifInventory {
    private(set) var report = RemovalReport()
    private(set) var takenOn: CalendarDay?

    /// Takes stock of a segment's content, which begins with "Exif", two zero bytes and the TIFF block.
    static func take(_ content: Span<UInt8>, block: TIFFBlock?) -> ExifInventory {
        var inventory = ExifInventory()
        guard let block, let data = ExifEntries(withoutMakerNotes(content)) else {
            inventory.report.add(.unreadableExif)
            return inventory
        }
        if block.hasMakerNote(in: content.extracting(droppingFirst: 6)) {
            inventory.report.add(.makerNote)
        }
        inventory.report.add(.embeddedThumbnail, count: data.hasThumbnail ? 1 : 0)
        var families: [RemovalReport.Family: Int] = [:]
        for family in data.tags.compactMap(ExifTag.family) {
            families[family, default: 0] += 1
        }
        for (family, count) in families {
            inventory.report.add(family, count: ExifTag.isCountedOnce(family) ? 1 : count)
        }
        inventory.takenOn = data.dateTaken.flatMap(CalendarDay.init(exif:))
        return inventory
    }

    /// A copy in which the number of the maker-note tag, 0x927C, stands nowhere in either byte order.
    static func withoutMakerNotes(_ content: Span<UInt8>) -> [UInt8] {
        var copy = content.bytes(in: content.indices)
        for index in copy.indices.dropFirst() {
            switch (copy[index - 1], copy[index]) {
            case (0x92, 0x7C), (0x7C, 0x92): copy[index] = 0
            default: break
            }
        }
        return copy
    }
}
