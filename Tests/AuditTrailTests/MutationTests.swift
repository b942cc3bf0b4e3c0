import AuditTrail
import Foundation
import TestSupport
import Testing

@Suite("Against somebody who can write to the drive")
struct MutationTests {
    /// Of each kind; `CONSENTRY_MUTATIONS` sets another number, such as 500 for a release.
    static let rounds = ProcessInfo.processInfo.environment["CONSENTRY_MUTATIONS"].flatMap { Int($0) } ?? 8

    @Test("a held checkpoint finds every one of many random changes to 10,000 entries", arguments: [20_261_126])
    func mutations(seed: UInt64) async throws {
        try await TenThousand.lending { log in
            var chance = SplitMix64(seed: seed)

            let before = try log.verify()
            let found = try TenThousand.Mutation.allCases.map { mutation in
                Set(try (0..<Self.rounds).map { _ in try log.finding(of: mutation, by: &chance) })
            }
            let after = try log.verify()

            #expect(before.entries == TenThousand.entries)
            #expect(zip(found, TenThousand.Mutation.allCases).filter { !$0.isSubset(of: $1.findings) }.map(\.1) == [])
            #expect(after == before)
        }
    }
}

extension TenThousand.Mutation {
    /// What it may be called.
    fileprivate var findings: Set<LogFinding?> {
        switch self {
        case .flip, .swap, .duplicate, .repairChain: [.edited]
        case .drop, .truncate: [.edited, .cut]
        case .editTile: [.tile]
        case .olderCheckpoint, .olderLog: [.rolledBack]
        case .signAllAgain: [.rewritten]
        }
    }
}
