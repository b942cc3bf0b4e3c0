internal import Foundation

/// How long something took, in seconds.
struct BenchTime {
    /// On the processor, user and system.
    let processor: Double
    /// On the clock, with all waiting for the drive.
    let clock: Double
}

/// What was measured of the registry, for people and for programs.
struct RegistryBenchReport: Encodable {
    let passes: Int
    let rows: [Row]

    /// One piece of work at one size.
    struct Row: Encodable {
        let work: String
        let size: String
        let processorMilliseconds: Double
        let clockMilliseconds: Double
        /// Of processor time, for each picture, answer or copy.
        let microsecondsEach: Double

        init(_ work: String, _ size: String, _ time: BenchTime, per count: Int) {
            self.work = work
            self.size = size
            processorMilliseconds = time.processor * 1_000
            clockMilliseconds = time.clock * 1_000
            microsecondsEach = time.processor * 1_000_000 / Double(count)
        }
    }

    var text: String {
        let head = "Lowest processor time of \(passes) passes on a temporary drive; an import is measured once.\n"
        let titles = Self.line("work", "size", "CPU ms", "clock ms", "CPU us each")
        return ([head, titles] + rows.map(\.text)).joined(separator: "\n")
    }

    fileprivate static func line(_ work: String, _ size: String, _ columns: String...) -> String {
        work.leading(44) + size.leading(34) + columns.map { $0.trailing(12) }.joined()
    }
}

extension RegistryBenchReport.Row {
    fileprivate var text: String {
        RegistryBenchReport.line(
            work,
            size,
            String(format: "%.1f", processorMilliseconds),
            String(format: "%.1f", clockMilliseconds),
            String(format: "%.1f", microsecondsEach)
        )
    }
}
