import Foundation
import SchoolMedia
import TestSupport
import Testing

@Suite("Words that come from outside")
struct VocabularyTests {
    @Test(
        "a purpose is a short word in lower case",
        arguments: ["website", "a", "year_6", "p" + String(repeating: "0", count: 31)]
    )
    func purposes(text: String) {
        #expect(Purpose(rawValue: text)?.rawValue == text)
    }

    @Test(
        "a purpose of any other form is refused, in JSON as well",
        arguments: [
            "", "Website", "_a", "7up", "web site", "web-site", "wébsite", "a\n",
            "p" + String(repeating: "0", count: 32),
        ]
    )
    func hostilePurposes(text: String) throws {
        let json = try JSONEncoder().encode([text])

        #expect(Purpose(rawValue: text) == nil)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Purpose].self, from: json) }
    }

    @Test(
        "an admission number is read in either case, with spaces around it",
        arguments: ["A0101", "a0101", "  a0101 "]
    )
    func admissionNumbers(text: String) {
        #expect(AdmissionNumber(rawValue: text)?.rawValue == "A0101")
    }

    @Test(
        "an admission number of any other form is refused",
        arguments: ["", "   ", "A 1", "A;1", "Á1", "../../etc/passwd\u{0}", "=1+1", String(repeating: "1", count: 33)]
    )
    func hostileAdmissionNumbers(text: String) {
        #expect(AdmissionNumber(rawValue: text) == nil)
    }

    @Test("of two protections the stricter one counts, whichever comes first")
    func stricterProtection() {
        #expect(Protection.none.stricter(than: .neverPublish) == .neverPublish)
        #expect(Protection.neverPublish.stricter(than: .none) == .neverPublish)
        #expect(Protection.neverPublish.stricter(than: .doNotPhotograph) == .doNotPhotograph)
        #expect(Protection.doNotPhotograph.stricter(than: .neverPublish) == .doNotPhotograph)
    }

    @Test("a clock that stands still tells the same time twice")
    func fixedTime() {
        let time = TimeSource.fixed(.noon)

        #expect(time.now() == .noon)
        #expect(time.now() == .noon)
    }
}
