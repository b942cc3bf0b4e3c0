import AuditTrail
import Foundation
import TestSupport
import Testing

@Suite("What must not get into the log")
struct NoNamesTests {
    static let smuggled = [
        "Ada Lovelace", "O'Brien", "Zoë", "trip photo.jpg", "../photos", "ada@example.org", "a\"b", "a\\b", "a\nb", "",
        "a,b",
        String(repeating: "a", count: 65),
    ]

    @Test("is refused as an object", arguments: smuggled)
    func objects(value: String) {
        #expect(throws: AuditDraftError.notAnIdentifier(.object)) { try AuditDraft.made(0, objects: ["a_1", value]) }
    }

    @Test("is refused as an actor, device, rule, action or the name of a count", arguments: smuggled)
    func otherFields(value: String) {
        #expect(throws: AuditDraftError.notAnIdentifier(.actor)) { try AuditDraft.made(0, actor: value) }
        #expect(throws: AuditDraftError.notAnIdentifier(.device)) { try AuditDraft.made(0, device: value) }
        #expect(throws: AuditDraftError.notAnIdentifier(.rule)) { try AuditDraft.made(0, rules: [value]) }
        #expect(throws: AuditDraftError.notAnIdentifier(.countName)) { try AuditDraft.made(0, counts: [value: 1]) }
        #expect(throws: AuditDraftError.notAnIdentifier(.action)) {
            try AuditDraft.made(0, action: AuditAction(rawValue: value))
        }
    }

    @Test("is refused in bytes from the outbox too", arguments: smuggled.dropLast())
    func outbox(value: String) throws {
        let text = try String(decoding: AuditDraft.full().bytes, as: UTF8.self)
        let smuggling = Array(text.replacing("\"a_trip\"", with: "\"\(value)\"").utf8)

        #expect(throws: AuditDraftError.self) { try AuditDraft(bytes: smuggling) }
    }

    @Test("is a number that JSON readers do not agree on", arguments: [-1, 9_007_199_254_740_992, .min, .max])
    func counts(value: Int) {
        #expect(throws: AuditDraftError.countOutOfRange) { try AuditDraft.made(0, counts: ["pupils": value]) }
    }

    @Test(
        "is a time that cannot be written",
        arguments: [-0.001, 253_402_300_800, .infinity, -.infinity, .nan, .greatestFiniteMagnitude]
    )
    func times(seconds: Double) {
        #expect(throws: AuditDraftError.timeOutOfRange) {
            try AuditDraft.made(0, at: Date(timeIntervalSince1970: seconds))
        }
    }

    @Test("is an act too long for a line, and the longest that fits is taken")
    func length() async throws {
        let spare = try 4_020 - AuditDraft.made(0, objects: ["a"]).bytes.count
        let full = Array(repeating: String(repeating: "b", count: 61), count: spare / 64)
        let rest = String(repeating: "c", count: spare % 64 - 3)

        let longest = try AuditDraft.made(0, objects: ["a", rest] + full)
        let entries = try await withLog(entries: 0) { try await $0.open().append([longest]) }

        #expect(longest.bytes.count == 4_020)
        #expect(entries.map(\.draft) == [longest])
        #expect(throws: AuditDraftError.tooLong(bytes: 4_021, allowed: 4_020)) {
            try AuditDraft.made(0, objects: ["aa", rest] + full)
        }
    }
}
