public import Foundation

/// The moments of one made-up school day, Monday 14 September 2026, and of the days around it, in UTC.
extension Date {
    /// The first day of term, 1 September 2026, at nine.
    public static let startOfTerm = nineOClock - 13 * day
    /// The Friday before, at nine.
    public static let lastWeek = nineOClock - 3 * day
    /// Sunday at nine.
    public static let yesterday = nineOClock - day
    /// Monday, 14 September 2026, 09:00.
    public static let nineOClock = Date(timeIntervalSince1970: 1_789_376_400)
    /// Monday at ten.
    public static let tenOClock = nineOClock + hour
    /// Monday at noon.
    public static let noon = nineOClock + 3 * hour
    /// Monday at three in the afternoon.
    public static let afterSchool = nineOClock + 6 * hour
    /// Tuesday at nine.
    public static let tomorrow = nineOClock + day
    /// The Monday after, at nine.
    public static let nextWeek = nineOClock + 7 * day
    /// A year of 365 days after Monday at nine.
    public static let nextYear = nineOClock + 365 * day

    private static let hour: TimeInterval = 3_600
    private static let day: TimeInterval = 24 * hour
}
