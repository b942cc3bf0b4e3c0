import AuditTrail
import Foundation
import TestSupport

/// A log on a temporary drive, eight entries to a segment, with hands that change its files behind its back.
struct TestLog {
    static let limits = LogLimits(entriesPerSegment: 8, rememberedEntries: 16)
    static let origin = "consentry.123456/audit/test"

    let directory: String
    var segment = 0
    var keys = TestKeys()

    func open(faults: DriveFaults = .none) throws -> AuditLog {
        try AuditLog(directory: directory, keys: keys.store, limits: Self.limits, faults: faults)
    }

    func verify(against held: SignedNote? = nil, key pinned: NoteVerifierKey? = nil) throws -> LogVerification {
        try AuditTrail.verify(directory: directory, against: held, key: pinned, limits: Self.limits)
    }

    var reader: AuditReader {
        AuditReader(directory: directory, limits: Self.limits)
    }

    func path(_ name: String) -> String {
        directory + "/" + name
    }

    var segmentPath: String {
        path("segments/0000000\(segment).jsonl")
    }

    func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(filePath: path(name))))
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(filePath: path(name)))
    }

    /// The lines of one segment, with their line feeds.
    func lines() throws -> [[UInt8]] {
        try Array(Data(contentsOf: URL(filePath: segmentPath)))
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
            .map { Array($0) + [UInt8(ascii: "\n")] }
    }

    func replaceLines(_ change: (inout [[UInt8]]) throws -> Void) throws {
        var lines = try lines()
        try change(&lines)
        try Data(lines.joined()).write(to: URL(filePath: segmentPath))
    }

    /// Writes every entry from `first` on again, after `change`, with hashes that fit together, as somebody would who
    /// wants to hide what was changed.
    func forge(from first: Int, _ change: (String) -> String) throws {
        try replaceLines { lines in
            var link = lines[first].text(between: "\"prev\":\"", and: "\"")
            for index in lines.indices.dropFirst(first) {
                let old = lines[index].text(between: "\"prev\":\"", and: "\"")
                let text = String(decoding: lines[index].dropLast(), as: UTF8.self)
                let line = Array((index == first ? change(text) : text).replacing(old, with: link).utf8)
                link = leafHash(line)
                lines[index] = line + [UInt8(ascii: "\n")]
            }
        }
    }

    /// What `verify` says when each byte of a line in turn has `mask` flipped: every verdict except `wanted`.
    func verdicts(flipping mask: UInt8, inLine index: Int, except wanted: Int) throws -> [String] {
        let lines = try lines()
        let start = lines.prefix(index).joined().count
        var bytes = Array(lines.joined())
        var wrong: [String] = []
        for offset in start..<(start + lines[index].count) {
            bytes[offset] ^= mask
            try Data(bytes).write(to: URL(filePath: segmentPath))
            bytes[offset] ^= mask
            let verdict = try verify()
            if verdict.brokenEntry != wanted { wrong.append("byte \(offset - start): \(verdict)") }
        }
        return wrong
    }
}

/// Lends a new log with the acts 0 to `entries` - 1 in it.
func withLog<Result>(entries: UInt8, _ body: (TestLog) async throws -> Result) async throws -> Result {
    try await withTemporaryDrive { root in
        let log = TestLog(directory: root + "/audit")
        try AuditLog.create(directory: log.directory, origin: TestLog.origin, key: TestKeys.first)
        _ = try await log.open().append(.made(entries))
        return try await body(log)
    }
}

extension LogVerification {
    var brokenEntry: Int? {
        guard case .broken(let line) = self else { return nil }
        return line.entry
    }

    var fault: LogFault? {
        guard case .broken(let line) = self else { return nil }
        return line.what
    }

    var entries: Int? {
        guard case .intact(let entries, _) = self else { return nil }
        return entries
    }
}

extension LogVerification {
    var brokenLine: BrokenLine? {
        guard case .broken(let line) = self else { return nil }
        return line
    }
}

extension TestLog {
    /// The same log, with another segment at hand.
    func inSegment(_ segment: Int) -> TestLog {
        TestLog(directory: directory, segment: segment, keys: keys)
    }

    /// What the log signed so far, as files.
    func signed() throws -> Signed {
        Signed(all: try bytes("checkpoints.log"), newest: try bytes("checkpoint"))
    }

    /// The state before a writer signed for what it wrote.
    func write(_ signed: Signed) throws {
        try write(signed.all, to: "checkpoints.log")
        try write(signed.newest, to: "checkpoint")
    }

    /// The newest checkpoint.
    func checkpoint() throws -> SignedNote {
        guard let note = SignedNote(try bytes("checkpoint")) else { throw Unreadable() }
        return note
    }

    struct Signed {
        let all: [UInt8]
        let newest: [UInt8]
    }

    struct Unreadable: Error {}
}
