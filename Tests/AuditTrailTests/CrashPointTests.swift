import AuditTrail
import Foundation
import TestSupport
import Testing

@Suite("At any of many random points of a crash")
struct CrashPointTests {
    /// `CONSENTRY_CRASHES` sets another number, such as 10000 for a release.
    static let crashes = ProcessInfo.processInfo.environment["CONSENTRY_CRASHES"].flatMap { Int($0) } ?? 300

    @Test("what waits to be logged is logged exactly once, and what was acknowledged stays", arguments: [20_261_126])
    func exactlyOnce(seed: UInt64) async throws {
        var chance = SplitMix64(seed: seed)
        var problems: [String] = []
        var left = Self.crashes

        while left > 0 {
            problems += try await CrashingSchool.run(min(left, 60), by: &chance)
            left -= 60
        }

        #expect(problems == [])
    }
}

/// A school whose program is killed again and again while it moves what waits in the outbox to the log.
private struct CrashingSchool {
    let log: TestLog
    /// What waits in the outbox, oldest first.
    var waiting: [AuditDraft] = []
    var acknowledged: [UUID] = []
    var made = 0

    /// Crashes so many times on a new drive, and then looks at what is there.
    static func run(_ crashes: Int, by chance: inout SplitMix64) async throws -> [String] {
        let root = FileManager.default.temporaryDirectory.appending(path: "crashes-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: root) }
        var school = CrashingSchool(log: TestLog(directory: root + "/audit"))
        try AuditLog.create(directory: school.log.directory, origin: TestLog.origin, key: TestKeys.first)
        for _ in 0..<crashes { await school.workUntilCrash(by: &chance) }
        return try await school.problems()
    }

    private mutating func workUntilCrash(by chance: inout SplitMix64) async {
        for _ in 0..<Int.random(in: 1...4, using: &chance) {
            made += 1
            if let draft = try? AuditDraft.numbered(made) { waiting.append(draft) }
        }
        let faults: DriveFaults =
            chance.happens(0.7)
            ? .full(after: Int.random(in: 0..<4_000, using: &chance))
            : .flush(Int.random(in: 0..<6, using: &chance), fails: Counter())
        // The program ends here, whatever it was doing; nothing that it knew is left.
        _ = try? await drain(log.open(faults: faults), endingEarly: chance.happens(0.3))
    }

    private mutating func drain(_ open: AuditLog, endingEarly: Bool) async throws {
        while !waiting.isEmpty {
            let group = Array(waiting.prefix(3))
            let entries = try await open.append(group)
            acknowledged += entries.map(\.id)
            // Killed after the log has it and before the registry knows.
            if endingEarly { return }
            waiting.removeFirst(group.count)
        }
    }

    private mutating func problems() async throws -> [String] {
        try await drain(log.open(), endingEarly: false)
        let logged = try log.reader.entries(matching: AuditQuery()).map(\.id)
        let wanted = try (1...made).map { try AuditDraft.numbered($0).id }
        var problems: [String] = []
        if logged != wanted { problems.append("\(made) acts, logged \(logged.count)") }
        if !Set(acknowledged).isSubset(of: logged) { problems.append("something acknowledged is gone") }
        if try log.verify().entries != made { problems.append("\(try log.verify())") }
        return problems
    }
}
