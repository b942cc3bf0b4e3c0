import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("A file of consents that looks wrong")
struct MISGuardTests {
    private static let manyBad = MISConsentFile.mis("A0001,Yes,Yes", "A0002,perhaps,Yes", "A0003,Yes,Yes")

    @Test("is not imported at all while rows are not understood, unless they are to be left out")
    func refusesFile() async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            var file = Self.manyBad
            file.badRows = .refuseFile

            let stopped = await #expect(throws: ImportStopped.self) { try await school.importMIS(file) }

            let fault = RowFault(
                line: 3,
                column: "Website",
                problem: .unknownWord(QuotedWord("perhaps"), allowed: ConsentStatus.suggestions)
            )
            #expect(stopped?.report.faults == [fault])
            #expect(stopped?.guards == [])
            #expect(try await school.records().answers.isEmpty)
            #expect(try school.trail(.consentImported).map(\.result) == [.refused])
        }
    }

    @Test("stops with more than a tenth of bad rows, until another person confirms these very bytes")
    func badRows() async throws {
        try await withSchool { school in
            try await school.confirmMapping()

            let stopped = await #expect(throws: ImportStopped.self) { try await school.importMIS(Self.manyBad) }
            #expect(stopped?.guards == [.badRows(1, of: 3)])
            _ = try await ConfirmMISImport(on: school.drive)(Self.manyBad, by: school.staff(.office))
            await #expect(throws: ImportStopped.self) { try await school.importMIS(Self.manyBad) }
            _ = try await ConfirmMISImport(on: school.drive)(Self.manyBad, by: school.staff(.headteacher))
            let other = MISConsentFile.mis("A0001,Yes,Yes", "A0002,perhaps,No", "A0003,Yes,Yes")
            await #expect(throws: ImportStopped.self) { try await school.importMIS(other) }
            let outcome = try await school.importMIS(Self.manyBad)

            #expect(outcome.report.badRowCount == 1)
            #expect(try await school.records().answers.count == 5)
        }
    }

    @Test("goes through with a tenth of bad rows")
    func tenth() async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            var file = MISConsentFile.mis()
            let rows = (0..<9).map { _ in "A0001,Yes,Yes" }
            file.bytes = Array((["Adno,Website,Display"] + rows + ["A0002,perhaps,"]).joined(separator: "\n").utf8)

            let outcome = try await school.importMIS(file)

            #expect(outcome.report.badRowCount == 1)
        }
    }

    @Test("stops when more than a twentieth of the answers turn a no into a yes")
    func flips() async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            try await school.importMIS(.mis("A0001,No,No", exportedOn: "2026-09-12"))
            school.clock.pass(2 * 86_400)
            let file = MISConsentFile.mis("A0001,Yes,No", exportedOn: "2026-09-15")

            let stopped = await #expect(throws: ImportStopped.self) { try await school.importMIS(file) }
            #expect(try await school.standing(of: .ada) == .refused)
            _ = try await ConfirmMISImport(on: school.drive)(file, by: school.staff(.safeguardingLead))
            try await school.importMIS(file)

            #expect(stopped?.guards == [.flips(1, of: 2)])
            #expect(try await school.standing(of: .ada) == .given(until: nil))
        }
    }

    @Test("needs the second person's word anew after seven days")
    func wordExpires() async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            _ = try await ConfirmMISImport(on: school.drive)(Self.manyBad, by: school.staff(.headteacher))
            school.clock.pass(7 * 86_400)

            await #expect(throws: ImportStopped.self) { try await school.importMIS(Self.manyBad) }
        }
    }
}

@Suite("An import that was a mistake")
struct UndoingImportTests {
    @Test("can be undone: from then on its answers do not count, and nothing is removed")
    func undone() async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            try await school.record(.given, of: .ben)
            let outcome = try await school.importMIS(.mis("A0001,Yes,Yes", "A0002,No,No"))
            let before = try await school.records().answers.count
            school.clock.pass(60)

            let undone = try await school.undo(outcome)

            #expect(undone.undone == 4)
            #expect(try await school.standing(of: .ada) == .neverAsked)
            #expect(try await school.standing(of: .ben) == .given(until: nil))
            #expect(try await school.records().answers.count == before)
            #expect(try school.trail(.consentImportUndone).map(\.objects) == [[outcome.importID]])
        }
    }

    @Test("can be undone for seven days and not a second longer, and once")
    func tooLate() async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            let first = try await school.importMIS(.mis("A0001,Yes,Yes"))
            let second = try await school.importMIS(.mis("A0002,Yes,Yes"))
            school.clock.pass(7 * 86_400 - 1)
            _ = try await school.undo(first)

            let again = try await refusal { try await school.undo(first) }
            school.clock.pass(1)
            let late = try await refusal { try await school.undo(second) }

            #expect(again?.code == "undone")
            #expect(late?.code == "too-late")
            #expect(try await school.standing(of: .ben) == .given(until: nil))
        }
    }

    @Test("keeps a no on the strength of which a copy was taken down")
    func actedOn() async throws {
        try await withSchool { school in
            try await school.confirmMapping()
            try await school.record(.given, of: .ada)
            let request = try await school.approved(.website([school.picture(0, of: [.ada])]))
            let file = try #require(try await school.export(request).written.first)
            let editor = try await school.staff(.editor)
            let copy = try await RecordCopy(on: school.drive)(of: file.name, at: "news page", until: nil, by: editor)
            school.clock.pass(60)
            let outcome = try await school.importMIS(.mis("A0001,No,No"))
            #expect(outcome.report.affected.copies.map(\.id) == [copy])
            try await TakeDownCopy(on: school.drive)(copy, by: editor)
            school.clock.pass(60)

            let undone = try await school.undo(outcome)

            #expect(undone.undone == 1)
            #expect(undone.remaining.map(\.obstacle) == [.actedOn])
            #expect(undone.remaining.map(\.purpose) == [.website])
            #expect(try await school.standing(of: .ada) == .disputed)
        }
    }
}
