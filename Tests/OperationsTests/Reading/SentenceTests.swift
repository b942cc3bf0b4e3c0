import SchoolMedia
import Testing

@testable import Operations

@Suite("What an error says")
struct SentenceTests {
    @Test("repeats at most 40 characters of a word")
    func longWord() {
        let word = QuotedWord(String(repeating: "x", count: 41))

        #expect(word.description == String(repeating: "x", count: 40) + "…")
        #expect(QuotedWord(String(repeating: "x", count: 40)).description == String(repeating: "x", count: 40))
    }

    @Test(
        "shows control and bidirectional characters instead of obeying them",
        arguments: [("\u{1B}[2J", "\\u{1B}[2J"), ("a\nb", "a\\nb"), ("\u{202E}x", "\\u{202E}x"), ("\0", "\\0")]
    )
    func hiddenCharacters(word: String, shown: String) {
        #expect(QuotedWord(word).description == shown)
    }

    @Test("has no line break or control character, whatever was typed")
    func oneLine() throws {
        let bytes: [UInt8] = .consents("A1,\"web\u{1B}\nsite\",photo,\"gi\rven\",\"\u{85}x\",,,,,,")

        let reading = try ConsentRow.read(bytes, purposes: .usual)

        let sentences = reading.faults.map(\.sentence).joined()
        #expect(reading.faults.count == 3)
        #expect(!sentences.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }

    @Test("about a date tells the line, the column and what to type")
    func date() throws {
        let reading = try ConsentRow.read(
            .consents("A1,website,photo,given,03/04/2026,,G1-1,,,,"),
            purposes: .usual
        )

        let fault = try #require(reading.faults.first)
        #expect(fault.line == 2)
        #expect(fault.column == "effective_date")
        #expect(fault.sentence.contains("03/04/2026") && fault.sentence.contains("2026-09-04"))
    }
}
