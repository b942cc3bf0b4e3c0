import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Whom a row of the school's MIS is about")
struct MISMatchingTests {
    private static let mapping = Array(
        """
        source: mis
        shape: wide
        answers: words
        columns: {Student ID: mis_id, Adno: admission_no, Forename: forename, Surname: surname, DOB: date_of_birth}
        consents: {Website: [website]}
        """
        .utf8
    )

    private static func file(_ rows: String..., matches: [String] = []) -> MISConsentFile {
        var file = MISConsentFile.mis()
        let header = "Student ID,Adno,Forename,Surname,DOB,Website"
        file.bytes = Array(([header] + rows).joined(separator: "\n").utf8)
        file.badRows = .refuseFile
        let lines = matches.map { "\(FileHash(file.bytes).text),\($0)" }
        file.matches = Array((["file,line,admission_no"] + lines).joined(separator: "\n").utf8)
        return file
    }

    @Test("is asked of a person when only the name says so, and remembered with the system's number")
    func askedOnce() async throws {
        try await withSchool { school in
            try await school.confirmMapping(Self.mapping)

            let stopped = await #expect(throws: ImportStopped.self) {
                try await school.importMIS(Self.file("7001,,Ada,King-Noel,,Yes", "7002,,Ben,O'Neill,2019-01-01,Yes"))
            }
            try await school.importMIS(Self.file("7002,,Ben,O'Neill,,Yes", matches: ["2,A0002"]))
            let later = try await school.importMIS(Self.file("7002,,Ben,O'Neill,,No"))

            #expect(stopped?.report.questions.map(\.candidates) == [[], ["A0002"]])
            #expect(later.report.withdrawals.map(\.pupil) == ["A0002"])
        }
    }

    @Test("is not the pupil of that name who was born on another day")
    func otherBirthday() async throws {
        try await withSchool { school in
            try await school.confirmMapping(Self.mapping)

            let stopped = await #expect(throws: ImportStopped.self) {
                try await school.importMIS(Self.file("7002,,Ben,O'Neill,2018-12-31,Yes"))
            }

            #expect(stopped?.report.questions.map(\.candidates) == [[]])
        }
    }

    @Test("is asked of a person when two pupils have the name")
    func homonyms() async throws {
        try await withSchool { school in
            try await school.confirmMapping(Self.mapping)
            try await school.importPupils("A0006,Rose,Green,,,2018-05-05,4,Ash,")

            let stopped = await #expect(throws: ImportStopped.self) {
                try await school.importMIS(Self.file(",,Rose,Green,,No"))
            }

            #expect(stopped?.report.faults.map(\.problem) == [.whichPupil(candidates: 2)])
            #expect(try await school.records().answers.isEmpty)
        }
    }

    @Test("is a contradiction when a number is another pupil's")
    func otherPupilsNumber() async throws {
        try await withSchool { school in
            try await school.confirmMapping(Self.mapping)
            try await school.importMIS(Self.file("7001,A0001,,,,Yes"))

            let stopped = await #expect(throws: ImportStopped.self) {
                try await school.importMIS(Self.file("7001,A0002,,,,Yes", "7003,A0001,,,,Yes"))
            }

            #expect(stopped?.report.faults.map(\.problem) == [.otherPupilsNumber, .otherPupilsNumber])
        }
    }

    @Test("is asked again after the import that said so was undone")
    func forgotten() async throws {
        try await withSchool { school in
            try await school.confirmMapping(Self.mapping)
            let outcome = try await school.importMIS(Self.file("7002,,Ben,O'Neill,,Yes", matches: ["2,A0002"]))

            _ = try await school.undo(outcome)

            let stopped = await #expect(throws: ImportStopped.self) {
                try await school.importMIS(Self.file("7002,,Ben,O'Neill,,Yes"))
            }
            #expect(stopped?.report.questions.count == 1)
        }
    }

    @Test("is not taken from a list of matches that was made for another file")
    func otherFile() async throws {
        try await withSchool { school in
            try await school.confirmMapping(Self.mapping)
            var file = Self.file("7002,,Ben,O'Neill,,Yes", matches: ["2,A0002"])
            file.bytes += Array("\n".utf8)

            let refusal = try await refusal { try await school.importMIS(file) }

            #expect(refusal?.code == "matches")
        }
    }
}
