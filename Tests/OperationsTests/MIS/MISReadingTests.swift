import SchoolMedia
import Testing

@testable import Operations

@Suite("Reading a file of the school's MIS")
struct MISReadingTests {
    @Test(
        "takes a spreadsheet's number and a time of day for the day that they are",
        arguments: ["46269", "46269.0", "04-Sep-26 00:00", "2026-09-04 10:33:00", "2026-09-04T10:33:00Z"]
    )
    func days(_ text: String) throws {
        #expect(MISDate.read(text) == .certain(try .on("2026-09-04")))
    }

    @Test("guesses no date", arguments: ["1234", "99999", "462690", "46269.", "4 Sep 2026", "2026-09-04 10", ""])
    func nonsense(_ text: String) {
        #expect(MISDate.read(text) == .unreadable)
    }

    @Test("rejects the month first, and a day and a month that could change places")
    func monthFirst() {
        let one = Self.faults("A0001,Yes,09/24/2026")
        let two = Self.faults("A0001,Yes,03/04/2026")

        #expect(one == [RowFault(line: 2, column: "Date", problem: .monthFirstDate(QuotedWord("09/24/2026")))])
        #expect(two == [RowFault(line: 2, column: "Date", problem: .ambiguousDate(QuotedWord("03/04/2026")))])
    }

    @Test("finds the headings below titles whatever separates them, and leaves the totals out")
    func titles() throws {
        let text = "Consents, current pupils\n\nAdno;Website;Date\nA0001;Yes;2026-09-01\nTotal;1;\n"

        let reading = try Self.reader(Array(text.utf8)).reading()

        #expect(reading.rows.map(\.line) == [4])
        #expect(reading.skippedLines == [1, 5])
        #expect(reading.faults == [])
    }

    @Test(
        "refuses a mapping in which something is undecided, unrelated, free text or unknown",
        arguments: [
            ("columns: {Adno: \"?\"}\nconsents: {Website: [website]}", MappingFault.Problem.undecided),
            ("columns: {Adno: admission_no}\nconsents: {Website: \"?\"}", .undecided),
            ("columns: {Adno: admission_no}\nconsents: {Data Processing Consent Granted: [display]}", .unrelated),
            ("columns: {Adno: admission_no}\nconsents: {Internet Access: [website]}", .unrelated),
            ("columns: {Adno: admission_no, Notes: source_ref}\nconsents: {Website: [website]}", .freeText),
            ("columns: {Adno: admission_no}\nconsents: {Website: [moon]}", .notPurposes(["display", "website"])),
            ("columns: {Reg: ignore}\nconsents: {Website: [website]}", .needsColumn("admission_no")),
        ]
    )
    func badMapping(_ rest: String, _ problem: MappingFault.Problem) {
        let yaml = Array("source: mis\nshape: wide\nanswers: words\n\(rest)".utf8)

        let error = #expect(throws: MappingError.self) {
            _ = try MISMapping(yaml, source: "mis", purposes: [.display, .website])
        }

        #expect(error?.faults.map(\.problem).contains(problem) == true)
    }

    @Test("proposes one broad tick for use inside the school alone, and never an unrelated one")
    func proposals() {
        let purposes = Set<Purpose>.usual

        let broad = ConsentName("Photograph Student").proposal(among: purposes)
        let inside = [Purpose.learning, .display].map { ConsentTarget(purpose: $0, medium: .photo) }

        #expect(broad == .targets(inside))
        #expect(ConsentName("Data Processing Consent Granted").proposal(among: purposes) == .ignored)
        #expect(ConsentName("Local trips").proposal(among: purposes) == .ignored)
        #expect(ConsentName("Photos on trips").proposal(among: purposes) == nil)
    }

    private static func faults(_ row: String) -> [RowFault]? {
        try? reader(Array("Adno,Website,Date\n\(row)".utf8)).reading().faults
    }

    private static func reader(_ bytes: [UInt8]) throws -> MISReader {
        let yaml = """
            source: mis
            shape: wide
            answers: words
            columns: {Adno: admission_no, Date: date}
            consents: {Website: [website]}
            """
        let mapping = try MISMapping(Array(yaml.utf8), source: "mis", purposes: [.website])
        let today = try CalendarDay.on("2026-11-26")
        return try MISReader(bytes, mapping: mapping, MISReader.Circumstances(today: today))
    }
}
