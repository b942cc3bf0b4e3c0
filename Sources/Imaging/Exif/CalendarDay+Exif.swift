internal import SchoolMedia

extension CalendarDay {
    /// Reads the day out of an EXIF date, "2026:11:21 09:30:00"; nil for a day before digital cameras.
    init?(exif text: [UInt8]) {
        guard text.count >= 10, text[4] == UInt8(ascii: ":"), text[7] == UInt8(ascii: ":"),
            let year = Self.number(text[0..<4]), let month = Self.number(text[5..<7]),
            let day = Self.number(text[8..<10]), year >= 1990
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
