import AuditTrail
import Foundation
import TestSupport
import Testing

@Suite("Asking the log")
struct QuestionTests {
    static let questions: [(String, @Sendable (inout AuditQuery) -> Void, [Int])] = [
        ("everything", { _ in }, [0, 1, 2, 3]),
        ("an object", { $0.object = "p_ada" }, [1, 2]),
        ("an object's beginning only", { $0.object = "p_ad" }, []),
        ("two objects as one", { $0.object = "a_1\",\"p_ada" }, []),
        ("an actor", { $0.actor = "s_editor" }, [2, 3]),
        ("a device", { $0.device = "d_ipad" }, [1]),
        ("a kind of action", { $0.actionPrefix = "export." }, [2, 3]),
        ("one action", { $0.actionPrefix = "export.done" }, [3]),
        ("a result", { $0.result = .refused }, [2]),
        ("a rule", { $0.rule = "R7" }, [2]),
        ("a rule that another begins with", { $0.rule = "R1" }, []),
        ("from a moment on", { $0.from = .noon }, [2, 3]),
        ("until a moment, which does not belong", { $0.until = .noon }, [0, 1]),
        (
            "a day",
            {
                $0.from = .tenOClock; $0.until = .afterSchool
            }, [1, 2]
        ),
        (
            "several things at once",
            {
                $0.object = "p_ada"; $0.actor = "s_editor"
            }, [2]
        ),
    ]

    @Test("finds what was asked for and nothing else", arguments: questions)
    func asking(name: String, change: @Sendable (inout AuditQuery) -> Void, expected: [Int]) async throws {
        var query = AuditQuery()
        change(&query)

        let found = try await withDay { try $0.reader.entries(matching: query) }

        #expect(found.map(\.number) == expected)
    }

    @Test("gives back what was logged")
    func whole() async throws {
        let found = try await withLog(entries: 0) { log in
            let logged = try await log.open().append([.full()])
            return (logged, try log.reader.entries(matching: AuditQuery()))
        }

        #expect(found.0 == found.1)
        #expect(try found.1.map(\.draft) == [.full()])
        #expect(found.1.map(\.action) == [.exportIntent])
    }

    @Test("a page at a time misses nothing, in either direction")
    func pages() async throws {
        let query = AuditQuery()

        let pages = try await withLog(entries: 20) { log in
            try [
                log.reader.entries(matching: query, from: 0, limit: 7),
                log.reader.entries(matching: query, from: 14, limit: 7),
                log.reader.latest(matching: query, below: nil, limit: 3),
                log.reader.latest(matching: query, below: 2, limit: 3),
                log.reader.latest(matching: query, below: nil, limit: 0),
                log.reader.entries(matching: query, from: 0, limit: -1),
            ]
        }

        #expect(pages.map { $0.map(\.number) } == [Array(0..<7), Array(14..<20), [19, 18, 17], [1, 0], [], []])
    }

    @Test("stops at what nobody acknowledged")
    func acknowledgedOnly() async throws {
        let numbers = try await withLog(entries: 11) { log in
            _ = try await log.tear(.made(11), part: 1, of: 2)
            return try log.reader.entries(matching: AuditQuery()).map(\.number)
        }

        #expect(numbers == Array(0..<11))
    }

    @Test("gives no answer from a log that was changed")
    func tampered() async throws {
        try await withLog(entries: 12) { log in
            try log.replaceLines { $0[4][10] ^= 1 }

            let changed = try #require(log.verify().brokenLine)

            #expect(throws: AuditLogError.tampered(changed)) { try log.reader.entries(matching: AuditQuery()) }
        }
    }

    private func withDay<Result>(_ body: (TestLog) throws -> Result) async throws -> Result {
        try await withLog(entries: 0) { log in
            _ = try await log.open().append([
                .made(0, action: .driveOpened, actor: "server"),
                .made(1, at: .tenOClock, device: "d_ipad", objects: ["a_1", "p_ada"]),
                .made(
                    2,
                    action: .exportIntent,
                    actor: "s_editor",
                    at: .noon,
                    objects: ["p_ada"],
                    result: .refused,
                    rules: ["R7", "R12"]
                ),
                .made(3, action: .exportDone, actor: "s_editor", at: .afterSchool, objects: ["p_ben"]),
            ])
            return try body(log)
        }
    }
}
