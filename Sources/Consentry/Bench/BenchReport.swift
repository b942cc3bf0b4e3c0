internal import Foundation
internal import Imaging

/// How long one piece of work took for all photographs together.
struct BenchResult {
    let work: String
    /// Processor time.
    let seconds: Double
    let bytesAfter: Int

    init(_ work: String, _ seconds: Double, bytesAfter: Int) {
        self.work = work
        self.seconds = seconds
        self.bytesAfter = bytesAfter
    }
}

/// What was measured, for people and for programs.
struct BenchReport: Encodable {
    let format: ImageFormat
    let photographs: Int
    let refused: Int
    let bytes: Int
    let passes: Int
    let rows: [Row]

    /// One piece of work; times are processor time, user and system.
    struct Row: Encodable {
        let work: String
        let millisecondsPerFile: Double
        let megabytesPerSecond: Double
        let bytesAfter: Int
        /// Times the processor time of our own ``OwnWork/reference``.
        let ratio: Double
    }

    init(format: ImageFormat, lengths: [Int], refused: Int, passes: Int, results: [BenchResult]) {
        let bytes = lengths.reduce(0, +)
        self.format = format
        let reference = results.first { $0.work == OwnWork.reference.rawValue }?.seconds ?? 0
        photographs = lengths.count
        self.refused = refused
        self.bytes = bytes
        self.passes = passes
        rows = results.map { result in
            Row(
                work: result.work,
                millisecondsPerFile: result.seconds * 1000 / Double(lengths.count),
                megabytesPerSecond: result.seconds > 0 ? Double(bytes) / 1_000_000 / result.seconds : 0,
                bytesAfter: result.bytesAfter,
                ratio: reference > 0 ? result.seconds / reference : 0
            )
        }
    }

    var text: String {
        let average = String(format: "%.2f", Double(bytes) / Double(photographs) / 1_000_000)
        let head = """
            \(photographs) photographs in \(format.rawValue.uppercased()) of \(average) MB on average\(refused > 0 ? "; \(refused) more were refused" : "").
            Processor time, user and system, lowest of \(passes) passes. Ours works in memory; the others start, read and \
            write files.

            """
        let titles = Self.line("work", "ms/file", "MB/s", "ratio", "bytes after")
        return ([head, titles] + rows.map(\.text)).joined(separator: "\n")
    }

    fileprivate static func line(_ work: String, _ columns: String...) -> String {
        work.leading(48) + columns.map { $0.trailing(13) }.joined()
    }
}

extension BenchReport.Row {
    fileprivate var text: String {
        BenchReport.line(
            work,
            String(format: "%.2f", millisecondsPerFile),
            String(format: "%.0f", megabytesPerSecond),
            String(format: "%.2f", ratio),
            "\(bytesAfter)"
        )
    }
}
