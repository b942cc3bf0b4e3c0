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

    /// Linux: proc(5), task/*/schedstat, whose first number is the time on a processor in nanoseconds.
    private static func used(by process: Int32) throws -> Double {
        let tasks = "/proc/\(process)/task"
        guard let threads = try? FileManager.default.contentsOfDirectory(atPath: tasks) else { throw unknown }
        return threads.reduce(0) { sum, thread in
            let text = (try? String(contentsOfFile: "\(tasks)/\(thread)/schedstat", encoding: .utf8)) ?? ""
            return sum + (Double(text.prefix { $0 != " " }) ?? 0) / 1_000_000_000
        }
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
