import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("The policy in force")
struct PolicyInForceTests {
    @Test("is to be looked at again after the months that it names, and from then on is overdue")
    func review() async throws {
        try await withSchool(policy: .schoolPolicy("take_down_days: 5", "take_down_days: 5\npolicy_review_months: 1")) {
            school in
            let due = Date.nineOClock + 30 * 86_400

            school.clock.set(to: due - 1)
            let before = try await school.drive.policyInForceWithDates()
            school.clock.set(to: due)
            let after = try await school.drive.policyInForceWithDates()

            #expect(before.adoptedAt == .nineOClock)
            #expect(before.reviewBy == due)
            #expect([before.isReviewOverdue, after.isReviewOverdue] == [false, true])
        }
    }

    @Test("reminds nobody when it names no months")
    func noReview() async throws {
        try await withSchool { school in
            school.clock.set(to: .nextYear)

            let inForce = try await school.drive.policyInForceWithDates()

            #expect(inForce.reviewBy == nil)
            #expect(!inForce.isReviewOverdue)
        }
    }

    @Test("stays readable when a pair of its settings is found to contradict each other later")
    func adoptedBefore() async throws {
        try await withSchool { school in
            let yaml = [UInt8].schoolPolicy("no_record: refuse", "no_record: allow")
            let head = try await school.staff(.headteacher).member.id
            let record = PolicyRecord(
                hash: String(repeating: "0a", count: 32),
                yaml: yaml,
                adoptedAt: .nineOClock,
                adoptedBy: head
            )
            try await school.drive.registry.write { try $0.adopt(record) }
            let request = try await school.request(.website([school.picture(0, of: [.ada, .ben])]))

            let answers = try await AssessRequest(on: school.drive)(request, by: school.staff(.editor))

            #expect(throws: PolicyError.self) { try CheckPolicy()(yaml) }
            #expect(answers.map(\.verdict.isPermitted) == [false])
        }
    }
}
