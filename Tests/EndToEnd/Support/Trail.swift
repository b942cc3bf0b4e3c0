import Foundation

/// The audit trail of a drive as files, for reading and for tampering with.
struct Trail: Sendable {
    let folder: URL

    var segment: URL { folder.appending(path: "segments/00000000.jsonl") }

    /// Every line, with its number as index.
    func lines() throws -> [Data] {
        try Data(contentsOf: segment).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .dropLast().map { Data($0) }
    }

    func entries() throws -> [TrailEntry] {
        try lines().map { try JSONDecoder().decode(TrailEntry.self, from: $0) }
    }

    /// The entries of one act.
    func entries(of act: String) throws -> [TrailEntry] {
        try entries().filter { $0.act == act }
    }

    func write(_ lines: [Data]) throws {
        try Data(lines.flatMap { $0 + [UInt8(ascii: "\n")] }).write(to: segment)
    }
}
