import Foundation
import TestSupport

@testable import AuditTrail

/// A log of 10,000 entries in 50 groups, with hands that change it at random and put it back.
struct TenThousand {
    static let entries = 10_000
    static let group = 200
    static let limits = LogLimits(entriesPerSegment: 4_096, rememberedEntries: 4_096)

    let log: TestLog
    private let segments: [[UInt8]]
    private let lines: [[UInt8]]
    private let notes: [SignedNote]

    /// What somebody with the drive in hand could do.
    enum Mutation: String, CaseIterable {
        case flip, drop, swap, duplicate, truncate, repairChain, editTile, olderCheckpoint, olderLog, signAllAgain
    }

    /// Lends the log.
    static func lending<Result>(_ body: (TenThousand) async throws -> Result) async throws -> Result {
        try await withTemporaryDrive { root in
            let log = TestLog(directory: root + "/audit")
            try AuditLog.create(directory: log.directory, origin: TestLog.origin, key: TestKeys.first)
            let open = try AuditLog(directory: log.directory, keys: log.keys.store, limits: limits, faults: .none)
            for first in stride(from: 0, to: entries, by: group) {
                _ = try await open.append((first..<(first + group)).map { try AuditDraft.numbered($0) })
            }
            return try await body(TenThousand(log))
        }
    }

    private init(_ log: TestLog) throws {
        self.log = log
        segments = try (0..<3).map {
            try log.bytes(LogDirectory.segmentsFolder + "/" + LogDirectory.name(ofSegment: $0))
        }
        lines = segments.flatMap { $0.split(separator: 0x0A).map { Array($0) } }
        notes = CheckpointRecords(try log.bytes("checkpoints.log"), isBeginning: true).all.map(\.note)
    }

    /// The checkpoint that somebody holds: of all entries.
    var held: SignedNote { notes[notes.count - 1] }

    func verify() throws -> LogVerification {
        try AuditTrail.verify(directory: log.directory, against: held, key: ProofTests.key, limits: Self.limits)
    }

    /// Changes the log in one place, verifies it, and puts it back.
    ///
    /// - Returns: what was found.
    func finding(of mutation: Mutation, by chance: inout SplitMix64) throws -> LogFinding? {
        let changed = try files(after: mutation, by: &chance)
        let before = try changed.keys.map { ($0, try log.bytes($0)) }
        for (name, bytes) in changed { try log.write(bytes, to: name) }
        let verdict = try verify()
        for (name, bytes) in before { try log.write(bytes, to: name) }
        return verdict.fault?.finding
    }

    private func files(after mutation: Mutation, by chance: inout SplitMix64) throws -> [String: [UInt8]] {
        let segment = Int.random(in: 0..<3, using: &chance)
        let name = LogDirectory.segmentsFolder + "/" + LogDirectory.name(ofSegment: segment)
        var bytes = segments[segment]
        var own = Array(bytes.split(separator: 0x0A).map { Array($0) })
        let entry = Int.random(in: 0..<Self.entries, using: &chance)
        let (one, other) = (
            own.indices.randomElement(using: &chance) ?? 0, own.indices.randomElement(using: &chance) ?? 0
        )
        switch mutation {
        case .flip:
            bytes[bytes.indices.randomElement(using: &chance) ?? 0] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
            return [name: bytes]
        case .drop: own.remove(at: one)
        case .swap: own.swapAt(one, one == other ? (one + 1) % own.count : other)
        case .duplicate: own.insert(own[one], at: other)
        case .truncate: return [name: Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &chance)))]
        case .repairChain: return files(of: forged(from: entry))
        case .editTile:
            let full = Int.random(in: 0..<39, using: &chance)
            let path = Tile.path(level: 0, index: full)
            let name = "tile/\(path.folder)/\(path.name)"
            var tile = try log.bytes(name)
            tile[tile.indices.randomElement(using: &chance) ?? 0] ^= 1
            return [name: tile]
        case .olderCheckpoint:
            return ["checkpoint": notes[Int.random(in: 0..<(notes.count - 1), using: &chance)].bytes]
        case .olderLog:
            let count = Int.random(in: 1..<(notes.count - 1), using: &chance)
            return files(of: Array(lines.prefix(count * Self.group))).merging(signed(Array(notes.prefix(count + 1)))) {
                $1
            }
        case .signAllAgain:
            let forged = forged(from: entry)
            return files(of: forged).merging(signed(try notesAgain(for: forged))) { $1 }
        }
        return [name: own.ended]
    }

    /// The lines after entry `first` was changed and every later hash repaired.
    private func forged(from first: Int) -> [[UInt8]] {
        var forged = lines
        var link = TreeHash(base64: forged[first].text(between: "\"prev\":\"", and: "\""))
        for index in first..<forged.count {
            var text = String(decoding: forged[index], as: UTF8.self)
            if index == first { text.replace("s_office", with: "s_editor") }
            if let link, let old = text.firstRange(of: "\"prev\":\"") {
                let end = text.index(old.upperBound, offsetBy: TreeHash.base64Count)
                text.replaceSubrange(old.upperBound..<end, with: link.base64Text)
            }
            forged[index] = Array(text.utf8)
            link = TreeHash(leaf: forged[index])
        }
        return forged
    }

    private func files(of lines: [[UInt8]]) -> [String: [UInt8]] {
        let perSegment = Self.limits.entriesPerSegment
        let pairs = segments.indices.map { segment in
            let own = lines.dropFirst(segment * perSegment).prefix(perSegment)
            return (
                LogDirectory.segmentsFolder + "/" + LogDirectory.name(ofSegment: segment), own.ended
            )
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    private func signed(_ notes: [SignedNote]) -> [String: [UInt8]] {
        [
            "checkpoints.log": notes.flatMap { $0.bytes + [0x0A] },
            "checkpoint": notes[notes.count - 1].bytes,
        ]
    }

    /// Every checkpoint anew, signed by the real key over the forged lines.
    private func notesAgain(for lines: [[UInt8]]) throws -> [SignedNote] {
        var tree = TreeEdge()
        var again = [notes[0]]
        for line in lines {
            tree.append(TreeHash(leaf: line))
            guard tree.count % Self.group == 0 else { continue }
            let checkpoint = Checkpoint(origin: TestLog.origin, size: tree.count, root: tree.root)
            again.append(try SignedNote(checkpoint.text, signedBy: [TestKeys.first], named: TestLog.origin))
        }
        return again
    }
}

extension Sequence<[UInt8]> {
    /// All lines, each with its line feed.
    var ended: [UInt8] {
        reduce(into: []) { all, line in
            all += line
            all.append(0x0A)
        }
    }
}

extension AuditDraft {
    /// One of many made-up acts: the same bytes for the same number.
    static func numbered(_ number: Int) throws -> AuditDraft {
        try AuditDraft(
            id: UUID(
                uuid: (
                    0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 1, UInt8(number >> 16 & 255), UInt8(number >> 8 & 255),
                    UInt8(number & 255)
                )
            ),
            action: .assetIngested,
            actor: "s_office",
            at: .nineOClock + Double(number),
            device: nil,
            objects: ["a_\(number)"],
            result: .ok,
            rules: [],
            facts: [],
            policy: nil,
            counts: [:],
            commitment: nil
        )
    }
}
