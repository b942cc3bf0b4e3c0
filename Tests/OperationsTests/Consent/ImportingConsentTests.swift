import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("A list of answers from the school's records")
struct ImportingConsentTests {
    private static let twoYeses = [UInt8].consents(
        "A0001,website,photo,given,2026-09-01,,mother,mother,form,,form-1",
        "A0002,website,photo,given,2026-09-01,2027-08-31,mother,mother,form,,form-2"
    )

    @Test("adds nothing when it is brought in again")
    func importedTwice() async throws {
        try await withSchool { school in
            let first = try await school.importConsents(Self.twoYeses)
            let before = try await school.records().answers
            school.clock.pass(86_400)

            let second = try await school.importConsents(Self.twoYeses)

            #expect(first == ImportReport(added: 2))
            #expect(second == ImportReport(unchanged: 2))
            #expect(try await school.records().answers == before)
            #expect(try school.trail(.consentImported).count == 2)
        }
    }

    @Test("adds every answer once when it is brought in by two people at once")
    func importedAtOnce() async throws {
        try await withSchool { school in
            let other = try await school.reopened()

            let reports = try await [school, other].concurrently { try await $0.importConsents(Self.twoYeses) }

            #expect(reports.map(\.added).sorted() == [0, 2])
            #expect(try await school.records().answers.count == 2)
            try other.drive.close()
        }
    }

    @Test(
        "is refused whole, with the line, when one row cannot be believed",
        arguments: [
            "A0002,website,photo,perhaps,2026-09-01,,mother,mother,form,,",
            "A0002,website,photo,given,2026-13-01,,mother,mother,form,,",
            "A0002,press,photo,given,2026-09-01,,mother,mother,form,,",
            "A0099,website,photo,given,2026-09-01,,mother,mother,form,,",
            "A0002,website,photo,given,2026-09-01,,stranger,mother,form,,",
            "A0002,website,photo,given,2026-09-01,2026-08-01,mother,mother,form,,",
        ]
    )
    func oneBadRow(_ row: String) async throws {
        try await withSchool { school in
            let list = [UInt8].consents("A0001,website,photo,given,2026-09-01,,mother,mother,form,,", row)
            let before = try await school.records()

            let error = await #expect(throws: FileRefused.self) { try await school.importConsents(list) }

            #expect(error?.faults.map(\.line) == [3])
            #expect(try await school.records() == before)
            #expect(try school.trail(.consentImported).isEmpty)
        }
    }

    @Test("leaves out the row that cannot be believed when that was asked for, and says so")
    func badRowsSkipped() async throws {
        try await withSchool { school in
            let list = [UInt8].consents(
                "A0001,website,photo,given,2026-09-01,,mother,mother,form,,",
                "A0002,website,photo,given,2026-09-01,,stranger,mother,form,,"
            )

            let report = try await school.importConsents(list, badRows: .skip)

            #expect(report.added == 1)
            #expect(report.faults.map(\.line) == [3])
            #expect(try await school.standing(of: .ben) == .neverAsked)
            #expect(try school.trail(.consentImported).map { $0.counts["skipped"] } == [1])
        }
    }

    @Test(
        "never undoes a withdrawal that the office recorded, however often an old yes comes in",
        arguments: [
            "2026-09-01", "2026-09-13", "2026-09-14",
        ]
    )
    func oldYes(_ day: String) async throws {
        try await withSchool { school in
            try await school.importConsents(Self.twoYeses)
            try await school.record(.withdrawn, of: .ada)
            school.clock.pass(30 * 86_400)

            try await school.importConsents(.consents("A0001,website,photo,given,\(day),,mother,mother,form,,again"))

            #expect(try await school.standing(of: .ada) == .withdrawn(since: .nineOClock))
        }
    }

    @Test("undoes a withdrawal with a yes that is newer")
    func newerYes() async throws {
        try await withSchool { school in
            try await school.record(.withdrawn, of: .ada)
            school.clock.set(to: .nextWeek)

            try await school.importConsents(.consents("A0001,website,photo,given,2026-09-20,,mother,mother,form,,new"))

            #expect(try await school.standing(of: .ada) == .given(until: nil))
        }
    }

    @Test(
        "makes a no count at once, whether it names a day gone by or one to come",
        arguments: [
            "2026-09-01", "2026-09-14", "2026-12-01",
        ]
    )
    func noAtOnce(_ day: String) async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            school.clock.pass(60)

            let report = try await school.importConsents(
                .consents("A0001,website,photo,refused,\(day),,father,father,form,,")
            )

            #expect(report.restrictions == 1)
            #expect(try await school.standing(of: .ada) == .disputed)
        }
    }

    @Test("does not make a yes count before its day")
    func yesToCome() async throws {
        try await withSchool { school in
            try await school.importConsents(.consents("A0001,website,photo,given,2026-09-15,,mother,mother,form,,"))

            let today = try await school.standing(of: .ada)
            school.clock.set(to: .tomorrow)
            let tomorrow = try await school.standing(of: .ada)

            #expect(today == .neverAsked)
            #expect(tomorrow == .given(until: nil))
        }
    }

    @Test("keeps a withdrawal even when a list says that the same family was asked long ago")
    func silenceChangesNothing() async throws {
        try await withSchool { school in
            try await school.record(.withdrawn, of: .ada)

            try await school.importConsents(.consents("A0001,website,photo,unknown,,,mother,mother,form,,"))

            #expect(try await school.standing(of: .ada) == .withdrawn(since: .nineOClock))
        }
    }
}

extension School {
    @discardableResult
    func importConsents(_ list: [UInt8], badRows: BadRows = .refuseFile) async throws -> ImportReport {
        try await ImportConsents(on: drive)(list, badRows: badRows, by: staff(.office))
    }
}
