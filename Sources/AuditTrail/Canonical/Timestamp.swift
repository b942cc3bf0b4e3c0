import Foundation

/// A moment in whole milliseconds, UTC, written `2026-11-21T00:01:02.345Z` (RFC 3339): always 24 characters, so that
/// text sorts as time does.
struct Timestamp: Hashable, Comparable, Sendable {
    static let byteCount = 24
    private static let millisecondsPerDay = 86_400_000
    /// The last millisecond of the year 9999.
    private static let latest = 253_402_300_799_999

    /// Since 1970-01-01T00:00:00Z.
    let milliseconds: Int

    /// The drive's own times may lie outside the years that entries can have.
    init(clamping milliseconds: Int) {
        self.milliseconds = min(max(0, milliseconds), Self.latest)
    }

    /// The nearest millisecond, so that a moment read back is the moment written; nil before 1970 and after 9999.
    init?(_ date: Date) {
        let exact = (date.timeIntervalSince1970 * 1_000).rounded()
        guard exact >= 0, exact <= Double(Self.latest) else { return nil }
        milliseconds = Int(exact)
    }

    /// Nil unless the 24 bytes are a moment that exists.
    init?(_ text: ArraySlice<UInt8>) {
        guard text.count == Self.byteCount else { return nil }
        let first = text.startIndex
        func number(_ offset: Int, _ length: Int) -> Int? {
            var value = 0
            for byte in text[(first + offset)..<(first + offset + length)] {
                guard byte.isDigit else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        func has(_ character: Unicode.Scalar, at offset: Int) -> Bool {
            text[first + offset] == UInt8(ascii: character)
        }
        guard has("-", at: 4), has("-", at: 7), has("T", at: 10), has(":", at: 13), has(":", at: 16),
            has(".", at: 19), has("Z", at: 23),
            let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), let hour = number(11, 2),
            let minute = number(14, 2), let second = number(17, 2), let fraction = number(20, 3),
            year >= 1970, (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day),
            hour < 24, minute < 60, second < 60
        else { return nil }
        let seconds = (hour * 60 + minute) * 60 + second
        milliseconds =
            Self.daysSince1970(year, month, day) * Self.millisecondsPerDay + seconds * 1_000 + fraction
    }

    var date: Date {
        Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
    }

    var bytes: [UInt8] {
        let (year, month, day) = Self.civil(daysSince1970: milliseconds / Self.millisecondsPerDay)
        let rest = milliseconds % Self.millisecondsPerDay
        let parts = [
            (year, 4, "-"), (month, 2, "-"), (day, 2, "T"), (rest / 3_600_000, 2, ":"), (rest / 60_000 % 60, 2, ":"),
            (rest / 1_000 % 60, 2, "."), (rest % 1_000, 3, "Z"),
        ]
        return parts.flatMap { value, width, separator in
            let digits = Array(String(value).utf8)
            return [UInt8](repeating: 0x30, count: width - digits.count) + digits + Array(separator.utf8)
        }
    }

    static func < (left: Self, right: Self) -> Bool {
        left.milliseconds < right.milliseconds
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : 30 + (month + month / 8) % 2
    }

    /// Years begin in March here, so that the leap day is the last day and needs no special case.
    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
    }

    private static func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
