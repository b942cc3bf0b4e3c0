internal import ArgumentParser
internal import Foundation
internal import SchoolMedia

/// A moment on the command line: `2026-11-21T08:00:00Z`, or a day for its beginning in UTC.
struct MomentArgument: ExpressibleByArgument {
    let date: Date

    init?(argument: String) {
        if let day = DayArgument(argument: argument)?.day {
            date = day.midnightUTC
        } else if let moment = try? Date(argument, strategy: .iso8601) {
            date = moment
        } else {
            return nil
        }
    }
}
