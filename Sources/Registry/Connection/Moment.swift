internal import Foundation

/// Moments as stored: UTC text with milliseconds, `2026-11-21T00:01:02.345Z`, which sorts in order of time.
///
/// A moment between two milliseconds is stored as the earlier one, so that what was just recorded is never in the
/// future.
enum Moment {
    private static let millisecondsPerDay = 86_400_000
    private static let years = 0...9_999

    /// - Throws: `RegistryError` with code `unstorableMoment` outside the years 0 to 9999.
    static func text(_ date: Date) throws -> String {
        // A microsecond of grace: 0.345 s has no exact binary form and must not become 344 ms.
        let milliseconds = (date.timeIntervalSince1970 * 1_000 + 0.001).rounded(.down)
        guard let total = Int(exactly: milliseconds), abs(total) < 1_000_000_000_000_000 else {
            throw RegistryError(.unstorableMoment)
        }
        let day = civil(daysSince1970: floorDivide(total, millisecondsPerDay))
        guard years.contains(day.year) else { throw RegistryError(.unstorableMoment) }
        let rest = total - floorDivide(total, millisecondsPerDay) * millisecondsPerDay
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60].map { padded($0, 2) }
        let calendar = [padded(day.year, 4), padded(day.month, 2), padded(day.day, 2)]
        return calendar.joined(separator: "-") + "T" + clock.joined(separator: ":") + "." + padded(rest % 1_000, 3)
            + "Z"
    }

    /// The same for a moment that may be absent; nil stays nil.
    static func text(_ optionalDate: Date?) throws -> String? {
        guard let optionalDate else { return nil }
        return try text(optionalDate)
    }

    /// - Returns: nil for anything but the form that `text` writes.
    static func date(_ text: String) -> Date? {
        let bytes = text.utf8.span
        guard bytes.count == 24, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z"),
            let year = number(bytes, 0..<4), let month = number(bytes, 5..<7), let day = number(bytes, 8..<10),
            let hour = number(bytes, 11..<13), let minute = number(bytes, 14..<16),
            let second = number(bytes, 17..<19), let millisecond = number(bytes, 20..<23),
            hour < 24, minute < 60, second < 60, (1...12).contains(month), day > 0
        else { return nil }
        let days = daysSince1970(year: year, month: month, day: day)
        // The thirtieth of February comes out as another day.
        guard day <= 28 || civil(daysSince1970: days) == (year, month, day) else { return nil }
        let clock = ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond
        return Date(timeIntervalSince1970: Double(days * millisecondsPerDay + clock) / 1_000)
    }

    /// The day of the proleptic Gregorian calendar, counted in years that begin in March so that a leap day comes last.
    private static func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = floorDivide(marchYear, 400)
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func number(_ text: Span<UInt8>, _ digits: Range<Int>) -> Int? {
        var number = 0
        for index in digits {
            let digit = text[index]
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }
}
