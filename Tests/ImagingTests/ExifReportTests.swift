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

    @Test("the copy that libexif reads cannot hold a maker-note tag in either byte order")
    func hidesMakerNotes() {
        let content: [UInt8] = [0x92, 0x7C, 1, 0x7C, 0x92, 0x7C, 0x92, 0x92, 0x7C, 0x7C]

        let copy = ExifInventory.withoutMakerNotes(content.span)

        #expect(copy.count == content.count)
        #expect(copy.span.occurrences(of: [0x92, 0x7C]) == 0)
        #expect(copy.span.occurrences(of: [0x7C, 0x92]) == 0)
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
