import Foundation
import TestSupport
import Testing

@testable import AuditTrail

@Suite("Changing the key that signs the log")
struct KeyRotationTests {
    @Test(
        "hands over in the log: the checkpoint with the entry is signed by both keys, later ones by the new key alone"
    )
    func handOver() async throws {
        try await withLog(entries: 5) { log in
            let old = try #require(log.reader.keys().current)
            let open = try log.open()

            let new = try await open.rotateKey(AuditDraft.rotation)
            let both = try log.checkpoint()
            _ = try await open.append([.made(10)])
            let later = try log.checkpoint()

            #expect([both.signing(by: old), both.signing(by: new)] == [.valid, .valid])
            #expect([later.signing(by: old), later.signing(by: new)] == [.absent, .valid])
            #expect(both.checkpoint?.size == 6)
            #expect(try log.reader.keys().terms.map(\.last) == [6, nil])
            #expect(log.keys.count == 1)
            #expect(try log.verify(key: old).entries == 7)
            #expect(try log.verify(key: new).entries == 7)
            #expect(try log.verify(against: both).entries == 7)
        }
    }

    @Test("by one program lets another that has the log open go on with the new key")
    func otherProgram() async throws {
        try await withLog(entries: 5) { log in
            let server = try log.open()
            let commandLine = try log.open()

            let new = try await commandLine.rotateKey(AuditDraft.rotation)
            _ = try await server.append([.made(10)])

            #expect(try log.checkpoint().isSigned(by: new))
            #expect(try log.verify().entries == 7)
        }
    }

    @Test("by one program stops another whose keys do not have the new one, and nothing is written")
    func withoutNewKey() async throws {
        try await withLog(entries: 5) { log in
            let stranger = TestLog(directory: log.directory, keys: TestKeys())
            let server = try stranger.open()

            _ = try await log.open().rotateKey(AuditDraft.rotation)

            await #expect(throws: AuditLogError.keyMissing) { try await server.append([.made(10)]) }
            #expect(try log.verify().entries == 6)
        }
    }

    @Test("is finished by the next opening when a crash came between any two of its steps", arguments: Step.allCases)
    func crash(after step: Step) async throws {
        try await withLog(entries: 5) { log in
            let before = try log.files()
            let next = LogKey()
            let open = try TestLog(directory: log.directory, keys: TestKeys(next: next)).open()
            let new = try await open.rotateKey(AuditDraft.rotation)
            let after = try log.files()

            try log.write(step.state(before, after))
            let reopened = TestLog(directory: log.directory, keys: TestKeys([TestKeys.first, next]))
            _ = try await reopened.open().append([.made(10)])

            #expect(try reopened.verify().entries == 7)
            #expect(try reopened.checkpoint().isSigned(by: new))
            #expect(try reopened.reader.keys().terms.map(\.last) == [6, nil])
            #expect(reopened.keys.count == 1)
        }
    }

    @Test("that never reached the log leaves the old key in use")
    func neverHappened() async throws {
        try await withLog(entries: 5) { log in
            let reopened = TestLog(directory: log.directory, keys: TestKeys([TestKeys.first, LogKey()]))

            _ = try await reopened.open().append([.made(10)])

            #expect(try reopened.verify().entries == 6)
            #expect(try reopened.reader.keys().terms.count == 1)
        }
    }

    @Test("is not believed of a key that the old one did not sign for")
    func takenOver() async throws {
        try await withLog(entries: 5) { log in
            let thief = TestKeys.key(9)
            let key = try #require(thief.verifierKey(named: TestLog.origin, kind: .ed25519))
            let old = try #require(log.reader.keys().current)
            let tree = try #require(log.checkpoint().checkpoint)
            let note = try SignedNote(tree.text, signedBy: [thief], named: TestLog.origin)

            try log.write(note.bytes, to: "checkpoint")
            try log.write(note.bytes + [0x0A], to: "checkpoints.log")
            let withOldKeys = try log.verify()
            try log.write(Array("\(key.text) 0 -\n".utf8), to: "vkeys")
            let withOwnKeys = try log.verify()

            #expect(withOldKeys.fault == .wrongKey)
            #expect(withOwnKeys.entries == 5)
            #expect(try log.verify(key: old).fault == .otherKey)
        }
    }

    /// Up to where the rotation's writes came.
    enum Step: CaseIterable {
        case entry, checkpoint, keys

        func state(_ before: [String: [UInt8]], _ after: [String: [UInt8]]) -> [String: [UInt8]] {
            let done: Set<String> =
                switch self {
                case .entry: ["segments/00000000.jsonl"]
                case .checkpoint: ["segments/00000000.jsonl", "checkpoints.log"]
                case .keys: ["segments/00000000.jsonl", "checkpoints.log", "vkeys"]
                }
            return before.merging(after.filter { done.contains($0.key) }) { $1 }
        }
    }
}

extension AuditDraft {
    /// The entry of a rotation.
    @Sendable
    static func rotation(_ old: String, _ new: String) throws(AuditDraftError) -> AuditDraft {
        try AuditDraft(
            id: .numbered(99),
            action: .logKeyRotated,
            actor: "s_tech",
            at: .nineOClock,
            device: nil,
            objects: [old, new],
            result: .ok,
            rules: [],
            facts: [],
            policy: nil,
            counts: [:],
            commitment: nil
        )
    }
}

extension TestLog {
    /// What a rotation changes, as files.
    fileprivate func files() throws -> [String: [UInt8]] {
        let names = ["segments/00000000.jsonl", "checkpoints.log", "checkpoint", "vkeys"]
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try bytes($0)) })
    }

    fileprivate func write(_ files: [String: [UInt8]]) throws {
        for (name, bytes) in files { try write(bytes, to: name) }
    }
}
