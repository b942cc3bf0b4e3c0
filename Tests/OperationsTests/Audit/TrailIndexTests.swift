import AuditTrail
import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing
import Vault

@testable import Operations

/// A question in the form that a test can list.
struct AskedFor: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (Scene, School) async throws -> AuditQuery

    init(_ name: String, _ make: @escaping @Sendable (inout AuditQuery, Scene, School) async throws -> Void) {
        testDescription = name
        self.make = { scene, school in
            var query = AuditQuery()
            try await make(&query, scene, school)
            return query
        }
    }

    static let all = [
        AskedFor("everything") { _, _, _ in },
        AskedFor("a picture") { query, scene, _ in query.object = scene.asset.rawValue },
        AskedFor("a request") { query, scene, _ in query.object = scene.approvedRequest.rawValue },
        AskedFor("a person") { query, _, school in query.actor = try await school.staff(.editor).member.id.rawValue },
        AskedFor("a device") { query, scene, _ in query.device = scene.device.rawValue },
        AskedFor("an act") { query, _, _ in query.actionPrefix = "export" },
        AskedFor("a result") { query, _, _ in query.result = .refused },
        AskedFor("what went well") { query, _, _ in query.result = .ok },
        AskedFor("a rule") { query, _, _ in query.rule = "R23" },
        AskedFor("a time") { query, _, _ in
            query.from = Date.nineOClock.addingTimeInterval(-1)
            query.until = Date.nineOClock.addingTimeInterval(0.000_4)
        },
        AskedFor("a time to come") { query, _, _ in query.from = Date.nineOClock.addingTimeInterval(3_600) },
        AskedFor("a person's acts on a picture") { query, scene, school in
            query.object = scene.asset.rawValue
            query.actor = try await school.staff(.teacher).member.id.rawValue
            query.actionPrefix = "asset."
            query.result = .ok
        },
        AskedFor("something that nobody did") { query, _, _ in query.object = "a_nothing" },
    ]
}

@Suite("The index of the trail")
struct TrailIndexTests {
    @Test("gives the same answer as reading the whole trail", arguments: AskedFor.all)
    func sameAnswer(_ asked: AskedFor) async throws {
        try await withSchool { school in
            let scene = try await Scene(in: school)
            _ = try await refusal { try await school.export(scene.openRequest) }
            _ = try await refusal { try await ListStaff(on: school.drive)(by: school.staff(.teacher)) }
            let query = try await asked.make(scene, school)
            let expected = try school.trail(matching: query)

            let answer = try await school.ask(query)

            #expect(answer.lines.map(\.line) == expected.map(\.line))
            #expect(!answer.indexWasRebuilt)
        }
    }

    @Test("turns pages in both directions without leaving an entry out or giving one twice")
    func pages() async throws {
        try await withSchool { school in
            _ = try await Scene(in: school)
            let all = try school.trail().map(\.number)

            var forwards: [Int] = []
            while let page = try await school.page(.after(forwards.last ?? -1)) { forwards += page }
            var backwards: [Int] = []
            while let page = try await school.page(.before(backwards.first ?? all.count)) {
                backwards = page + backwards
            }

            #expect(forwards.starts(with: all))
            #expect(backwards == all)
        }
    }

    /// What somebody could do to the registry's index.
    enum Damage: String, CaseIterable {
        case otherLeaf, otherActor, movedObject, missingEntry, emptied, surplusEntry

        /// Rather than only lacking something, which is added.
        var contradictsTheTrail: Bool { self == .otherLeaf || self == .surplusEntry }

        var sql: String {
            switch self {
            case .otherLeaf: "UPDATE trailEntry SET leaf = zeroblob(32) WHERE n = 3"
            case .otherActor: "UPDATE trailEntry SET actor = 'nobody' WHERE n = 3"
            case .movedObject: "UPDATE trailObject SET object = 'x_moved' WHERE n = 3"
            case .missingEntry: "DELETE FROM trailEntry WHERE n = 3"
            case .emptied: "DELETE FROM trailEntry"
            case .surplusEntry:
                """
                INSERT INTO trailEntry (n, at, action, actor, result, leaf)
                SELECT 100000, at, action, actor, result, leaf FROM trailEntry WHERE n = 3
                """
            }
        }
    }

    @Test("is compared with the trail entry by entry, and made anew from it", arguments: Damage.allCases)
    func damageIsFound(_ damage: Damage) async throws {
        try await withSchool { school in
            let technician = try await school.staff(.technician)
            let reindex = ReindexTrail(on: school.drive)
            let before = try await reindex.check(by: technician)
            try school.changeRegistry(damage.sql)

            let damaged = try await reindex.check(by: technician)
            let entries = try await reindex(by: technician)
            let after = try await reindex.check(by: technician)

            #expect(before.agrees)
            #expect(!damaged.agrees)
            #expect(after == .agree(entries: entries + 1))
            #expect(try school.trail(.auditReindexed).map(\.actor) == [technician.member.id.rawValue])
        }
    }

    @Test(
        "that contradicts the trail is never answered from: it is made anew, and that is said",
        arguments: [
            Damage.otherLeaf, .missingEntry, .emptied, .surplusEntry,
        ]
    )
    func damagedIndexIsNotBelieved(_ damage: Damage) async throws {
        try await withSchool { school in
            let expected = try school.trail().map(\.line)
            try school.changeRegistry(damage.sql)

            let answer = try await school.ask(AuditQuery())

            #expect(answer.lines.map(\.line).starts(with: expected))
            #expect(answer.indexWasRebuilt == damage.contradictsTheTrail)
            #expect(try await ReindexTrail(on: school.drive).check(by: school.staff(.technician)).agrees)
        }
    }

    @Test("never hides that the trail itself was changed")
    func changedTrail() async throws {
        try await withSchool { school in
            let path = school.drive.layout.audit + "/segments/00000000.jsonl"
            let content = String(decoding: try bytes(at: path), as: UTF8.self)
            let changed = content.replacing("\"act\":\"policy.adopted\"", with: "\"act\":\"policy.adoptee\"")
            try Data(changed.utf8).write(to: URL(filePath: path))

            await #expect(throws: AuditLogError.self) { try await school.ask(AuditQuery()) }
        }
    }

    @Test("catches up with a trail that is ahead of it, as after a crash or from an older registry")
    func catchesUp() async throws {
        try await withSchool { school in
            let drafts = try (0..<5_000).map { _ in try school.drive.entry(.deviceLost, by: .server) }
            _ = try await school.drive.log.append(drafts)
            var query = AuditQuery()
            query.actionPrefix = "device.lost"

            let answer = try await school.ask(query)

            #expect(answer.lines.map(\.id) == drafts.map(\.id))
            #expect(!answer.indexWasRebuilt)
        }
    }

    @Test("has every entry once when two processes write at once")
    func twoProcesses() async throws {
        try await withSchool { school in
            let other = try await school.reopened()

            _ = try await Array(0..<40).concurrently { task in
                try await (task.isMultiple(of: 2) ? school : other).enrol("iPad \(task)")
            }

            let finding = try await ReindexTrail(on: school.drive).check(by: school.staff(.technician))
            #expect(finding == .agree(entries: try school.trail().count))
            try other.drive.close()
        }
    }
}

extension ReindexTrail.Finding {
    fileprivate var agrees: Bool {
        if case .agree = self { true } else { false }
    }
}

extension School {
    func ask(_ query: AuditQuery) async throws -> TrailAnswer {
        try await ReadTrail(on: drive)(query, limit: 100_000, by: staff(.safeguardingLead))
    }

    /// The numbers of a page of three entries; nil when there is none.
    fileprivate func page(_ page: TrailPage) async throws -> [Int]? {
        let lines = try await ReadTrail(on: drive)(AuditQuery(), page, limit: 3, by: staff(.safeguardingLead)).lines
        return lines.isEmpty ? nil : lines.map(\.number)
    }

    /// Every entry that matches, found by reading all of them.
    fileprivate func trail(matching query: AuditQuery) throws -> [AuditEntry] {
        try AuditReader(directory: drive.layout.audit).entries(matching: query)
    }

    /// Does what only root could do.
    func changeRegistry(_ sql: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [
            "-c",
            """
            import sqlite3, sys
            connection = sqlite3.connect(sys.argv[1])
            connection.execute(sys.argv[2])
            connection.commit()
            """,
            drive.layout.registryFile, sql,
        ]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CannotChange() }
    }

    private struct CannotChange: Error {}
}
