import Foundation
import SchoolMedia
import TestSupport
import Testing

@Suite("Identifiers")
struct IdentifierTests {
    private static let letters = "abcdefghijklmnopqrstuvwxyz"

    @Test("are random, say what they stand for, and can be read back")
    func random() {
        let drawn = (0..<1_000).map { _ in PupilID.random() }

        #expect(Set(drawn).count == drawn.count)
        #expect(drawn.allSatisfy { $0.rawValue.hasPrefix("p_") && $0.rawValue.utf8.count == 28 })
        #expect(drawn.allSatisfy { PupilID($0.description) == $0 })
    }

    @Test("of one kind are not taken for another kind")
    func kinds() {
        let asset = AssetID.random().rawValue

        #expect(AssetID(rawValue: asset) != nil)
        #expect(PupilID(rawValue: asset) == nil)
    }

    private static let twentyFive = letters.dropLast()

    private static let hostileTexts: [String] = [
        "", "p", "p_", letters, "p_\(twentyFive)", "p_\(letters)a", "P_\(letters)", "p_\(letters.uppercased())",
        "p-\(letters)", " p_\(letters)", "p_\(letters) ", "p_\(letters)\n", "p_\(letters)\u{0}",
        "p_\(twentyFive)0", "p_\(twentyFive)1", "p_\(twentyFive)8", "p_\(letters.dropLast(2))é",
        "p_\(letters.dropLast(3))a\u{301}", "p_\u{301}\(letters)", "ｐ_\(letters)", "p＿\(letters)",
        "p_../../../../../../../../..", "p_' OR 1=1 --aaaaaaaaaaaaaa", "p_%00aaaaaaaaaaaaaaaaaaaaaaa",
    ]

    @Test("are refused unless every character is right", arguments: hostileTexts)
    func hostile(text: String) {
        #expect(PupilID(rawValue: text) == nil)
    }

    @Test("travel through JSON as plain text")
    func json() throws {
        let written = try JSONEncoder().encode([PupilID.ada])

        #expect(String(decoding: written, as: UTF8.self) == "[\"\(PupilID.ada)\"]")
        #expect(try JSONDecoder().decode([PupilID].self, from: written) == [.ada])
    }

    @Test(
        "of a wrong kind or form are refused in JSON",
        arguments: ["[\"p_\"]", "[\"\(AssetID.numbered(1))\"]", "[7]"]
    )
    func hostileJSON(text: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([PupilID].self, from: Data(text.utf8))
        }
    }
}
