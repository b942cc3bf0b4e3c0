import Foundation
import Glibc
import TestSupport

@testable import Imaging

/// What it cost to have files looked at by the real worker, in a process that does nothing else.
struct BombCost: Codable {
    /// Processor time in seconds: of the process that hands the files over, and of its workers.
    var serverSeconds = 0.0, workerSeconds = 0.0
    /// Bytes by which this process grew, and that a worker had at most.
    var serverBytes = 0, workerBytes = 0
    /// Together, of all files.
    var fileBytes = 0
    var endings: [BombEnding] = []

    /// Hands the files over one by one. The worker is started before there are any, so that it is measured from a small
    /// start.
    static func measure(_ bomb: Bomb) throws -> BombCost {
        let pool = WorkerPool.real()
        _ = try pool.start()
        let files = bomb.files()
        let preparer = ImagePreparer(limits: .standard, decoder: pool.decoder)
        try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
        let (before, bytesBefore) = (seconds(of: Int32(RUSAGE_SELF.rawValue)), try kilobytes("VmRSS") << 10)
        var cost = BombCost(fileBytes: files.map(\.count).max() ?? 0)
        for file in files { cost.endings.append(ending(of: file, preparer)) }
        cost.serverSeconds = seconds(of: Int32(RUSAGE_SELF.rawValue)) - before
        cost.serverBytes = try kilobytes("VmHWM") << 10 - bytesBefore
        pool.stop()
        cost.workerSeconds = seconds(of: Int32(RUSAGE_CHILDREN.rawValue))
        cost.workerBytes = Int(usage(of: Int32(RUSAGE_CHILDREN.rawValue)).ru_maxrss) << 10
        return cost
    }

    private static func ending(of file: [UInt8], _ preparer: ImagePreparer) -> BombEnding {
        do throws(CleaningError) {
            let prepared = try preparer.prepareNow(IncomingMedia(file))
            return (try? ImageVerifier.verify(prepared.clean.bytes)) == prepared.clean ? .picture : .unverified
        } catch {
            return BombEnding(error, length: file.count)
        }
    }

    private static func usage(of whose: __rusage_who_t) -> rusage {
        var usage = rusage()
        unsafe getrusage(whose, &usage)
        return usage
    }

    private static func seconds(of whose: __rusage_who_t) -> Double {
        let usage = usage(of: whose)
        return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }

    private static func kilobytes(_ name: String) throws -> Int {
        let line = try ProcessList.status(name, of: getpid())
        return line.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
    }
}

/// How a file ended.
struct BombEnding: Codable, Hashable {
    enum Kind: String, Codable {
        /// A clean picture came of it.
        case picture
        /// It was refused, with a sentence and, where one is named, a place inside the file.
        case refused
        /// The worker was stopped because it took too long or too much.
        case stopped
        /// It ended as nothing may end.
        case wrong
    }

    let kind: Kind
    let text: String

    static let picture = BombEnding(kind: .picture, text: "a picture")
    static let unverified = BombEnding(kind: .wrong, text: "no clean picture")

    init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }

    init(_ error: CleaningError, length: Int) {
        text = "\(error)"
        kind =
            switch error {
            case .malformed(_, let offset) where !(0...length).contains(offset): .wrong
            case .truncated(let offset) where !(0...length).contains(offset): .wrong
            case .decoderUnavailable, .decoderStopped(.crashed), .notVerified, .notRendered: .wrong
            case .decoderStopped: .stopped
            default: error.sentence.isEmpty ? .wrong : .refused
            }
    }
}
