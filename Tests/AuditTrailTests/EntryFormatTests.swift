import AuditTrail
import Foundation
import TestSupport
import Testing

@Suite("The form of an entry")
struct EntryFormatTests {
    @Test("is fixed to the byte, with every field in its sorted place")
    func goldenBytes() async throws {
        let policy = String(repeating: "0f", count: 32)
        let prev = leafHash(Array(TestLog.origin.utf8))
        let expected = #"""
            {"act":"export.intent","actor":"s_editor","at":"2026-09-14T09:00:00.345Z",\#
            "c":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=","dev":"d_ipad3","facts":["c_1","c_2"],\#
            "id":"00000000-0000-7000-8000-000000000007","n":0,"num":{"imported":60,"skipped":2},\#
            "obj":["q_site","a_trip"],"pol":"\#(policy)","prev":"\#(prev)","res":"refused","rules":["R7","R12"],"v":1}
            """#

        let stored = try await withLog(entries: 0) { log in
            _ = try await log.open().append([.full()])
            return try log.bytes("segments/00000000.jsonl")
        }

        #expect(String(decoding: stored, as: UTF8.self) == expected + "\n")
    }

    @Test("gives the first line the hash of the log's own name, so that it fits no other log")
    func originIsBound() async throws {
        let entry = try await withLog(entries: 0) { try await $0.open().append([.made(0)]).first }

        #expect(entry?.link.base64Text == leafHash(Array("consentry.123456/audit/test".utf8)))
    }

    @Test("gives every later line the hash of the line before")
    func linesAreLinked() async throws {
        let entries = try await withLog(entries: 0) { try await $0.open().append(.made(20)) }

        #expect(entries.dropFirst().map(\.link.base64Text) == entries.dropLast().map { leafHash($0.line) })
        #expect(entries.map(\.number) == Array(0..<20))
    }

    @Test("comes back from the outbox's bytes as it went in", arguments: [try AuditDraft.full(), try .made(1)])
    func roundTrip(draft: AuditDraft) throws {
        let again = try AuditDraft(bytes: draft.bytes)

        #expect(again == draft)
        #expect(again.bytes == draft.bytes)
    }

    @Test(
        "keeps every moment to the millisecond",
        arguments: [
            ("1970-01-01T00:00:00.000Z", 0.0), ("2000-02-29T23:59:59.999Z", 951_868_799.999),
            ("2026-03-01T00:00:00.001Z", 1_772_323_200.001), ("2100-03-01T00:00:00.000Z", 4_107_542_400.0),
            ("9999-12-31T23:59:59.999Z", 253_402_300_799.999),
        ]
    )
    func moments(text: String, seconds: Double) throws {
        let draft = try AuditDraft.made(0, at: Date(timeIntervalSince1970: seconds))

        #expect(draft.bytes.text(between: "\"at\":\"", and: "\"") == text)
        #expect(try AuditDraft(bytes: draft.bytes) == draft)
    }

    @Test(
        "has no second spelling",
        arguments: [
            (#""v":1"#, #""v": 1"#), (#""v":1"#, #""v":2"#), (#""v":1}"#, #""v":1} "#), (#""v":1"#, #""v":1,"x":1"#),
            (#""dev":"d_ipad3","#, #""dev":null,"#), (#""rules":["R7","R12"]"#, #""rules":[]"#), (#":60"#, #":060"#),
            (#":60"#, #":6e1"#), (#":60"#, #":-60"#), (#":60"#, #":9007199254740992"#),
            (#":60"#, #":99999999999999999999"#),
            (#""imported":60,"skipped":2"#, #""skipped":2,"imported":60"#), (#""imported""#, #""skipped""#),
            (#"2026-09-14"#, #"2026-02-30"#), (#"T09:"#, #"T24:"#), (#".345Z"#, #".345z"#), (#"Hh8=""#, #"Hh9=""#),
            (#"a_trip"#, #"a\u005ftrip"#), (#""refused""#, #""maybe""#), (#""act""#, #""Act""#),
            (#""actor":"s_editor","#, ""), (#"0007""#, #"000G""#), (#""pol":"0f"#, #""pol":"0F"#),
        ]
    )
    func otherSpellings(original: String, other: String) throws {
        let text = try String(decoding: AuditDraft.full().bytes, as: UTF8.self)
        let changed = text.replacing(original, with: other, maxReplacements: 1)

        #expect(changed != text)
        #expect(throws: AuditDraftError.self) { try AuditDraft(bytes: Array(changed.utf8)) }
    }

    @Test("is refused at every length short of the whole", arguments: 0..<60)
    func truncated(part: Int) throws {
        let bytes = try AuditDraft.full().bytes
        let shorter = Array(bytes.prefix(bytes.count * part / 60))

        #expect(throws: AuditDraftError.self) { try AuditDraft(bytes: shorter) }
    }
}
