import Foundation
import TestSupport
import Testing

@testable import Operations

@Suite("Whatever happens at a school")
struct SchoolHistoryTests {
    /// How many histories are played; `CONSENTRY_HISTORIES` says another number.
    private static let count = ProcessInfo.processInfo.environment["CONSENTRY_HISTORIES"].flatMap { Int($0) } ?? 1_000

    /// What has to have been the only thing against some picture; a few histories do not reach the rarest.
    private static func objections(in histories: Int) -> Set<String> {
        histories < 1_000 ? [] : objections
    }

    /// Everything that a clerk can have against a picture that somebody wanted and approved.
    private static let objections: Set = [
        "no such purpose", "purpose off", "held", "name", "count", "copyright", "place", "place without authorisation",
        "face", "face alone", "portrait alone", "alone", "protected", "objection", "a parent's no", "the child's no",
        "the child's veto", "a parent's yes has ended", "no parent's yes", "no child's yes", "not both say yes",
    ]

    @Test("no picture leaves to which a careful clerk would object, and none is kept back for nothing")
    func nothingLeavesWrongly() async throws {
        try await withTemporaryDrive { root in
            let findings = try await HistoryDrives(in: root).playAll(Self.count)
            let share = Double(Self.count) / 1_000

            #expect(findings.mistakes == [])
            #expect(findings.stricter == 0)
            #expect(Double(findings.left) >= 100 * share)
            #expect(Double(findings.collected) >= 50 * share)
            #expect(Double(findings.notCollected) >= 20 * share)
            #expect(Double(findings.interrupted) >= 50 * share)
            #expect(Self.objections(in: Self.count).subtracting(findings.onlyBecause.keys) == [])
        }
    }
}
