import AuditTrail
import Foundation
import TestSupport
import Testing

@Suite("Changing the log behind its back")
struct TamperingTests {
    @Test("leaves an untouched log intact", arguments: [0, 1, 7, 8, 9, 16, 20] as [UInt8])
    func untouched(entries: UInt8) async throws {
        let verdict = try await withLog(entries: entries) { try $0.verify() }

        #expect(verdict.entries == Int(entries))
    }

    @Test("by one byte is found wherever it is, and the line is named", arguments: 0..<20)
    func everyByte(entry: Int) async throws {
        let wrong = try await withLog(entries: 20) { log in
            try log.inSegment(entry / 8).verdicts(flipping: 1, inLine: entry % 8, except: entry)
        }

        #expect(wrong == [])
    }

    @Test("by one bit is found, and the line is named", arguments: (0..<8).map { 1 << $0 } as [UInt8])
    func everyBit(mask: UInt8) async throws {
        let wrong = try await withLog(entries: 12) { log in
            try log.inSegment(0).verdicts(flipping: mask, inLine: 5, except: 5)
        }

        #expect(wrong == [])
    }

    @Test("by leaving a line out is found", arguments: 0..<8)
    func dropped(entry: Int) async throws {
        let verdict = try await withLog(entries: 12) { log in
            try log.replaceLines { $0.remove(at: entry) }
            return try log.verify()
        }

        #expect(verdict.brokenEntry == entry)
        #expect(verdict.fault == .missing)
    }

    @Test("by exchanging two lines is found", arguments: [(0, 1), (2, 6), (6, 7)])
    func exchanged(first: Int, second: Int) async throws {
        let verdict = try await withLog(entries: 12) { log in
            try log.replaceLines { $0.swapAt(first, second) }
            return try log.verify()
        }

        #expect(verdict.brokenEntry == first)
        #expect(verdict.fault == .reordered)
    }

    @Test("by writing a line twice is found", arguments: [(0, 1), (3, 4), (2, 6), (7, 8)])
    func repeated(original: Int, place: Int) async throws {
        let verdict = try await withLog(entries: 12) { log in
            try log.replaceLines { $0.insert($0[original], at: place) }
            return try log.verify()
        }

        #expect(verdict.brokenEntry == place)
        #expect([.duplicated, .misplaced].contains(verdict.fault))
    }

    @Test("by cutting whole lines off its end is found", arguments: 0..<4)
    func cut(left: Int) async throws {
        let verdict = try await withLog(entries: 12) { log in
            try log.inSegment(1).replaceLines { $0 = Array($0.prefix(left)) }
            return try log.verify()
        }

        #expect(verdict.brokenEntry == 8 + left)
        #expect(verdict.fault == .cut)
    }

    @Test("and repairing every hash up to the end is found by the checkpoint", arguments: 0..<4)
    func forged(line: Int) async throws {
        let verdict = try await withLog(entries: 12) { log in
            try log.inSegment(1).forge(from: line) { $0.replacing("s_office", with: "s_editor") }
            return try log.verify()
        }

        #expect(verdict.brokenEntry == 11)
        #expect(verdict.fault == .notWhatWasSigned(since: 0))
    }

    @Test("keeps it from being opened", arguments: 0..<12)
    func opening(entry: Int) async throws {
        try await withLog(entries: 12) { log in
            try log.inSegment(entry / 8).replaceLines { $0[entry % 8][10] ^= 1 }

            let changed = try #require(log.verify().brokenLine)

            #expect(throws: AuditLogError.tampered(changed)) { try log.open() }
        }
    }

    @Test("while it is open keeps the next act from being logged")
    func whileOpen() async throws {
        try await withLog(entries: 12) { log in
            let open = try log.open()
            try log.inSegment(1).replaceLines { $0.removeLast() }
            let cut = try #require(log.verify().brokenLine)

            await #expect(throws: AuditLogError.tampered(cut)) { try await open.append([.made(100)]) }
        }
    }
}
