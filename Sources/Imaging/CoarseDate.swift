/// A calendar day as the camera's clock had it, without time and zone.
public struct CoarseDate: Sendable, Equatable, Hashable, Codable {
    /// The year, 1990 to 2199.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31, as the month has it.
    public let day: Int

    /// Makes a day that exists; anything else is `nil`.
    public init?(year: Int, month: Int, day: Int) {
        guard (1990...2199).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= lengths[month - 1] else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads the day out of an EXIF date, "2026:11:21 09:30:00".
    init?(exif text: [UInt8]) {
        guard text.count >= 10, text[4] == UInt8(ascii: ":"), text[7] == UInt8(ascii: ":"),
            let year = Self.number(text[0..<4]), let month = Self.number(text[5..<7]),
            let day = Self.number(text[8..<10])
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
