import SchoolMedia
import Testing

@testable import Operations

@Suite("A consent list")
struct ConsentListTests {
    @Test("gives every answer with its person, its days and its evidence")
    func wholeRow() throws {
        let bytes: [UInt8] = .consents(
            "A0101,website,photo,given,2026-09-04,2027-08-31,G0101-1,mother,online_form,2026-09,form/A0101"
        )

        let reading = try ConsentRow.read(bytes, purposes: .usual)

        let row = try #require(reading.rows.first)
        #expect(reading.faults.isEmpty)
        #expect(row.pupil == AdmissionNumber(rawValue: "A0101"))
        #expect(row.purpose == .website)
        #expect(row.medium == .photo)
        #expect(row.answer == .given)
        #expect(row.effectiveFrom == (try .on("2026-09-04")))
        #expect(row.expires == (try .on("2027-08-31")))
        #expect(row.giver == .guardian(reference: "G0101-1"))
        #expect(row.method == .form)
        #expect(row.evidence == "form/A0101")
    }

    @Test(
        "understands the words of the school's programs",
        arguments: [
            ("Given", ConsentEvent.Answer.given), ("yes", .given), ("T", .given), ("✓", .given), ("Approved", .given),
            ("Refused", .refused), ("No", .refused), ("F", .refused), ("not granted", .refused), ("Declined", .refused),
            ("withdrawn", .withdrawn), ("REVOKED", .withdrawn), ("objected", .objected),
        ]
    )
    func words(word: String, answer: ConsentEvent.Answer) throws {
        let reading = try ConsentRow.read(.consents("A1,website,photo,\(word),2026-09-04,,,,,,"), purposes: .usual)

        #expect(reading.rows.map(\.answer) == [answer])
    }

    @Test(
        "makes no answer of silence, dated or not",
        arguments: ["unknown,", ",", "-,2026-09-04", "Pending,", "not recorded,", "awaiting,2026-09-04"]
    )
    func silence(statusAndDate: String) throws {
        let reading = try ConsentRow.read(.consents("A1,website,photo,\(statusAndDate),,,,,,"), purposes: .usual)

        #expect(reading.rows.isEmpty)
        #expect(reading.faults.isEmpty)
        #expect(reading.silentLines == [2])
    }

    @Test("never guesses a status", arguments: ["givne", "ok", "yes?", "Y/N", "2", "ｙｅｓ", "not given", "given by mum"])
    func unknownStatus(word: String) throws {
        let reading = try ConsentRow.read(.consents("A1,website,photo,\(word),2026-09-04,,,,,,"), purposes: .usual)

        let problem = RowFault.Problem.unknownWord(QuotedWord(word), allowed: ConsentStatus.suggestions)
        #expect(reading.rows.isEmpty)
        #expect(reading.faults == [RowFault(line: 2, column: "status", problem: problem)])
    }

    @Test("has only purposes of the policy")
    func unknownPurpose() throws {
        let bytes: [UInt8] = .consents(
            "A1,press,photo,given,2026-09-04,,,,,,",
            "A1,Website,photo,given,2026-09-04,,,,,,"
        )

        let reading = try ConsentRow.read(bytes, purposes: [.website])

        let problem = RowFault.Problem.unknownWord(QuotedWord("press"), allowed: ["website"])
        #expect(reading.faults == [RowFault(line: 2, column: "purpose", problem: problem)])
        #expect(reading.rows.map(\.purpose) == [.website])
    }

    @Test(
        "names each field that is wrong",
        arguments: [
            (",website,photo,given,2026-09-04,,,,,,", "admission_no", RowFault.Problem.empty),
            ("A 1,website,photo,given,2026-09-04,,,,,,", "admission_no", .notAnAdmissionNumber),
            ("Aı,website,photo,given,2026-09-04,,,,,,", "admission_no", .notAnAdmissionNumber),
            ("A1,website,film,given,2026-09-04,,,,,,", "medium", .notOneOf(["photo", "video", "audio"])),
            ("A1,website,photo,given,,,,,,,", "effective_date", .empty),
            ("A1,website,photo,given,soon,,,,,,", "effective_date", .unreadableDate(QuotedWord("soon"))),
            ("A1,website,photo,given,2026-09-04,2026-09-04,,,,,", "expires", .endsBeforeItStarts),
            ("A1,website,photo,given,2026-09-04,,Mrs Rahman,,,,", "given_by", .notAReference),
            ("A1,website,photo,given,2026-09-04,,,\"mother\nA2,website\",,,", "relationship", .hiddenCharacters),
        ]
    )
    func faultyFields(row: String, column: String, problem: RowFault.Problem) throws {
        let reading = try ConsentRow.read(.consents(row), purposes: .usual)

        #expect(reading.rows.isEmpty)
        #expect(reading.faults == [RowFault(line: 2, column: column, problem: problem)])
    }

    @Test("lets a consent end on a later day, and no refusal end at all")
    func expiry() throws {
        let bytes: [UInt8] = .consents(
            "A1,website,photo,given,2026-09-04,2026-09-05,,,,,",
            "A2,website,photo,refused,2026-09-04,2020-01-01,,,,,",
            "A3,website,photo,refused,2026-09-04,whenever,,,,,"
        )

        let reading = try ConsentRow.read(bytes, purposes: .usual)

        #expect(reading.faults.isEmpty)
        #expect(reading.rows.map(\.expires) == [try .on("2026-09-05"), nil, nil])
    }

    @Test(
        "knows who answered and how",
        arguments: [
            ("G1-1,mother,phone_call", ConsentRow.Giver.guardian(reference: "G1-1"), ConsentEvent.Method.telephone),
            ("pupil,,in person", .pupil, .inPerson),
            ("Local Authority,,letter", .localAuthority, .form),
            (",,", .unnamed, .misImport),
        ]
    )
    func givers(fields: String, giver: ConsentRow.Giver, method: ConsentEvent.Method) throws {
        let reading = try ConsentRow.read(.consents("A1,website,photo,given,2026-09-04,,\(fields),,"), purposes: .usual)

        #expect(reading.rows.map(\.giver) == [giver])
        #expect(reading.rows.map(\.method) == [method])
    }
}

@Suite("Dates with slashes in a consent list")
struct ConsentDateTests {
    @Test("are refused with their line when nothing shows that the day comes first")
    func ambiguous() throws {
        let bytes: [UInt8] = .consents(
            "A1,website,photo,given,2026-09-04,,,,,,",
            "A2,website,photo,given,03/04/2026,,,,,,",
            "A3,website,photo,given,2026-09-04,05/06/2027,,,,,"
        )

        let reading = try ConsentRow.read(bytes, purposes: .usual)

        #expect(reading.rows.map(\.line) == [2])
        #expect(
            reading.faults == [
                RowFault(line: 3, column: "effective_date", problem: .ambiguousDate(QuotedWord("03/04/2026"))),
                RowFault(line: 4, column: "expires", problem: .ambiguousDate(QuotedWord("05/06/2027"))),
            ]
        )
    }

    @Test("are read as British when another date of the file proves it")
    func proven() throws {
        let bytes: [UInt8] = .consents(
            "A1,website,photo,given,03/04/2026,,,,,,",
            "A2,website,photo,given,2026-09-04,31/08/2027,,,,,"
        )

        let reading = try ConsentRow.read(bytes, purposes: .usual)

        #expect(reading.faults.isEmpty)
        #expect(reading.rows.first?.effectiveFrom == (try .on("2026-04-03")))
    }

    @Test("in American order are refused, and take the proof away from the others")
    func monthFirst() throws {
        let bytes: [UInt8] = .consents(
            "A1,website,photo,given,03/04/2026,,,,,,",
            "A2,website,photo,given,13/04/2026,,,,,,",
            "A3,website,photo,given,04/13/2026,,,,,,"
        )

        let reading = try ConsentRow.read(bytes, purposes: .usual)

        #expect(reading.rows.map(\.line) == [3])
        #expect(
            reading.faults.map(\.problem) == [
                .ambiguousDate(QuotedWord("03/04/2026")), .monthFirstDate(QuotedWord("04/13/2026")),
            ]
        )
    }
}

@Suite("Answers that disagree within a consent list")
struct ConsentContradictionTests {
    @Test(
        "to one question leave the stricter one",
        arguments: [
            ("given", "refused"), ("given", "withdrawn"), ("given", "objected"), ("refused", "withdrawn"),
            ("withdrawn", "objected"),
        ]
    )
    func contradiction(milder: String, stricter: String) throws {
        let bytes: [UInt8] = .consents(
            "A1,website,photo,\(milder),2026-09-04,,G1-1,,,,",
            "A1,website,photo,\(stricter),2026-09-04,,G1-1,,,,"
        )

        let reading = try ConsentRow.read(bytes, purposes: .usual)

        #expect(reading.rows.map(\.answer.rawValue) == [stricter])
        #expect(reading.faults == [RowFault(line: 2, column: "status", problem: .contradicts(line: 3))])
    }

    @Test("about the end of a consent leave the earlier end")
    func differentEnds() throws {
        let bytes: [UInt8] = .consents(
            "A1,website,photo,given,2026-09-04,,G1-1,,,,",
            "A1,website,photo,given,2026-09-04,2027-08-31,G1-1,,,,"
        )

        let reading = try ConsentRow.read(bytes, purposes: .usual)

        #expect(reading.rows.map(\.line) == [3])
        #expect(reading.faults == [RowFault(line: 2, column: "expires", problem: .contradicts(line: 3))])
    }

    @Test("with a row that nobody has answered leave no yes")
    func silenceContradicts() throws {
        let bytes: [UInt8] = .consents(
            "A1,website,photo,given,2026-09-04,,G1-1,,,,",
            "A1,website,photo,unknown,2026-09-04,,G1-1,,,,"
        )

        let reading = try ConsentRow.read(bytes, purposes: .usual)

        #expect(reading.rows.isEmpty)
        #expect(reading.faults == [RowFault(line: 2, column: "status", problem: .contradicts(line: 3))])
    }

    @Test("are no disagreement when the person, the day, the purpose or the medium is another, or nothing differs")
    func differentQuestions() throws {
        let bytes: [UInt8] = .consents(
            "A1,website,photo,given,2026-09-04,,G1-1,,,,",
            "A1,website,photo,given,2026-09-04,,G1-1,,,,",
            "A1,website,photo,refused,2026-09-04,,G1-2,,,,",
            "A1,website,photo,withdrawn,2026-09-05,,G1-1,,,,",
            "A1,website,video,refused,2026-09-04,,G1-1,,,,",
            "A1,press,photo,refused,2026-09-04,,G1-1,,,,"
        )

        let reading = try ConsentRow.read(bytes, purposes: .usual)

        #expect(reading.rows.map(\.line) == [2, 4, 5, 6, 7])
        #expect(reading.faults.isEmpty)
    }

    @Test(
        "hide in a row that cannot be read: no yes for the same pupil and purpose is believed beside it",
        arguments: ["refused,04/31/2026,", "nope,2026-09-04,", "withdrawn,,", "refused,2026-09-04,G 1"]
    )
    func unreadableNo(fields: String) throws {
        let parts = fields.split(separator: ",", omittingEmptySubsequences: false)
        let bytes: [UInt8] = .consents(
            "A1,website,photo,given,2026-09-04,,G1-1,,,,",
            "A1,website,photo,\(parts[0]),\(parts[1]),,\(parts[2]),,,,",
            "A1,press,photo,given,2026-09-04,,G1-1,,,,",
            "A2,website,photo,given,2026-09-04,,G2-1,,,,"
        )

        let reading = try ConsentRow.read(bytes, purposes: .usual)

        #expect(reading.rows.map(\.line) == [4, 5])
        #expect(reading.faults.first == RowFault(line: 2, column: "status", problem: .besideUnreadable(line: 3)))
        #expect(reading.faults.map(\.line) == [2, 3])
    }

    @Test("cannot hide in a yes that cannot be read")
    func unreadableYes() throws {
        let bytes: [UInt8] = .consents(
            "A1,website,photo,given,2026-09-04,,G1-1,,,,",
            "A1,website,photo,given,whenever,,G1-2,,,,"
        )

        let reading = try ConsentRow.read(bytes, purposes: .usual)

        #expect(reading.rows.map(\.line) == [2])
        #expect(reading.faults.map(\.line) == [3])
    }
}
