import Testing

@testable import Operations

@Suite("The rows and columns of a list")
struct TableTests {
    @Test("are separated by commas, semicolons or tabs", arguments: [",", ";", "\t"])
    func delimiters(delimiter: String) throws {
        let bytes: [UInt8] = .file("fruit_name\(delimiter)colour", "plum\(delimiter)\"blue, red; both\"")

        let table = try CSVTable<Fruit>(bytes)

        #expect(table.fields == [["plum", "blue, red; both"]])
    }

    @Test("keep their line numbers across quoted line breaks of every kind")
    func lineNumbers() throws {
        let bytes = Array("fruit_name,colour\r\n\"a\r\nb\rc\nd\",red\r\n\nplum,blue\rpear,green".utf8)

        let table = try CSVTable<Fruit>(bytes)

        #expect(table.records.map(\.line) == [2, 7, 8])
        #expect(table.fields == [["a\nb\nc\nd", "red"], ["plum", "blue"], ["pear", "green"]])
    }

    @Test("may hold doubled quotation marks, separators and empty fields")
    func quoting() throws {
        let bytes: [UInt8] = .file("fruit_name,colour", "\"say \"\"plum\"\"\",\"\"", "\",\",")

        let table = try CSVTable<Fruit>(bytes)

        #expect(table.fields == [["say \"plum\"", ""], [",", ""]])
    }

    @Test("are found in any order, whatever the case, spaces and underscores of their names")
    func headerNames() throws {
        let table = try CSVTable<Fruit>(.file("COLOUR,Remark,Fruit Name", "blue,,plum"))

        #expect(table.positions == [.colour: 0, .name: 2])
    }

    @Test(
        "are refused with every mistake of the header",
        arguments: [
            ("fruit_name", [.missing("colour")]),
            ("fruit_name,colour,weight", [.unknown(QuotedWord("weight"))]),
            ("fruit_name,color", [.unknown(QuotedWord("color")), .missing("colour")]),
            ("fruit_name,colour,FruitName", [.repeated("fruit_name")]),
            ("fruit_name,colour,,", [.unnamed(position: 3), .unnamed(position: 4)]),
        ] as [(String, [CSVError.HeaderFault])]
    )
    func headerFaults(header: String, faults: [CSVError.HeaderFault]) {
        #expect(throws: CSVError.header(faults)) { try CSVTable<Fruit>(.file(header)) }
    }

    @Test("without a header are not repeated in the error, since they may be a pupil's data")
    func missingHeader() throws {
        let error = try #require(throws: CSVError.self) { try CSVTable<Fruit>(.file("Ayesha,Rahman")) }

        #expect(error == .header([.noColumnNames(expected: ["fruit_name", "colour"])]))
        #expect(!error.sentence.contains("Ayesha") && !error.sentence.contains("Rahman"))
    }

    @Test(
        "have as many fields as the header, or are refused",
        arguments: [
            ("plum", RowFault.Problem.fieldCount(expected: 2, found: 1)),
            ("plum,blue,", .fieldCount(expected: 2, found: 3)),
            ("pl\"um,blue", .strayQuote),
            (" \"plum\",blue", .strayQuote),
        ]
    )
    func raggedRows(row: String, problem: RowFault.Problem) throws {
        let table = try CSVTable<DeviceRow.Column>(.file("label,kind", row, "iPad 1,ipad"))

        let reading: CSVReading<DeviceRow> = table.reading { _ in nil }

        #expect(reading.faults == [RowFault(line: 2, column: nil, problem: problem)])
        #expect(reading.silentLines == [3])
    }

    @Test("below the data may be empty, as spreadsheets leave them")
    func blankRows() throws {
        let table = try CSVTable<Fruit>(.file("", "fruit_name,colour", "plum,blue", ",", "", "\"\",", ",,,,"))

        #expect(table.fields == [["plum", "blue"]])
    }

    @Test("are refused as a whole when a quotation mark never closes, with the line on which it opens")
    func unterminatedQuote() {
        let bytes: [UInt8] = .file("fruit_name,colour", "plum,blue", "pear,\"green", "apple,red", "fig,purple")

        #expect(throws: CSVError.unterminatedQuote(line: 3)) { try CSVTable<Fruit>(bytes) }
    }

    @Test("are refused as a whole when text follows a closing quotation mark")
    func textAfterQuote() {
        let bytes: [UInt8] = .file("fruit_name,colour", "\"plum\"s,blue")

        #expect(throws: CSVError.textAfterQuote(line: 2)) { try CSVTable<Fruit>(bytes) }
    }
}

@Suite("The limits of a list")
struct TableLimitTests {
    private static let header = Array("fruit_name,colour\n".utf8)

    @Test("allow 100,000 rows and not one more")
    func rows() throws {
        let most = Self.header + Array(repeatElement(Array("a,b\n".utf8), count: CSVLimits.rows).joined())

        let table = try CSVTable<Fruit>(most)

        #expect(table.records.last?.line == CSVLimits.rows + 1)
        #expect(throws: CSVError.tooManyRows) { try CSVTable<Fruit>(most + Array("a,b".utf8)) }
    }

    @Test("allow 64 KiB in a field and not one byte more", arguments: ["", "\""])
    func fieldBytes(quote: String) throws {
        let longest = String(repeating: "x", count: CSVLimits.fieldBytes)
        let bytes: [UInt8] = .file("fruit_name,colour", "\(quote)\(longest)\(quote),", "\(quote)\(longest)x\(quote),")

        let table = try CSVTable<Fruit>(bytes)

        #expect(table.records.map(\.flaw) == [nil, .fieldTooLong])
    }

    @Test("allow 10 MB and not one byte more")
    func bytes() throws {
        let most = [UInt8](repeating: UInt8(ascii: "\n"), count: CSVLimits.bytes)

        #expect(throws: Never.self) { try CSVText(most) }
        #expect(throws: CSVError.tooLarge) { try CSVText(most + [0x0A]) }
    }

    @Test("stand a million commas in the header")
    func wideHeader() {
        let commas = Array("fruit_name,colour".utf8) + [UInt8](repeating: UInt8(ascii: ","), count: 1_000_000)

        #expect(throws: CSVError.header([.tooManyColumns])) { try CSVTable<Fruit>(commas) }
    }

    @Test("stand a million commas in a row, which is refused alone")
    func wideRow() throws {
        let commas = [UInt8](repeating: UInt8(ascii: ","), count: 1_000_000)
        let header = Array("ref,admission_no\n".utf8)

        let reading = try TripPupilRow.read(header + commas + Array("\nfarm,A0101\n".utf8))

        let problem = RowFault.Problem.fieldCount(expected: 2, found: 1_000_001)
        #expect(reading.faults == [RowFault(line: 2, column: nil, problem: problem)])
        #expect(reading.rows.map(\.line) == [3])
    }

    @Test("stand a million quotation marks")
    func quotes() {
        let quotes = [UInt8](repeating: UInt8(ascii: "\""), count: 1_000_001)

        #expect(throws: CSVError.unterminatedQuote(line: 2)) { try CSVTable<Fruit>(Self.header + quotes) }
    }

    @Test("stand every file of up to three of the bytes that mean something")
    func everySmallFile() {
        let bytes: [UInt8] = Array(",;\t\"\r\na\0 ".utf8) + [0xEF, 0xFF, 0xFE, 0x81, 0xC3]
        let files = bytes.flatMap { one in bytes.flatMap { two in bytes.map { three in [one, two, three] } } }

        let tables = files.map { file in (try? CSVTable<Fruit>(file), try? CSVTable<Fruit>(Self.header + file)) }

        #expect(tables.allSatisfy { $0.0 == nil })
    }
}
