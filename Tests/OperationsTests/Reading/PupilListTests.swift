import SchoolMedia
import Testing

@testable import Operations

@Suite("A pupil list")
struct PupilListTests {
    @Test("gives every pupil with name, class and protection")
    func wholeRow() throws {
        let bytes: [UInt8] = .pupils("a0101,Thomas,Hollis,Tom,,2019-03-02,3,Oak,Never publish")

        let reading = try PupilRow.read(bytes)

        let row = try #require(reading.rows.first)
        #expect(row.admissionNumber.rawValue == "A0101")
        #expect(row.name == PupilName(legalForename: "Thomas", legalSurname: "Hollis", preferredForename: "Tom"))
        #expect(row.born == (try .on("2019-03-02")))
        #expect(row.yearGroup == "3")
        #expect(row.schoolClass == "Oak")
        #expect(row.protection == .neverPublish)
    }

    @Test(
        "reads protection strictly, and its absence only from an empty field",
        arguments: [
            ("", Protection.none), ("none", .none), ("do_not_photograph", .doNotPhotograph),
            ("Do not photograph", .doNotPhotograph), ("never-publish", .neverPublish),
        ]
    )
    func protection(word: String, protection: Protection) throws {
        let reading = try PupilRow.read(.pupils("A1,Tom,Hollis,,,,3,Oak,\(word)"))

        #expect(reading.rows.map(\.protection) == [protection])
    }

    @Test(
        "names each field that is wrong, and none of what is in it",
        arguments: [
            ("A1,Tom,Hollis,,,,3,Oak,yes", "protected"), ("A1,Tom,Hollis,,,,3,Oak,no", "protected"),
            ("A1,,Hollis,,,,3,Oak,", "legal_forename"), ("A1,Tom,,,,,3,Oak,", "legal_surname"),
            ("A1,Tom,Hollis,,,,3,,", "class"), ("A1,Tom,Hollis\u{202E},,,,3,Oak,", "legal_surname"),
            ("A1,To\u{200B}m,Hollis,,,,3,Oak,", "legal_forename"),
            ("Tom,To\u{FFFD}m,Hollis,,,,3,Oak,", "legal_forename"),
            ("Hollis!,Tom,Hollis,,,,3,Oak,", "admission_no"),
        ]
    )
    func faultyFields(row: String, column: String) throws {
        let reading = try PupilRow.read(.pupils(row))

        let fault = try #require(reading.faults.first)
        #expect(reading.rows.isEmpty)
        #expect(fault.line == 2)
        #expect(fault.column == column)
        #expect(!fault.sentence.contains("Hollis") && !fault.sentence.contains("Tom"))
    }

    @Test("that has a pupil twice names both lines and takes neither, since one row may protect the child")
    func repeatedPupil() throws {
        let bytes: [UInt8] = .pupils(
            "A1,Tom,Hollis,,,,3,Oak,",
            "A2,Zoë,Lindqvist,,,,3,Oak,",
            "a1,Tom,Hollis,,,,3,Oak,never_publish"
        )

        let reading = try PupilRow.read(bytes)

        #expect(reading.rows.map(\.line) == [3])
        #expect(
            reading.faults == [
                RowFault(line: 2, column: "admission_no", problem: .repeats(line: 4)),
                RowFault(line: 4, column: "admission_no", problem: .repeats(line: 2)),
            ]
        )
    }

    @Test("that has a pupil twice takes neither, even when one of the rows cannot be read")
    func repeatedUnreadablePupil() throws {
        let bytes: [UInt8] = .pupils("A1,Tom,Hollis,,,31/31/2019,3,Oak,never_publish", "A1,Tom,Hollis,,,,3,Oak,")

        let reading = try PupilRow.read(bytes)

        #expect(reading.rows.isEmpty)
        #expect(reading.faults.map(\.line) == [2, 3])
        #expect(reading.faults.last?.problem == .repeats(line: 2))
    }

    @Test("is refused when the column that protects children is missing")
    func missingProtection() {
        let bytes: [UInt8] = .file(
            "admission_no,legal_forename,legal_surname,preferred_forename,preferred_surname,dob,year_group,class",
            "A1,Tom,Hollis,,,,3,Oak"
        )

        #expect(throws: CSVError.header([.missing("protected")])) { try PupilRow.read(bytes) }
    }
}
