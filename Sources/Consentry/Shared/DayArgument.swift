internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// A day on the command line, as `yyyy-mm-dd`.
struct DayArgument: ExpressibleByArgument {
    let day: CalendarDay

    init?(argument: String) {
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
            let number = Int(parts[2]), let day = CalendarDay(year: year, month: month, day: number)
        else { return nil }
        self.day = day
    }
}
