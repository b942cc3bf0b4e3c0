import Foundation
import SchoolMedia
import Testing

@testable import Operations

@Suite("Dates in a list")
struct DateTests {
    @Test(
        "are read as ISO dates, with a month's name, or with the day first",
        arguments: ["2026-09-24", "24/09/2026", "24/9/2026", "24-Sep-26", "24-SEP-2026"]
    )
    func forms(text: String) throws {
        let day = try CalendarDay.on("2026-09-24")

        let date = WrittenDate(text)

        #expect([.certain(day), .dayFirst(day)].contains(date))
    }

    @Test(
        "are never guessed",
        arguments: [
            "", "2026-9-4", "26-09-04", "04/09/26", "2026/09/04", "31/04/2026", "29/02/2025", "2026-02-30",
            "2026-13-01",
            "00/09/2026", "04.09.2026", "45901", "4 September 2026", "04-Sept-26", "04-Sep-026", "04-Sep",
            "2026-09-04T00:00",
            "٢٤/٠٩/٢٠٢٦", "+4/09/2026", "24/09/2026/", "99999999999999999999/1/2026", "1899-12-31", "2200-01-01",
        ]
    )
    func nonsense(text: String) {
        #expect(WrittenDate(text) == .unreadable)
    }

    @Test("with the month first are told apart", arguments: ["09/24/2026", "9/13/2026"])
    func monthFirst(text: String) {
        #expect(WrittenDate(text) == .monthFirst)
    }

    @Test("in which day and month could change places are told apart, unless that changes nothing")
    func eitherOrder() throws {
        let april = try CalendarDay.on("2026-04-03")
        let may = try CalendarDay.on("2026-05-05")

        #expect(WrittenDate("03/04/2026") == .eitherOrder(april))
        #expect(WrittenDate("05/05/2026") == .certain(may))
        #expect(WrittenDate("12/12/2026") == .certain(try .on("2026-12-12")))
    }

    @Test(
        "prove their order for the file by a day that cannot be a month, unless another one speaks against it",
        arguments: [
            (["03/04/2026", "13/04/2026"], DateOrder.dayFirst),
            (["03/04/2026", "12/04/2026"], .unproven),
            (["2026-04-13", "13-Apr-26"], .unproven),
            (["05/05/2026"], .unproven),
            (["13/04/2026", "04/13/2026"], .unproven),
            (["04/13/2026", "13/04/2026"], .unproven),
            ([], .unproven),
        ]
    )
    func order(texts: [String], order: DateOrder) {
        #expect(DateOrder(of: texts) == order)
    }

    @Test(
        "mean the midnight at which the day begins in UTC",
        arguments: [
            ("1970-01-01", 0.0), ("1969-12-31", -86_400), ("2000-02-29", 951_782_400), ("2000-03-01", 951_868_800),
            ("2026-09-04", 1_788_480_000), ("1900-01-01", -2_208_988_800), ("2199-12-31", 7_258_032_000),
        ]
    )
    func midnight(text: String, seconds: Double) throws {
        let day = try CalendarDay.on(text)

        #expect(day.midnightUTC == Date(timeIntervalSince1970: seconds))
        #expect(day.text == text)
    }
}
