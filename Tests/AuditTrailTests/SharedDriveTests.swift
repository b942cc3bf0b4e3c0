import AuditTrail
import Foundation
import TestSupport
import Testing

@Suite("Two programs on one drive")
struct SharedDriveTests {
    @Test("write into one chain by turns")
    func byTurns() async throws {
        try await withLog(entries: 5) { log in
            let server = try log.open()
            let commandLine = try log.open()

            let numbers = [
                try await server.append([.made(10)]), try await commandLine.append([.made(11), .made(12)]),
                try await server.append([.made(13)]), try await commandLine.append(.made(20)),
                try await server.append([.made(30)]),
            ]

            #expect(numbers.map { $0.map(\.number).max() } == [5, 7, 8, 16 + 3, 16 + 4])
            #expect(try log.verify().entries == 21)
        }
    }

    @Test("write into one chain at the same time, and each act is there once")
    func atTheSameTime() async throws {
        try await withLog(entries: 0) { log in
            let logs = try [log.open(), log.open(), log.open()]

            let numbers = try await withThrowingTaskGroup(of: [Int].self) { group in
                for act in 0..<60 as Range<UInt8> {
                    group.addTask { try await logs[Int(act % 3)].append([.made(act)]).map(\.number) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }

            #expect(numbers.sorted() == Array(0..<60))
            #expect(try log.verify().entries == 60)
        }
    }

    @Test("know of an act that the other has logged")
    func onceForBoth() async throws {
        try await withLog(entries: 5) { log in
            let server = try log.open()
            let commandLine = try log.open()
            let entries = try await commandLine.append([.made(10)])

            #expect(try await server.append([.made(10)]) == entries)
        }
    }

    @Test("mend what the other tore, and say so")
    func otherTore() async throws {
        try await withLog(entries: 11) { log in
            let server = try log.open()
            _ = try await log.tear(.made(11), part: 1, of: 2)

            _ = try await server.append([.made(12)])

            #expect(await server.takeRepairs().torn.count == 1)
            #expect(try log.verify().entries == 12)
        }
    }

    @Test("do not hold up a check of a copy, which has no lock")
    func copy() async throws {
        let verdict = try await withLog(entries: 12) { log in
            try FileManager.default.removeItem(atPath: log.path(".lock"))
            return try log.verify()
        }

        #expect(verdict.entries == 12)
    }
}
