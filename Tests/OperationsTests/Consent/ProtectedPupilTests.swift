import AuditTrail
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("A protected pupil")
struct ProtectedPupilTests {
    private static let protectedRow = "A0003,Chloé,van der Berg,,,2019-01-01,3,Oak,never_publish"
    private static let openRow = "A0003,Chloé,van der Berg,,,2019-01-01,3,Oak,"

    @Test("does not leave, whatever the family said, and staff do not learn who it is")
    func staffDoNotLearnWho() async throws {
        try await withSchool { school in
            let request = try await school.requestWithProtectedPupil()

            let outcome = try await school.export(request)

            let verdict = try #require(outcome.refused.first?.verdict)
            let pupil = try await school.id(of: .chloe)
            let forStaff = verdict.explanation(for: Audience(of: try await school.staff(.editor))).map(\.sentence)
            let forLead = verdict.explanation(for: Audience(of: try await school.staff(.safeguardingLead))).map(
                \.sentence
            )
            #expect(outcome.written.isEmpty)
            #expect(verdict.reasons == [.protected(pupil)])
            #expect(!forStaff.joined().containsAny(of: [pupil.rawValue, "Chloé", "Berg", "A0003", "rotected"]))
            #expect(forLead.joined().contains(pupil.rawValue))
        }
    }

    @Test("is not told by the refusal of a file that is collected later")
    func collectedLater() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            try await school.record(.given, of: .chloe, by: "grandmother")
            let asset = try await school.picture(0, of: [.ada, .chloe])
            let file = try #require(try await school.export(school.approved(.website([asset]))).written.first)
            try await school.importPupils(Self.protectedRow)

            let forStaff = try await refusal { try await school.collect(file.name) }
            let forLead = try await refusal { try await school.collect(file.name, by: .safeguardingLead) }

            let pupil = try await school.id(of: .chloe).rawValue
            #expect(forStaff?.rule == .protectedPupils)
            #expect(forStaff?.message.containsAny(of: [pupil, "Chloé", "Berg", "A0003", "rotected"]) == false)
            #expect(forLead?.message.contains(pupil) == true)
        }
    }

    @Test("stays protected when a later list does not mention it")
    func stricterStays() async throws {
        try await withSchool { school in
            try await school.importPupils(Self.protectedRow)

            try await school.importPupils(Self.openRow)

            let pupil = try await school.id(of: .chloe)
            #expect(try await school.records().pupils.first { $0.id == pupil }?.protection == .neverPublish)
        }
    }

    @Test("does not stand in the trail with a word that staff could not see")
    func trailNamesTheRuleAlone() async throws {
        try await withSchool { school in
            let request = try await school.requestWithProtectedPupil()

            _ = try await school.export(request)

            let entry = try #require(try school.trail(.exportFileRefused).first)
            let pupil = try await school.id(of: .chloe).rawValue
            #expect(entry.rules == [RuleID.protectedPupils.rawValue])
            #expect(!entry.objects.contains(pupil))
        }
    }

    @Test("is not to be told from others by the editor's list of assessments")
    func assessment() async throws {
        try await withSchool { school in
            let request = try await school.requestWithProtectedPupil()
            let editor = try await school.staff(.editor)

            let assessment = try await AssessRequest(on: school.drive)(request, by: editor).first

            let pupil = try await school.id(of: .chloe).rawValue
            let sentences = assessment?.verdict.explanation(for: Audience(of: editor)).map(\.sentence) ?? []
            #expect(sentences.count == 1)
            #expect(!sentences.joined().contains(pupil))
        }
    }
}

extension School {
    /// An approved request for a picture of Ada and Chloé, who both have consent; then Chloé is protected.
    fileprivate func requestWithProtectedPupil() async throws -> PublicationRequestID {
        try await record(.given, of: .ada)
        try await record(.given, of: .chloe, by: "grandmother")
        let request = try await approved(.website([picture(0, of: [.ada, .chloe])]))
        try await importPupils("A0003,Chloé,van der Berg,,,2019-01-01,3,Oak,never_publish")
        return request
    }
}

extension String {
    func containsAny(of words: [String]) -> Bool {
        words.contains { contains($0) }
    }
}
