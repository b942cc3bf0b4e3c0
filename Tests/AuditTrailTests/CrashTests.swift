import AuditTrail
import Foundation
import TestSupport
import Testing

@Suite("A crash")
struct CrashTests {
    @Test("in the middle of the last line costs that line only, and its bytes are kept", arguments: 1..<12)
    func tornLine(part: Int) async throws {
        try await withLog(entries: 11) { log in
            let torn = try await log.tear(.made(11), part: part, of: 12)

            let open = try log.open()
            let tails = await open.takeRepairs().torn
            let kept = try tails.map { try log.bytes("torn/" + $0.file) }
            let entries = try await open.append([.made(11)])

            #expect(kept == [torn])
            #expect(tails.map(\.entries) == [11])
            #expect(entries.map(\.number) == [11])
            #expect(try log.verify().entries == 12)
            #expect(await open.takeRepairs().torn == [])
        }
    }

    @Test("at any byte of the last line is survived")
    func everyOffset() async throws {
        let failures = try await withLog(entries: 3) { log in try await log.tearAtEveryByte(of: .made(3)) }

        #expect(failures == [])
    }

    @Test("that left a whole last line which nobody can have meant sets it aside too")
    func nonsenseLine() async throws {
        try await withLog(entries: 11) { log in
            try log.inSegment(1).replaceLines { $0.append(Array(repeating: 0, count: 300) + [UInt8(ascii: "\n")]) }

            let tails = try await log.open().takeRepairs().torn

            #expect(tails.map(\.bytes) == [301])
            #expect(try log.verify().entries == 11)
        }
    }

    @Test("does not excuse a broken line that was acknowledged", arguments: [0, 1, 100])
    func acknowledgedLine(bytesLeft: Int) async throws {
        try await withLog(entries: 11) { log in
            try log.inSegment(1).replaceLines { $0[2] = Array($0[2].prefix(bytesLeft)) }

            let broken = try #require(log.verify().brokenLine)

            #expect(broken.entry == 10)
            #expect(throws: AuditLogError.tampered(broken)) { try log.open() }
        }
    }

    @Test("does not excuse a broken line with another after it")
    func notTheLast() async throws {
        try await withLog(entries: 9) { log in
            let signed = try log.signed()
            _ = try await log.open().append([.made(9), .made(10)])
            try log.write(signed)
            try log.inSegment(1).replaceLines { $0[1][0] ^= 1 }

            #expect(throws: AuditLogError.self) { try log.open() }
            #expect(try log.verify().brokenEntry == 9)
        }
    }

    @Test("between writing and acknowledging does not log an act twice", arguments: [6, 9, 16] as [UInt8])
    func exactlyOnce(entries: UInt8) async throws {
        try await withLog(entries: 5) { log in
            let signed = try log.signed()
            let first = try await log.open().append(.made(entries))
            try log.write(signed)

            let again = try await log.open().append(.made(entries) + [.made(200)])

            #expect(again.dropLast() == first[...])
            #expect(again.map(\.number) == Array(0...Int(entries)))
            #expect(try log.verify().entries == Int(entries) + 1)
        }
    }

    @Test("before a new segment got its first line leaves an empty one, which is filled")
    func emptySegment() async throws {
        try await withLog(entries: 8) { log in
            try log.write([], to: "segments/00000001.jsonl")

            let before = try log.verify()
            let entries = try await log.open().append([.made(8)])

            #expect(before.entries == 8)
            #expect(entries.map(\.number) == [8])
            #expect(try log.verify().entries == 9)
        }
    }

    @Test("is no excuse for taking one act for another under the same id")
    func otherActUnderTheSameID() async throws {
        try await withLog(entries: 5) { log in
            let open = try log.open()

            await #expect(throws: AuditLogError.idReused) {
                try await open.append([.made(9), .made(3, action: .exportDone)])
            }

            #expect(try log.verify().entries == 5)
            #expect(try await open.append([.made(9)]).map(\.number) == [5])
        }
    }

    @Test("that handed over an act twice in one group still logs it once")
    func twiceInOneGroup() async throws {
        let entries = try await withLog(entries: 5) { try await $0.open().append([.made(9), .made(9), .made(4)]) }

        #expect(entries.map(\.number) == [5, 5, 4])
    }
}

extension [LogRepair] {
    /// What was torn.
    var torn: [TornTail] {
        compactMap { repair in
            guard case .torn(let tail) = repair else { return nil }
            return tail
        }
    }
}

extension TestLog {
    /// The state after a crash that let a part of the last line reach the drive, and nothing signed for it.
    func tear(_ draft: AuditDraft, part: Int, of parts: Int) async throws -> [UInt8] {
        let signed = try signed()
        let number = try await open().append([draft]).first?.number ?? 0
        var torn: [UInt8] = []
        try inSegment(number / 8).replaceLines { lines in
            let last = lines.removeLast()
            torn = Array(last.prefix(last.count * part / parts))
            lines.append(torn)
        }
        try write(signed)
        return torn
    }

    /// Tears after each byte, opens, and appends again: what did not end as it should.
    func tearAtEveryByte(of draft: AuditDraft) async throws -> [String] {
        let signed = try signed()
        let before = try bytes("segments/00000000.jsonl")
        let line = try await open().append([draft]).map(\.line).joined()
        var failures: [String] = []
        for length in 1...line.count {
            try write(signed)
            try write(before + line.prefix(length), to: "segments/00000000.jsonl")
            let log = try open()
            let tails = await log.takeRepairs().torn
            let entries = try await log.append([draft])
            let verdict = try verify()
            if tails.map(\.bytes) != [length] || entries.map(\.number) != [3] || verdict.entries != 4 {
                failures.append("\(length): \(tails) \(verdict)")
            }
        }
        return failures
    }
}
