import AuditTrail
import Foundation
import TestSupport
import Testing

@Suite("A proof for somebody to keep")
struct ProofTests {
    static let key = TestKeys.first.verifierKey(named: TestLog.origin, kind: .ed25519)

    @Test(
        "shows every entry of logs of every size, and survives being a file",
        arguments: [1, 2, 3, 7, 8, 20] as [UInt8]
    )
    func inclusion(entries: UInt8) async throws {
        let key = try #require(Self.key)

        let checks = try await withLog(entries: entries) { log in
            try (0..<Int(entries)).map { entry in
                let proof = try log.reader.inclusionProof(ofEntry: entry)
                return try #require(InclusionProof(file: proof.file)).check(key: key).provenEntry
            }
        }

        #expect(checks == Array(0..<Int(entries)))
    }

    @Test("shows that every earlier state is the beginning of the newest", arguments: [1, 2, 3, 7, 8, 20] as [UInt8])
    func consistency(entries: UInt8) async throws {
        let key = try #require(Self.key)

        try await withLog(entries: 0) { log in
            var states: [SignedNote] = [try log.checkpoint()]
            for act in 0..<entries {
                _ = try await log.open().append([.made(act)])
                states.append(try log.checkpoint())
            }

            let checks = try states.map { held in
                let size = held.checkpoint?.size ?? -1
                let proof = try log.reader.consistencyProof(from: size)
                return try #require(ConsistencyProof(file: proof.file)).check(against: held, key: key)
            }

            let newest = try #require(log.checkpoint().checkpoint)
            #expect(checks == states.map { _ in .consistent(newest) })
        }
    }

    @Test("is made from the lines when the tiles are gone or wrong, and is the same", arguments: [true, false])
    func withoutTiles(removed: Bool) async throws {
        try await withLog(entries: 20) { log in
            let before = try log.reader.inclusionProof(ofEntry: 5)
            let consistency = try log.reader.consistencyProof(from: 7)
            let tile = log.path("tile/0/000.p/20")

            try FileManager.default.removeItem(atPath: tile)
            if !removed { try Data(repeating: 7, count: 20 * 32).write(to: URL(filePath: tile)) }

            #expect(try log.reader.inclusionProof(ofEntry: 5) == before)
            #expect(try log.reader.consistencyProof(from: 7) == consistency)
        }
    }

    @Test("is refused under another key, for another log, and once anything in it is changed")
    func spoilt() async throws {
        let key = try #require(Self.key)
        let other = try #require(TestKeys.key(2).verifierKey(named: TestLog.origin, kind: .ed25519))
        let otherLog = try #require(TestKeys.first.verifierKey(named: "consentry/other", kind: .ed25519))
        let proof = try await withLog(entries: 12) { try $0.reader.inclusionProof(ofEntry: 5) }
        let text = String(decoding: proof.file, as: UTF8.self)
        func check(_ text: String) -> ProofCheck? { InclusionProof(file: Array(text.utf8))?.check(key: key) }

        #expect(proof.check(key: other) == .wrongKey)
        #expect(proof.check(key: otherLog) == .otherLog)
        #expect(proof.check(line: Array("{}".utf8), key: key) == .doesNotFit)
        #expect(check(text.replacing("index 5", with: "index 4")) == .doesNotFit)
        #expect(check(text.replacing("\n12\n", with: "\n13\n")) == .wrongKey)
        #expect(check(text.replacing("index 5", with: "index 05")) == nil)
        #expect(check(text.replacing("@v1", with: "@v2")) == nil)
        #expect(check(text.split(separator: "\n").filter { !$0.hasPrefix("extra") }.joined(separator: "\n")) == nil)
    }

    @Test("without its entry says so, and proves the entry that is handed to it")
    func withoutEntry() async throws {
        let key = try #require(Self.key)
        let proof = try await withLog(entries: 12) { try $0.reader.inclusionProof(ofEntry: 5) }
        let lines = String(decoding: proof.file, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)

        let bare = try #require(
            InclusionProof(file: Array(lines.filter { !$0.hasPrefix("extra ") }.joined(separator: "\n").utf8))
        )

        #expect(bare.check(key: key) == .withoutEntry)
        #expect(bare.check(line: try #require(proof.line), key: key).provenEntry == 5)
    }

    @Test("is not made of an entry that is not there", arguments: [-1, 12, Int.max])
    func noSuchEntry(entry: Int) async throws {
        try await withLog(entries: 12) { log in
            _ = #expect(throws: AuditLogError.noSuchEntry(entry, size: 12)) {
                try log.reader.inclusionProof(ofEntry: entry)
            }
        }
    }

    @Test("is not made of a log that is smaller than what somebody holds")
    func smaller() async throws {
        try await withLog(entries: 12) { log in
            _ = #expect(throws: AuditLogError.noSuchEntry(12, size: 12)) { try log.reader.consistencyProof(from: 13) }
        }
    }

    @Test("of a rewritten log does not fit the checkpoint that somebody holds")
    func rewritten() async throws {
        let key = try #require(Self.key)
        let held = try await withLog(entries: 8) { try $0.checkpoint() }

        let check = try await withLog(entries: 0) { log in
            _ = try await log.open().append(.made(12).reversed())
            return try log.reader.consistencyProof(from: 8).check(against: held, key: key)
        }

        #expect(check == .doesNotFit)
    }
}

extension ProofCheck {
    /// The number of the entry that is proven.
    var provenEntry: Int? {
        guard case .proven(_, let entry) = self else { return nil }
        return entry.number
    }
}
