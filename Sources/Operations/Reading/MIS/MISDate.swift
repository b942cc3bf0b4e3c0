internal import SchoolMedia

/// A date as a MIS exports it: in one of the written forms, with or without a time, or as a spreadsheet's number.
enum MISDate {
    /// Days from the spreadsheets' day 0 (30 December 1899) to 1 January 1970.
    private static let spreadsheetEpoch = 25_569
    /// 1 January 1990 to 31 December 2099: no other number of five digits is a pupil's or a consent's date.
    private static let serials = 32_874...73_050

    /// Reads a field; what can be read in two ways says so.
    static func read(_ text: String) -> WrittenDate {
        if let day = serialDay(text) { return .certain(day) }
        guard let end = text.firstIndex(where: { $0 == " " || $0 == "T" }), isTime(text[text.index(after: end)...])
        else { return WrittenDate(text) }
        return WrittenDate(String(text[..<end]))
    }

    /// Whether a file shows that its dates with slashes have the day first.
    static func order(of texts: some Sequence<String>) -> DateOrder {
        DateOrder(
            of: texts.lazy.map { text in
                text.firstIndex(of: " ").map { String(text[..<$0]) } ?? text
            }
        )
    }

    private static func isTime(_ text: Substring) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count) else { return false }
        return parts.allSatisfy { part in
            let digits = part.prefix(2)
            let rest = part.dropFirst(2)
            return digits.utf8.count == 2 && digits.allSatisfy(\.isASCIIDigit)
                && (rest.isEmpty || rest == "Z" || rest.first == "." && rest.dropFirst().allSatisfy(\.isASCIIDigit))
        }
    }

    private static func serialDay(_ text: String) -> CalendarDay? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, whole.utf8.count == 5, whole.allSatisfy(\.isASCIIDigit),
            parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
            let serial = Int(whole), serials.contains(serial)
        else { return nil }
        return CalendarDay(daysSince1970: serial - spreadsheetEpoch)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension CalendarDay {
    /// The day that many days after 1 January 1970, which must not be negative.
    init?(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let (era, dayOfEra) = shifted.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        self.init(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
    }
}
