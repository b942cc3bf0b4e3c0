import SchoolMedia
import TestSupport
import Testing

@testable import Imaging

@Suite("What is said about a picture's metadata")
struct ExifReportTests {
    @Test("the day on which it was taken is read, nothing finer", arguments: ExifBlock.ByteOrder.allCases)
    func readsDay(order: ExifBlock.ByteOrder) throws {
        var block = ExifBlock(order)
        block.exif = [0x9003: .text("2026:02:28 23:59:59")]

        let prepared = try JPEGPicture().file.planting(block.segment, .afterStart).bytes.prepared()

        #expect(prepared.takenOn == CalendarDay(year: 2026, month: 2, day: 28))
        #expect(prepared.removal.count(of: .dateAndTime) == 1)
    }

    @Test(
        "a day that does not exist is none",
        arguments: [
            "2026:02:29 00:00:00", "0000:00:00 00:00:00", "    :  :     :  :  ", "1989:12:31 00:00:00", "2026:13:01",
            "x",
        ]
    )
    func ignoresImpossibleDays(text: String) throws {
        let prepared = try HidingPlace.exif { $0.exif[0x9003] = .text(text) }.prepared()

        #expect(prepared.takenOn == nil)
    }

    @Test("29 February exists in leap years")
    func knowsLeapYears() {
        #expect(CalendarDay(year: 2028, month: 2, day: 29) != nil)
        #expect(CalendarDay(year: 2100, month: 2, day: 29) == nil)
        #expect(CalendarDay(year: 2000, month: 2, day: 29) != nil)
    }

    @Test("directories that point at themselves and at each other are read once")
    func readsCyclesOnce() throws {
        // One directory at 8 with a description, whose EXIF, GPS and next directories are said to be at 8 again.
        let header: [UInt8] = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 3, 0]
        let description: [UInt8] = [0x0E, 0x01, 2, 0, 2, 0, 0, 0, 65, 0, 0, 0]
        let pointers: [UInt8] = [0x69, 0x87, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0]
        let block = header + description + pointers + [8, 0, 0, 0]

        let report = ExifInventory.take(tiff: block.span).report

        #expect(report.counts == [.description: 1])
    }

    @Test("a block cut anywhere is read as far as it goes", arguments: ExifBlock.ByteOrder.allCases)
    func readsCutBlocks(order: ExifBlock.ByteOrder) {
        let whole = Array(Self.full(order).segment.dropFirst(10))

        let reports = whole.indices.map { ExifInventory.take(tiff: Array(whole.prefix($0)).span).report }

        #expect(reports.allSatisfy { !$0.isEmpty })
        #expect(reports[..<20].allSatisfy { $0.counts == [.unreadableExif: 1] })
    }

    @Test("random damage never stops the program", arguments: 0..<200)
    func survivesDamage(seed: UInt64) {
        var chance = SplitMix64(seed: seed)
        var block = Array(Self.full(.little).segment.dropFirst(10))
        for _ in 0..<8 {
            block[Int.random(in: 8..<block.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
        }

        #expect(!ExifInventory.take(tiff: block.span).report.isEmpty)
    }

    @Test("65,535 entries cost no more than those that are there")
    func boundsEntries() {
        let entry: [UInt8] = [0x0E, 0x01, 2, 0, 2, 0, 0, 0, 65, 0, 0, 0]
        let entries = Array(repeating: entry, count: 5000).flatMap(\.self)

        let report = ExifInventory.take(tiff: ([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 255, 255] + entries).span).report

        #expect(report.counts == [.description: 1000])
    }

    @Test("a thumbnail, a maker note and what a raw picture's directory adds are named")
    func namesEverything() {
        let report = ExifInventory.take(tiff: Array(Self.full(.big).segment.dropFirst(10)).span).report

        #expect(
            report.counts == [
                .embeddedThumbnail: 1, .makerNote: 1, .gpsPosition: 1, .xmpPacket: 1, .dateAndTime: 1,
                .ownerOrAuthor: 1,
            ]
        )
    }

    private static func full(_ order: ExifBlock.ByteOrder) -> ExifBlock {
        var block = ExifBlock(order)
        block.image = [0x013B: .text(canary), 0x02BC: .bytes(canaryBytes)]
        block.exif = [0x9003: .text("2026:02:28 23:59:59"), 0x927C: .bytes(canaryBytes)]
        block.gps = [0x0000: .bytes([2, 3, 0, 0]), 0x0001: .text("N"), 0x0002: .bytes(canaryBytes)]
        block.thumbnail = [0x0201: .short(8), 0x0202: .short(9)]
        return block
    }

    @Test("a report holds no value, survives being stored, and adds up")
    func isStored() throws {
        let report = try HidingPlace.exif { $0.image[0x013B] = .text(canary) }.prepared().removal
        var sum = report

        sum.add(report)

        #expect(sum.count(of: .ownerOrAuthor) == 2)
        #expect(sum.readableList == "2 owners or authors")
        #expect(RemovalReport().readableList == "nothing")
    }
}
