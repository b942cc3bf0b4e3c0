internal import SchoolMedia

/// A date as it stands in a file: `2026-09-04`, `4/9/2026`, `04-Sep-26` or `04-Sep-2026`.
enum WrittenDate: Equatable {
    /// It can be read in one way only.
    case certain(CalendarDay)
    /// With slashes, and the first number is too large for a month: the file writes the day first.
    case dayFirst(CalendarDay)
    /// With slashes, and both numbers could be the month; read here with the day first, as in Britain.
    case eitherOrder(CalendarDay)
    /// With slashes, and the second number is too large for a month.
    case monthFirst
    case unreadable

    init(_ text: String) {
        if let day = Self.isoDay(text) ?? Self.namedDay(text) {
            self = .certain(day)
        } else {
            self = Self.slashedDay(text)
        }
    }

    private static func isoDay(_ text: String) -> CalendarDay? {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2] else { return nil }
        guard let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2]) else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// A year of two digits is one of this century: nobody on roll, and no consent, is older.
    private static func namedDay(_ text: String) -> CalendarDay? {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, [2, 4].contains(parts[2].count) else { return nil }
        guard let month = months.firstIndex(of: String(Substring(parts[1])).plainWord) else { return nil }
        guard let day = number(parts[0], digits: 1...2), let year = number(parts[2]) else { return nil }
        return CalendarDay(year: parts[2].count == 2 ? 2000 + year : year, month: month + 1, day: day)
    }

    private static func slashedDay(_ text: String) -> WrittenDate {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 3, let year = number(parts[2], digits: 4...4) else { return .unreadable }
        guard let first = number(parts[0], digits: 1...2), let second = number(parts[1], digits: 1...2) else {
            return .unreadable
        }
        guard let day = CalendarDay(year: year, month: second, day: first) else {
            return CalendarDay(year: year, month: first, day: second) == nil ? .unreadable : .monthFirst
        }
        guard first <= 12 else { return .dayFirst(day) }
        return first == second ? .certain(day) : .eitherOrder(day)
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func number(_ text: Substring.UTF8View, digits: ClosedRange<Int> = 2...4) -> Int? {
        let zeroToNine = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard digits.contains(text.count), text.allSatisfy(zeroToNine.contains) else { return nil }
        return Int(Substring(text))
    }
}

/// Whether a file shows that its dates with slashes have the day first.
enum DateOrder {
    case dayFirst
    case unproven

    /// One date such as 24/09/2026 proves it for the whole file, unless one such as 09/24/2026 speaks against it.
    init(of texts: some Sequence<String>) {
        self = .unproven
        for text in texts {
            switch WrittenDate(text.trimmed) {
            case .dayFirst: self = .dayFirst
            case .monthFirst:
                self = .unproven
                return
            case .certain, .eitherOrder, .unreadable: continue
            }
        }
    }
}
