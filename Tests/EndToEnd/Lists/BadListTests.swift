import Foundation
import Testing

@Suite("Lists with mistakes", .serialized)
struct BadListTests {
    /// A list with one bad row in line 3, and what the technician has to be told.
    struct BadList: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let command: [String]
        let header: String
        let good: String
        let bad: String
        let column: String
        /// What to type, or what is wrong with which other line.
        let advice: String

        var text: String { [header, good, bad].joined(separator: "\n") + "\n" }
    }

    static let consents = ["consent", "import"]
    static let answers =
        "admission_no,purpose,medium,status,effective_date,expires,given_by,relationship,method,notice_version,source_ref"
    static let good = "A0101,website,photo,given,2026-10-01,2030-08-31,G0101-1,mother,form,2026-09,new/1"

    static let lists = [
        BadList(
            testDescription: "a status that nobody knows",
            command: consents,
            header: answers,
            good: good,
            bad: "A0102,website,photo,probably,2026-10-01,,G0102-1,mother,form,2026-09,new/2",
            column: "status",
            advice: "given"
        ),
        BadList(
            testDescription: "a date that can be read in two ways",
            command: consents,
            header: answers,
            good: good,
            bad: "A0102,website,photo,refused,03/04/2026,,G0102-1,mother,form,2026-09,new/2",
            column: "effective_date",
            advice: "2026-09-04"
        ),
        BadList(
            testDescription: "a guardian who is not known",
            command: consents,
            header: answers,
            good: good,
            bad: "A0102,website,photo,given,2026-10-01,,G9999-1,mother,form,2026-09,new/2",
            column: "given_by",
            advice: "Import the guardian first"
        ),
        BadList(
            testDescription: "a pupil who is not on roll",
            command: consents,
            header: answers,
            good: good,
            bad: "A9999,website,photo,given,2026-10-01,,G0102-1,mother,form,2026-09,new/2",
            column: "admission_no",
            advice: "Import the pupil first"
        ),
        BadList(
            testDescription: "a pupil twice",
            command: ["pupil", "import"],
            header:
                "admission_no,legal_forename,legal_surname,preferred_forename,preferred_surname,dob,year_group,class,protected",
            good: "A0901,Una,Marlowe,Una,Marlowe,2018-05-01,4,Ash,",
            bad: "A0901,Una,Marlow,Una,Marlow,2018-05-01,4,Ash,",
            column: "admission_no",
            advice: "ine 2"
        ),
    ]

    @Test("Nothing is imported; the line, the column and what to type are named", arguments: lists)
    func nothingIsImported(list: BadList) async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let trail = try school.trail.lines()

            let outcome = try await school.run(
                list.command + [school.write(list.text, named: "list.csv")],
                by: Login.office.rawValue
            )
            let complaint = outcome.complaint.split(separator: "\n").first { $0.hasPrefix("line 3, \(list.column): ") }

            #expect(outcome.status == 1)
            #expect(complaint?.contains(list.advice) == true)
            #expect(try school.trail.lines() == trail)
        }
    }

    @Test(
        "With --skip-bad-rows the good rows are imported and the exit code says that some were not",
        arguments: lists.prefix(4)
    )
    func badRowsAreSkipped(list: BadList) async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let file = try school.write(list.text, named: "list.csv")

            let outcome = try await school.run(
                list.command + [file, "--skip-bad-rows", "--json"],
                by: Login.office.rawValue
            )

            #expect(outcome.status == 3)
            #expect(try outcome.json(ImportAnswer.self) == ImportAnswer(added: 1, skipped: 1))
            #expect(outcome.complaint.hasPrefix("line 3, \(list.column): "))
        }
    }

    @Test("Of a pupil who is there twice neither row is believed, even when bad rows are skipped")
    func twiceIsNotGuessed() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let list = Self.lists[4]
            let file = try school.write(list.text, named: "list.csv")

            let outcome = try await school.run(
                list.command + [file, "--skip-bad-rows", "--json"],
                by: Login.office.rawValue
            )
            let shown = try await school.run("consent", "show", "A0901", by: .office)

            #expect(outcome.status == 3)
            #expect(try outcome.json(ImportAnswer.self) == ImportAnswer(added: 0, skipped: 2))
            #expect(shown.isRefusal)
        }
    }

    @Test("An answer that cannot be read is never taken for a yes")
    func neverAYes() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let rows = ["Given!", "yes?", "", "1", "givenn"].enumerated().map { number, status in
                "A0108,website,photo,\(status),2026-10-01,,G0108-1,mother,form,2026-09,new/\(number)"
            }
            let file = try school.write(([Self.answers] + rows).joined(separator: "\n"), named: "list.csv")

            let before = try await school.done("consent", "show", "A0108", "--json", by: .office)
            let outcome = try await school.run(
                ["consent", "import", file, "--skip-bad-rows"],
                by: Login.office.rawValue
            )
            let after = try await school.done("consent", "show", "A0108", "--json", by: .office)

            #expect(outcome.status == 3)
            #expect(after.text == before.text)
        }
    }

    @Test("A file that is no list is refused with a sentence", arguments: ["", "\u{0}\u{0}", "what,ever\n1,2\n"])
    func noList(content: String) async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let file = try school.write(content, named: "list.csv")

            let outcome = try await school.run("pupil", "import", file, by: .office)

            #expect(outcome.status == 1)
            #expect(outcome.complaint.isForPeople)
        }
    }

    private struct ImportAnswer: Decodable, Equatable {
        let added: Int
        let skipped: Int
    }
}
