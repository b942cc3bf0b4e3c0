import SchoolMedia
import Testing

@testable import Operations

@Suite("A hostile policy file")
struct HostilePolicyTests {
    @Test(
        "may not repeat values by name, wherever the name stands",
        arguments: [
            ("[toilets, changing rooms]", "&p [toilets]", 13), ("[toilets, changing rooms]", "[&p toilets]", 13),
            ("[toilets, changing rooms]", "*p", 13), ("[toilets, changing rooms]", "[a,*p]", 13),
            ("school: Larkfield", "&s school: Larkfield", 1), ("version: 2026-09", "\"version\":&v 2026-09", 2),
            ("exposure: group", "exposure: group #'\n? &x y", 8),
        ]
    )
    func references(old: String, new: String, line: Int) throws {
        let faults = try PolicyText.faults(of: PolicyText.replacing(old, with: new))

        #expect(faults.map(\.problem) == [.anchorOrAlias])
        #expect(faults.map(\.line) == [line])
    }

    @Test(
        "is not one only because of an ampersand between words",
        arguments: ["St John & St Paul", "R&D School", "A * B"]
    )
    func ampersands(name: String) throws {
        let bytes = PolicyText.replacing("school: Larkfield Primary School", with: "school: \(name)")

        let policy = try PolicyReader().readPolicy(bytes, hash: "").policy

        #expect(policy.school == name)
    }

    @Test("that multiplies itself is refused before it is read")
    func billionLaughs() throws {
        let lines = (1...30).map { "k\($0): &k\($0) [*k\($0 - 1), *k\($0 - 1), *k\($0 - 1)]" }

        let faults = try PolicyText.faults(of: Array(lines.joined(separator: "\n").utf8))

        #expect(faults.map(\.problem) == [.anchorOrAlias])
    }

    @Test(
        "that is nested without end is refused before it is read",
        arguments: ["[", "{a: ", "- ", "? ", "- ? ", "{? "]
    )
    func nesting(opener: String) throws {
        let text = String(repeating: opener, count: 250_000 / opener.utf8.count)

        let faults = try PolicyText.faults(of: Array(text.utf8))

        #expect(faults.map(\.problem) == [.tooDeep])
    }

    @Test("of 256 KiB is read, and one byte more is not")
    func size() throws {
        let padding = String(repeating: "#", count: PolicyReader.byteLimit - PolicyText.whole.utf8.count - 1)
        let longest = Array((PolicyText.whole + "\n" + padding).utf8)

        #expect(throws: Never.self) { try PolicyReader().readPolicy(longest, hash: "") }
        #expect(try PolicyText.faults(of: longest + [0x23]).map(\.problem) == [.tooLarge])
    }

    @Test("has to be UTF-8", arguments: [[0xFF, 0xFE, 0x61, 0x00], [0x61, 0x3A, 0xC3], [0xED, 0xA0, 0x80]])
    func encoding(bytes: [UInt8]) throws {
        #expect(try PolicyText.faults(of: bytes).map(\.problem) == [.notUTF8])
    }

    @Test("may begin with a byte order mark")
    func byteOrderMark() {
        #expect(throws: Never.self) {
            try PolicyReader().readPolicy([0xEF, 0xBB, 0xBF] + Array(PolicyText.whole.utf8), hash: "")
        }
    }

    @Test(
        "is refused with the place at which it stops being a policy",
        arguments: [
            ("", 1, 1), ("[a, b]", 1, 1), ("school", 1, 1), ("a: b\n  c: d", 2, 4), ("a: \"b", 1, 6),
            ("a: b\n---\nc: d", 2, 1), ("school: \0", 1, 9), ("a: b\nb: \u{7}", 2, 4), ("a: b\u{2028}c: d", 1, 5),
            ("a: *", 1, 5), ("\t", 1, 1), ("%YAML 9.9\n---\na: b", 1, 1), ("a: !<x", 1, 7),
        ]
    )
    func notAPolicy(text: String, line: Int, column: Int) throws {
        let fault = try #require(try PolicyText.faults(of: Array(text.utf8)).first)

        #expect([fault.line, fault.column] == [line, column])
    }

    @Test("stands every change of a single byte without harm")
    func everyByte() {
        let bytes = Array(PolicyText.whole.utf8)
        let changes: [UInt8] = [0x0A, 0x22]
        let files = bytes.indices.flatMap { position in
            changes.map { change in bytes[..<position] + [change] + bytes[(position + 1)...] }
        }

        let policies = files.compactMap { try? PolicyReader().readPolicy(Array($0), hash: "").policy }

        #expect(policies.allSatisfy { $0.exposure == .group && $0.noRecord == .refuse })
    }
}
