internal import Foundation

/// Processor time, user and system together, in seconds.
enum CPUTime {
    /// Whose time.
    enum Owner {
        case thisProcess
        /// Programs that this process has started and that have ended.
        case children
        /// Programs that run, by their process identifiers.
        case running([Int32])
    }

    static func now(of owner: Owner) throws -> Double {
        switch owner {
        case .thisProcess: try used(RUSAGE_SELF)
        case .children: try used(RUSAGE_CHILDREN)
        case .running(let processes): try processes.reduce(0) { $0 + (try used(by: $1)) }
        }
    }

    private static let unknown = BenchFailure("The system does not tell how much processor time was used.")

    private static func used(_ who: __rusage_who) throws -> Double {
        var usage = rusage()
        guard unsafe getrusage(who.rawValue, &usage) == 0 else { throw unknown }
        return usage.ru_utime.seconds + usage.ru_stime.seconds
    }

    private static func used(by process: Int32) throws -> Double {
        var clock = clockid_t()
        var time = timespec()
        guard unsafe clock_getcpuclockid(process, &clock) == 0, unsafe clock_gettime(clock, &time) == 0 else {
            throw unknown
        }
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
