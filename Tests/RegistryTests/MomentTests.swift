import Foundation
import TestSupport
import Testing

@testable import Registry

@Suite("Moments are stored exactly and sort in order of time")
struct MomentTests {
    @Test(
        "a moment is written as UTC text with milliseconds, and read back as the same moment",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"),
            (-1, "1969-12-31T23:59:59.999Z"),
            (1_795_219_262_345, "2026-11-21T00:01:02.345Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
            (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
        ]
    )
    func writes(milliseconds: Int, text: String) throws {
        let date = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)

        #expect(try Moment.text(date) == text)
        #expect(Moment.date(text) == date)
    }

    @Test("every millisecond of a minute survives")
    func everyMillisecond() throws {
        let broken = try (0..<60_000).first { millisecond in
            let date = Date(timeIntervalSince1970: 1_795_219_262 + Double(millisecond) / 1_000)
            return try Moment.date(Moment.text(date)) != date
        }

        #expect(broken == nil)
    }

    @Test("a moment between two milliseconds is stored as the earlier one, so what is recorded is never in the future")
    func roundsDown() throws {
        let date = Date(timeIntervalSince1970: 1_795_219_262.345_9)

        #expect(try Moment.text(date) == "2026-11-21T00:01:02.345Z")
    }

    @Test(
        "a moment outside the years 0 to 9999 is refused",
        arguments: [.infinity, -.infinity, .nan, 253_402_300_800, -62_167_219_200.001, 1e300]
    )
    func refuses(seconds: Double) {
        let error = #expect(throws: RegistryError.self) {
            try Moment.text(Date(timeIntervalSince1970: seconds))
        }

        #expect(error?.code == .unstorableMoment)
    }

    @Test(
        "text of any other form is not a moment",
        arguments: [
            "", "2026-11-21", "2026-11-21T00:01:02Z", "2026-11-21 00:01:02.345Z", "2026-13-01T00:00:00.000Z",
            "2026-02-29T00:00:00.000Z", "2026-11-21T24:00:00.000Z", "2026-11-21T00:60:00.000Z",
            "+026-11-21T00:01:02.345Z", "2026-11-21T00:01:02.345z", "２026-11-21T00:01:02.345Z",
        ]
    )
    func refusesText(text: String) {
        #expect(Moment.date(text) == nil)
    }
}
