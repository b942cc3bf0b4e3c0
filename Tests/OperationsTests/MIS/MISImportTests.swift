import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("A file of the school's MIS")
struct MISImportTests {
    @Test("is not imported before a person has confirmed how it is to be read")
    func firstImport() async throws {
        try await withSchool { school in
            let before = try await school.records()

            let error = await #expect(throws: MappingNeeded.self) { try await school.importMIS(.mis("A0001,Yes,No")) }

            #expect(error?.proposal.contains("\"Website\": [website]") == true)
            #expect(try await school.records() == before)
        }
    }

    @Test("stops again when it has a consent about which nobody has decided")
    func newConsent() async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            var file = MISConsentFile.mis()
            file.bytes = Array("Adno,Website,Display,Social\nA0001,Yes,Yes,Yes".utf8)

            let error = await #expect(throws: MappingNeeded.self) { try await school.importMIS(file) }

            #expect(error?.names == [QuotedWord("Social")])
            #expect(try await school.records().answers.isEmpty)
        }
    }

    @Test("is reported by whose yes the policy asks for: where the pupil's is needed, a parent's changes nothing")
    func whoConsents() async throws {
        let policy = [UInt8].schoolPolicy + Array("\nwho_consents: child\n".utf8)
        try await withSchool(policy: policy) { school in
            try await school.confirmMapping()

            let report = try await school.importMIS(.mis("A0001,Yes,No")).report

            #expect(report.new.map(\.purpose) == [.display])
            #expect(report.new.map(\.after) == [.refused])
            #expect(report.unchanged == 1)
            #expect(try await school.standing(of: .ada) == .neverAsked)
        }
    }

    @Test("adds what is new, and nothing when the same is exported again later")
    func importedTwice() async throws {
        try await withSchool { school in
            try await school.confirmMapping()

            let first = try await school.importMIS(.mis("A0001,Yes,No", "A0002,,Yes")).report
            let second = try await school.importMIS(.mis("A0001,Yes,No", "A0002,,Yes", exportedOn: "2026-09-14")).report

            #expect(first.new.count == 3)
            #expect(second.new.isEmpty)
            #expect(second.unchanged == 4)
            #expect(try await school.records().answers.count == 3)
            #expect(try await school.standing(of: .ada) == .given(until: nil))
            #expect(try await school.standing(of: .ada, for: .display) == .refused)
            #expect(try await school.standing(of: .ben) == .neverAsked)
        }
    }

    @Test("changes nothing in a dry run, and the trail says that somebody looked")
    func dryRun() async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            let before = try await school.records()

            let report = try await ImportMISConsents(on: school.drive)
                .check(.mis("A0001,Yes,No"), by: school.staff(.office))

            #expect(report.new.map(\.after) == [.refused, .given(until: nil)])
            #expect(try await school.records() == before)
            #expect(try school.trail(.consentImportChecked).count == 1)
            #expect(try school.trail(.consentImported).isEmpty)
        }
    }

    @Test("lists a pupil who is not in it as a question and leaves everything about the pupil as it is")
    func missingPupil() async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            try await school.record(.given, of: .ben)

            let report = try await school.importMIS(.mis("A0001,Yes,No")).report

            #expect(report.missing == ["A0002", "A0003", "A0004", "A0005"])
            #expect(try await school.standing(of: .ben) == .given(until: nil))
        }
    }

    @Test("ends its own yes when the tick is gone, which is nobody's no")
    func tickGone() async throws {
        try await withSchool { school in
            try await school.confirmMapping(.tickMapping)
            try await school.importMIS(.mis("A0001,T,T"))
            school.clock.pass(86_400)

            let report = try await school.importMIS(.mis("A0001,F,T", exportedOn: "2026-09-15")).report

            #expect(report.withdrawals.map(\.after) == [.neverAsked])
            #expect(try await school.standing(of: .ada) == .neverAsked)
            #expect(try await school.standing(of: .ada, for: .display) == .given(until: nil))
        }
    }

    @Test("never takes an empty box for a no, nor for the end of a yes that was given by hand")
    func emptyBox() async throws {
        try await withSchool { school in
            try await school.confirmMapping(.tickMapping)
            try await school.record(.given, of: .ada)

            try await school.importMIS(.mis("A0001,F,", "A0002,0,"))

            #expect(try await school.standing(of: .ada) == .given(until: nil))
            #expect(try await school.standing(of: .ben) == .neverAsked)
        }
    }

    @Test(
        "never overwrites a withdrawal recorded here, whenever it was exported",
        arguments: ["2026-09-13", "2026-09-16"]
    )
    func withdrawalStays(_ day: String) async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            try await school.importMIS(.mis("A0001,Yes,Yes"))
            try await school.record(.withdrawn, of: .ada, by: nil)
            school.clock.pass(3 * 86_400)

            let report = try await school.importMIS(.mis("A0001,Yes,Yes", exportedOn: day)).report

            #expect(report.kept.map(\.pupil) == ["A0001"])
            #expect(try await school.standing(of: .ada) == .withdrawn(since: .nineOClock))
        }
    }

    @Test("never overrules the no of another source")
    func otherSource() async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            try await school.importConsents(.consents("A0001,website,photo,refused,2026-09-01,,,,,,"))

            let report = try await school.importMIS(.mis("A0001,Yes,Yes")).report

            #expect(report.kept.count == 1)
            #expect(try await school.standing(of: .ada) == .refused)
        }
    }

    @Test("never makes a yes longer that a family gave until a day, nor brings it back after that day")
    func endStays() async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            try await school.record(.given, of: .ada, until: .nextWeek)

            let before = try await school.importMIS(.mis("A0001,Yes,")).report
            let standing = try await school.standing(of: .ada)
            school.clock.set(to: .nextWeek)
            let after = try await school.importMIS(.mis("A0001,Yes,", exportedOn: "2026-09-20")).report

            #expect(standing == .given(until: .nextWeek))
            #expect(before.kept.isEmpty)
            #expect(after.kept.map(\.after) == [.expired(since: .nextWeek)])
            #expect(try await school.standing(of: .ada) == .expired(since: .nextWeek))
        }
    }

    @Test(
        "makes a yes longer by an answer of a later day, and never by one of the same day",
        arguments: [
            ("2026-09-14", Standing.given(until: .nextWeek)), ("2026-09-15", .given(until: nil)),
        ]
    )
    func datedYes(day: String, standing: Standing) async throws {
        try await withSchool { school in
            try await school.confirmMapping(.datedMapping)
            try await school.record(.given, of: .ada, until: .nextWeek)
            school.clock.set(to: .nextWeek - 1)
            var file = MISConsentFile.mis(exportedOn: "2026-09-15")
            file.bytes = Array("Adno,Date,Website,Display\nA0001,\(day),Yes,".utf8)

            try await school.importMIS(file)

            #expect(try await school.standing(of: .ada) == standing)
        }
    }

    @Test(
        "leaves no yes where another row of the same pupil says no, or cannot be read",
        arguments: ["No", "perhaps", ""]
    )
    func duplicates(_ word: String) async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            let others = ["A0002,No,No", "A0003,No,No", "A0004,No,No", "A0005,No,No"]
            let padding = (0..<20).map { _ in others[0] }
            var file = MISConsentFile.mis()
            let rows = ["Adno,Website,Display", "A0001,Yes,Yes", "A0001,\(word),Yes"] + others + padding
            file.bytes = Array(rows.joined(separator: "\n").utf8)

            try await school.importMIS(file)

            #expect(try await school.standing(of: .ada) != .given(until: nil))
            #expect(try await school.standing(of: .ada, for: .display) == .given(until: nil))
        }
    }

    @Test("needs a date for its answers, which is neither after the export nor in the future")
    func exportDay() async throws {
        try await withSchool { school in
            try await school.confirmMapping()

            let without = try await refusal { try await school.importMIS(.mis("A0001,Yes,", exportedOn: "1-2")) }
            let future = try await refusal { try await school.importMIS(.mis("A0001,Yes,", exportedOn: "2026-09-15")) }

            #expect(without?.code == "exported-on")
            #expect(future?.code == "exported-on")
            #expect(try await school.records().answers.isEmpty)
        }
    }

    @Test("is in the trail with its hash, the mapping and how much of what, and without a name")
    func trail() async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            let file = MISConsentFile.mis("A0001,Yes,No")

            let outcome = try await school.importMIS(file)

            let entry = try #require(try school.trail(.consentImported).last)
            #expect(entry.objects == [outcome.importID, FileHash(file.bytes).text, "mis:1"])
            #expect(entry.counts["new"] == 2)
            #expect(try school.trail(.consentMapped).map { $0.objects.first } == ["mis:1"])
        }
    }
}
