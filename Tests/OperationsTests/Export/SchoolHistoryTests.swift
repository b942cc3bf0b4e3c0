import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Whatever happens at a school")
struct SchoolHistoryTests {
    @Test("no picture leaves to which a careful clerk would object", arguments: UInt64(1)...8)
    func nothingLeavesWrongly(_ seed: UInt64) async throws {
        try await withSchool { school in
            let findings = try await school.histories(25, acts: 16, seed: seed)

            #expect(findings.flatMap(\.mistakes) == [])
            #expect(findings.map(\.left).reduce(0, +) >= 10)
            #expect(findings.map(\.stopped).reduce(0, +) >= 10)
            #expect(try await school.missingFiles().isEmpty)
            #expect(try school.isTrailIntact())
        }
    }
}

extension School {
    /// Lets several pairs of children go through the school, one after the other.
    fileprivate func histories(_ count: Int, acts: Int, seed: UInt64) async throws -> [SchoolHistory.Findings] {
        var chance = SplitMix64(seed: seed)
        let pictures = [try await add(.picture(0)), try await add(.picture(1))]
        return try await Array(0..<count).asyncMap { number in
            var history = try await SchoolHistory(
                in: self,
                number: number,
                pictures: pictures,
                chance: SplitMix64(seed: chance.next())
            )
            try await history.live(acts: acts)
            return history.findings
        }
    }
}
