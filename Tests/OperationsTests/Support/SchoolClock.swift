import Foundation
import SchoolMedia
import Synchronization

/// A clock that stands still until the test moves it on.
final class SchoolClock: Sendable {
    private let moment: Mutex<Date>

    init(_ moment: Date) {
        self.moment = Mutex(moment)
    }

    var now: Date { moment.withLock { $0 } }

    /// What operations are given.
    var source: TimeSource { TimeSource { self.now } }

    /// Lets time pass.
    func pass(_ seconds: TimeInterval) {
        moment.withLock { $0 += seconds }
    }

    /// Sets another moment, which may be an earlier one, as a wrong clock would.
    func set(to other: Date) {
        moment.withLock { $0 = other }
    }
}
