internal import Foundation

/// Processor time, user and system together, in seconds.
enum CPUTime {
    /// Whose time.
    enum Owner {
        case thisProcess
        /// Programs that this process has started and that have ended.
        case children
    }

    static func now(of owner: Owner) throws -> Double {
        var usage = rusage()
        let who = owner == .thisProcess ? RUSAGE_SELF : RUSAGE_CHILDREN
        guard unsafe getrusage(who.rawValue, &usage) == 0 else {
            throw BenchFailure("The system does not tell how much processor time was used.")
        }
        return usage.ru_utime.seconds + usage.ru_stime.seconds
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
