import AuditTrail
import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("A family's answer, recorded at the office")
struct RecordingConsentTests {
    @Test("counts from the moment it is recorded")
    func given() async throws {
        try await withSchool { school in
            let standing = try await school.record(.given, of: .ada)

            #expect(standing == .given(until: nil))
            #expect(try await school.standing(of: .ada) == .given(until: nil))
            #expect(try await school.standing(of: .ada, for: .social) == .neverAsked)
            #expect(try await school.standing(of: .ben) == .neverAsked)
        }
    }

    @Test("is withdrawn from the moment of the call and not a moment earlier")
    func withdrawn() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            school.clock.set(to: .noon)
            try await school.record(.withdrawn, of: .ada)

            let answers = try await school.records().answers.map(\.event)
            let pupil = try await school.id(of: .ada)

            #expect(
                answers.standing(of: pupil, for: .website, .photo, at: .noon - 0.001).standing == .given(until: nil)
            )
            #expect(answers.standing(of: pupil, for: .website, .photo, at: .noon).standing == .withdrawn(since: .noon))
            #expect(try await school.standing(of: .ada) == .withdrawn(since: .noon))
            #expect(try school.trail(.consentWithdrawn).map(\.objects) == [[pupil.rawValue]])
        }
    }

    @Test("ends at its last moment, exclusive")
    func expires() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada, until: .noon)

            school.clock.set(to: .noon - 0.001)
            let before = try await school.standing(of: .ada)
            school.clock.set(to: .noon)
            let after = try await school.standing(of: .ada)

            #expect(before == .given(until: .noon))
            #expect(after == .expired(since: .noon))
        }
    }

    @Test("never overwrites an earlier one")
    func appendOnly() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let before = try await school.records().answers
            school.clock.pass(60)

            try await school.record(.withdrawn, of: .ada)
            school.clock.pass(60)
            try await school.record(.given, of: .ada)

            let after = try await school.records().answers
            #expect(after.count == 3)
            #expect(after.filter(before.contains) == before)
            #expect(try await school.standing(of: .ada) == .given(until: nil))
        }
    }

    @Test("by one parent does not undo the other parent's no")
    func parentsDisagree() async throws {
        try await withSchool { school in
            try await school.record(.refused, of: .ada, by: "father")
            school.clock.pass(60)

            let standing = try await school.record(.given, of: .ada, by: "mother")

            #expect(standing == .disputed)
        }
    }

    @Test(
        "is a no when a yes and a no carry the same moment, in either order",
        arguments: [
            [ConsentEvent.Answer.given, .withdrawn], [.withdrawn, .given],
        ]
    )
    func sameMoment(_ answers: [ConsentEvent.Answer]) async throws {
        try await withSchool { school in
            let standings = try await answers.asyncMap { try await school.record($0, of: .ada) }

            #expect(standings.last == .withdrawn(since: .nineOClock))
        }
    }

    @Test("of a guardian whom the pupil does not have is refused", arguments: ["stranger", "", "grandmother"])
    func unknownGuardian(_ reference: String) async throws {
        try await withSchool { school in
            let refusal = try await refusal { try await school.record(.given, of: .ada, by: reference) }

            #expect(refusal?.code == "guardian")
            #expect(try await school.records().answers.isEmpty)
        }
    }

    @Test("for a purpose that the policy does not know is refused")
    func unknownPurpose() async throws {
        try await withSchool { school in
            let refusal = try await refusal { try await school.record(.given, of: .ada, for: .press) }

            #expect(refusal?.kind == .notFound)
            #expect(try await school.records().answers.isEmpty)
        }
    }

    @Test("is sealed: the evidence can be read with the pupil's key alone")
    func evidenceIsSealed() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)

            #expect(try school.files(holding: Array("note of the call".utf8)).isEmpty)
            #expect(try await school.records().answers.compactMap(\.sealedEvidence).count == 1)
        }
    }

    @Test("is still a no when the server's clock is set back")
    func clockSetBack() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let request = try await school.approved(.website([school.picture(0, of: [.ada])]))
            school.clock.set(to: .noon)
            try await school.record(.withdrawn, of: .ada)
            school.clock.set(to: .tenOClock)

            let outcome = try await school.export(request)

            #expect(outcome.written.isEmpty)
        }
    }
}
