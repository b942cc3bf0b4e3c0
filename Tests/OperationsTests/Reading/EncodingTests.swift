import Testing

@testable import Operations

@Suite("The encoding of a list")
struct EncodingTests {
    private static let text = "fruit_name,colour\nPêche,rosé\n"

    private static func utf16(_ text: String, order: (UInt16) -> [UInt8]) -> [UInt8] {
        text.utf16.flatMap(order)
    }

    private static let littleEndian: @Sendable (UInt16) -> [UInt8] = { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    private static let bigEndian: @Sendable (UInt16) -> [UInt8] = { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }

    @Test(
        "does not change what is read",
        arguments: [
            Array(text.utf8),
            [0xEF, 0xBB, 0xBF] + Array(text.utf8),
            [0xFF, 0xFE] + utf16(text, order: littleEndian),
            [0xFE, 0xFF] + utf16(text, order: bigEndian),
            text.unicodeScalars.map { UInt8($0.value) },
        ]
    )
    func isRecognised(bytes: [UInt8]) throws {
        let table = try CSVTable<Fruit>(bytes)

        #expect(table.fields == [["Pêche", "rosé"]])
    }

    @Test("may be Windows-1252 with its curly quotation marks")
    func windowsPunctuation() throws {
        let bytes = Array("fruit_name,colour\nAndr".utf8) + [0xE9, 0x92] + Array("s pear,green\n".utf8)

        let table = try CSVTable<Fruit>(bytes)

        #expect(table.fields == [["André’s pear", "green"]])
    }

    @Test(
        "is not looked for in a file of another kind, which is named for what it is",
        arguments: [
            (Array("%PDF-1.7\n1 0 obj".utf8), .document),
            ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], .workbook),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .workbook),
            (Array("\r\n <HTML xmlns:x=\"urn:schemas\"><table>".utf8), .webPage),
            ([0xEF, 0xBB, 0xBF] + Array("<?xml version=\"1.0\"?>".utf8), .webPage),
        ] as [([UInt8], OtherFileKind)]
    )
    func otherKinds(bytes: [UInt8], kind: OtherFileKind) {
        #expect(throws: CSVError.otherKind(kind)) { try CSVTable<Fruit>(bytes) }
    }

    @Test("has to be whole: damage is refused with its line instead of being read as misspelt names")
    func damagedUTF8() {
        let bytes = Array("fruit_name,colour\nPêche,rosé\nP".utf8) + [0xC3] + Array("che,red\n".utf8)

        #expect(throws: CSVError.undecodable(line: 3)) { try CSVTable<Fruit>(bytes) }
    }

    @Test("with a mark for UTF-8 has to be UTF-8")
    func markedUTF8() {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("fruit_name,colour\nP".utf8) + [0xEA] + Array("che,red\n".utf8)

        #expect(throws: CSVError.undecodable(line: 2)) { try CSVTable<Fruit>(bytes) }
    }

    @Test("may not use a byte that Windows-1252 leaves undefined")
    func undefinedByte() {
        let bytes = Array("fruit_name,colour\n".utf8) + [0x81] + Array(",red\n".utf8)

        #expect(throws: CSVError.undecodable(line: 2)) { try CSVTable<Fruit>(bytes) }
    }

    @Test("as UTF-16 needs two bytes for every unit")
    func oddLength() {
        let bytes = [0xFF, 0xFE] + Self.utf16(Self.text, order: Self.littleEndian) + [0x41]

        #expect(throws: CSVError.undecodable(line: 3)) { try CSVTable<Fruit>(bytes) }
    }

    @Test("as UTF-16 may not hold half a character")
    func loneSurrogate() {
        let bytes = [0xFF, 0xFE] + Self.utf16("fruit_name,colour\n", order: Self.littleEndian) + [0x00, 0xD8]

        #expect(throws: CSVError.undecodable(line: 2)) { try CSVTable<Fruit>(bytes) }
    }

    @Test(
        "is refused when the file is not text",
        arguments: [
            (Array("fruit_name,colour\nplum\0,blue\n".utf8), 2),
            (utf16(text, order: littleEndian), 1),
            ([0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00], 1),
        ]
    )
    func nulBytes(bytes: [UInt8], line: Int) {
        #expect(throws: CSVError.nulByte(line: line)) { try CSVTable<Fruit>(bytes) }
    }

    @Test(
        "is no question for an empty file",
        arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array("\n\r\n".utf8)]
    )
    func empty(bytes: [UInt8]) {
        #expect(throws: CSVError.empty) { try CSVTable<Fruit>(bytes) }
    }
}
