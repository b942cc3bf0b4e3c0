import AuditTrail
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("A proof for a family")
struct ProveEntryTests {
    @Test("of an answer that the office wrote down is about the entry that says so, not about what relied on it")
    func recordedAnswer() async throws {
        try await withSchool { school in
            _ = try await school.record(.given, of: .ada)
            let recorded = try #require(try school.trail(.consentRecorded).last)
            let answer = try #require(recorded.facts.compactMap { ConsentEventID(rawValue: $0) }.last)
            _ = try await Scene(in: school)

            let proof = try await ProveEntry(on: school.drive)(.answer(answer), by: school.staff(.office))

            #expect(proof.entry == recorded.number)
        }
    }

    @Test("of an answer that came in a file is about the entry of that file")
    func importedAnswer() async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            try await school.importMIS(.mis("A0001,Yes,No"))
            let answer = try #require(try await school.records().answers.first)

            let proof = try await ProveEntry(on: school.drive)(.answer(answer.event.id), by: school.staff(.office))

            #expect(proof.entry == (try school.trail(.consentImported).last?.number))
        }
    }

    @Test("is refused for an answer that nobody has given")
    func unknownAnswer() async throws {
        try await withSchool { school in
            let refused = try await refusal {
                try await ProveEntry(on: school.drive)(.answer(.random()), by: school.staff(.office))
            }

            #expect(refused?.code == "not-logged")
        }
    }

    @Test("is found by an index that knows of a change of the key, too")
    func afterRotation() async throws {
        try await withSchool { school in
            _ = try await RotateLogKey(on: school.drive)(by: school.staff(.technician))

            let finding = try await ReindexTrail(on: school.drive).check(by: school.staff(.technician))

            #expect(finding == .agree(entries: try school.trail().count))
        }
    }
}
