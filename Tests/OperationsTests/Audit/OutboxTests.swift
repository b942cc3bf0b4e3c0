import AuditTrail
import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing
import Vault

@testable import Operations

@Suite("The trail of what was done")
struct OutboxTests {
    @Test("has one entry for each change, however many people work in two processes at once")
    func oneEntryForEachChange() async throws {
        try await withSchool { school in
            let other = try await school.reopened()
            let before = try school.trail().count

            let labels = try await Array(0..<8).concurrently { task in
                let mine = task.isMultiple(of: 2) ? school : other
                return try await Array(0..<10).asyncMap {
                    try await mine.enrol("iPad \(task)-\($0)").device.id.rawValue
                }
            }

            let enrolled = try school.trail(.deviceEnrolled).flatMap(\.objects)
            #expect(enrolled.sorted() == labels.flatMap(\.self).sorted())
            #expect(try school.trail().count == before + 80)
            #expect(try await school.records().devices.count == 80)
            #expect(try await school.waiting() == 0)
            #expect(try school.isTrailIntact())
            try other.drive.close()
        }
    }

    @Test("has no entry for a change that was refused in the middle")
    func refusedChange() async throws {
        try await withSchool { school in
            let drive = school.drive
            let entry = try drive.entry(.deviceLost, by: .server)
            let before = try school.trail()

            await #expect(throws: Refusal.self) {
                try await drive.change { transaction -> Change<Void> in
                    try transaction.enqueue([OutboxEntry(id: entry.id, bytes: entry.bytes)])
                    throw Refusal(.conflict, code: "stop", "Stop.")
                }
            }

            #expect(try school.trail() == before)
            #expect(try await school.waiting() == 0)
        }
    }

    @Test("gets what a crash left waiting, once, when the drive is opened again")
    func crashBeforeLog() async throws {
        try await withSchool { school in
            let entries = try Array(0..<300).map { _ in try school.drive.entry(.deviceLost, by: .server) }
            try await school.enqueue(entries)
            try school.drive.close()

            let first = try await school.reopened()
            let afterFirst = try first.trail(.deviceLost).map(\.id)
            try first.drive.close()
            let second = try await school.reopened()

            #expect(afterFirst == entries.map(\.id))
            #expect(try second.trail(.deviceLost).map(\.id) == entries.map(\.id))
            #expect(try await second.waiting() == 0)
            #expect(try second.isTrailIntact())
            try second.drive.close()
        }
    }

    @Test("does not get twice what was logged just before a crash")
    func crashAfterLog() async throws {
        try await withSchool { school in
            let entries = try Array(0..<3).map { _ in try school.drive.entry(.deviceLost, by: .server) }
            try await school.enqueue(entries)
            _ = try await school.drive.log.append(Array(entries.prefix(2)))
            try school.drive.close()

            let later = try await school.reopened()

            #expect(try later.trail(.deviceLost).map(\.id) == entries.map(\.id))
            #expect(try await later.waiting() == 0)
            try later.drive.close()
        }
    }

    @Test("gets each entry once when two processes clear up at once")
    func twoDrains() async throws {
        try await withSchool { school in
            let other = try await school.reopened()
            let entries = try Array(0..<500).map { _ in try school.drive.entry(.deviceLost, by: .server) }
            try await school.enqueue(entries)

            _ = try await [school, other, school, other].concurrently { try await $0.drive.outbox.drain() }

            #expect(try school.trail(.deviceLost).map(\.id) == entries.map(\.id))
            #expect(try await school.waiting() == 0)
            #expect(try school.isTrailIntact())
            try other.drive.close()
        }
    }

    @Test("keeps what could not be written, and gets it with the next opening")
    func logFails() async throws {
        try await withSchool { school in
            try await school.withoutLog {
                await #expect(throws: (any Error).self) { try await school.enrol("iPad 1") }
            }

            let later = try await school.reopened()

            #expect(try await later.records().devices.count == 1)
            #expect(try later.trail(.deviceEnrolled).count == 1)
            #expect(try later.isTrailIntact())
            try later.drive.close()
        }
    }

    @Test("tells that somebody read it, and who")
    func readingIsLogged() async throws {
        try await withSchool { school in
            let lead = try await school.staff(.safeguardingLead)

            _ = try await ReadTrail(on: school.drive)(AuditQuery(), limit: 5, by: lead)

            #expect(try school.trail(.auditRead).map(\.actor) == [lead.member.id.rawValue])
        }
    }

    @Test("names the first line that somebody changed")
    func changedByte() async throws {
        try await withSchool { school in
            let path = school.drive.layout.audit + "/segments/00000000.jsonl"
            var content = try bytes(at: path)
            let line = 2
            let ends = content.indices.filter { content[$0] == UInt8(ascii: "\n") }.prefix(line)
            content[try #require(ends.last) + 20] ^= 1
            try Data(content).write(to: URL(filePath: path))

            let verification = try VerifyTrail()(drive: school.drive.path)

            #expect(verification.brokenEntry == line)
        }
    }

    @Test("holds no name, caption, label or reference of the school's lists")
    func noNames() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let request = try await school.approved(
                .website([school.picture(0, of: [.ada])], caption: "Marshmallow caption.")
            )
            _ = try await school.export(request)
            _ = try await school.enrol("Marshmallow device")

            let lines = try school.trail().map { String(decoding: $0.line, as: UTF8.self) }.joined()

            let words = [
                "Ada", "Noël", "A0001", "Marshmallow", "mother", "teacher", "farm", "note of the call", "photo-",
            ]
            #expect(words.filter(lines.contains) == [])
        }
    }
}

extension LogVerification {
    /// The number of the first entry that is not what was written.
    fileprivate var brokenEntry: Int? {
        guard case .broken(let line) = self else { return nil }
        return line.entry
    }
}

extension School {
    /// What a crash leaves that comes after the change and before the log.
    fileprivate func enqueue(_ entries: [AuditDraft]) async throws {
        try await drive.registry.write { transaction in
            try transaction.enqueue(entries.map { OutboxEntry(id: $0.id, bytes: $0.bytes) })
        }
    }

    /// How many entries wait to be logged.
    fileprivate func waiting() async throws -> Int {
        try await drive.registry.read { try $0.outbox(limit: 1_000).count }
    }
}
