import AuditTrail
import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing
import Vault

@testable import Operations

@Suite("The words of an entry")
struct AuditDetailTests {
    @Test("are sealed beside the trail, and what the trail commits to")
    func detailMatchesCommitment() async throws {
        try await withSchool { school in
            try await school.record(.withdrawn, of: .ada)
            let entry = try #require(try school.trail(.consentWithdrawn).last)

            let words = try await school.drive.registry.read { [drive = school.drive] in
                try drive.detail(of: entry.draft, in: $0)
            }

            #expect(
                words
                    == "Ada King-Noël: withdrawn for website (photo) by Ms Grace King (mother), telephone; note of the call"
            )
            #expect(entry.commitment?.count == 32)
        }
    }

    @Test("that somebody exchanged in the registry are not believed")
    func exchangedDetail() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            try await school.record(.withdrawn, of: .ada)
            let entry = try #require(try school.trail(.consentWithdrawn).last)
            try school.changeRegistry("UPDATE auditDetail SET salt = zeroblob(32)")

            let refusal = try await refusal {
                try await school.drive.registry.read { [drive = school.drive] in
                    try drive.detail(of: entry.draft, in: $0)
                }
            }

            #expect(refusal?.code == "audit-detail")
        }
    }
}
