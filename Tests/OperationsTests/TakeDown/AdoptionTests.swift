import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("A policy that comes into force")
struct AdoptionTests {
    @Test(
        "brings down at once, in the same step, what it does not allow any more",
        arguments: [
            ("website: {basis: consent, long_edge: 1600}", "website: {basis: consent, enabled: false}"),
            ("  website: {basis: consent, long_edge: 1600}\n", ""),
            ("exposure: group", "exposure: not_identifiable"),
            ("places_refused: [toilets, changing rooms]", "places_refused: [classroom]"),
            ("places_authorised: [sick bay]", "places_authorised: [classroom]"),
        ]
    )
    func takesDown(setting: String, other: String) async throws {
        try await withSchool { school in
            let file = try await school.recognisablePicture(of: [.ada, .ben])
            try await school.publish(file)

            let adoption = try await school.adopt(setting, other)

            #expect(adoption.impact.copies.count == 1)
            #expect(adoption.takeDowns == 1)
            let line = TaskLine(file, "https://school.example/news", .policy)
            #expect(try await school.takeDowns().map(TaskLine.init) == [line])
            let head = try await school.staff(.headteacher).member.id.rawValue
            #expect(try school.trail(.takeDownOpened).map(\.actor) == [head])
            #expect(try await SweepTakeDowns(on: school.drive)().opened == 0)
        }
    }

    @Test("brings down a picture of one pupil when it wants nobody alone any more")
    func alone() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada])
            try await school.publish(file)

            let adoption = try await school.adopt("single_pupil: warn", "single_pupil: refuse")

            #expect(adoption.takeDowns == 1)
            #expect(try await school.takeDowns().map(\.cause) == [.policy])
        }
    }

    @Test("brings down what rested on a yes that counts no more: now the pupil is asked")
    func whoConsents() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada, .ben])
            try await school.publish(file)

            let adoption = try await school.adopt("take_down_days: 5", "take_down_days: 9\nwho_consents: child")

            #expect(adoption.takeDowns == 1)
            #expect(try await school.takeDowns().map(\.cause) == [.noConsent])
            #expect(try await school.takeDowns().map(\.dueAt) == [school.clock.now + 9 * 86_400])
        }
    }

    @Test("leaves alone what it still allows, what is down, and what another purpose is for")
    func leavesAlone() async throws {
        try await withSchool { school in
            let file = try await school.recognisablePicture(of: [.ada, .ben])
            let copy = try await school.publish(file)
            let harmless = try await school.adopt("take_down_days: 5", "take_down_days: 6")
            let other = try await school.adopt(
                "social: {basis: consent, long_edge: 1080}",
                "social: {basis: consent, enabled: false}"
            )
            try await TakeDownCopy(on: school.drive)(copy, by: school.staff(.editor))

            let late = try await school.adopt("exposure: group", "exposure: not_identifiable")

            #expect([harmless, other, late].map(\.takeDowns) == [0, 0, 0])
            #expect(try await school.takeDowns(.all).isEmpty)
        }
    }

    @Test("opens nothing when it is refused")
    func refused() async throws {
        try await withSchool { school in
            let asset = try await school.picture(2, of: [.ada])
            let file = try await school.recognisablePicture(of: [.ada, .ben])
            try await school.publish(file)
            _ = try await school.declare(asset, [.ada], place: "toilets")
            let yaml = [UInt8].schoolPolicy.replacing("[toilets, changing rooms]", with: "[classroom]")

            let refused = try await refusal {
                try await AdoptPolicy(on: school.drive)(yaml, newlyAllowed: .refuse, by: school.staff(.headteacher))
            }

            #expect(refused?.code == "impact")
            #expect(try await school.takeDowns().isEmpty)
        }
    }
}

extension School {
    /// A picture with recognisable faces of pupils who have said yes, exported for the website.
    fileprivate func recognisablePicture(of pupils: [Pupil]) async throws -> NeutralName {
        for pupil in pupils { try await record(.given, of: pupil, by: pupil == .ada ? "mother" : nil) }
        let asset = try await add(.picture(1))
        _ = try await declare(asset, pupils, face: .faceOn)
        let outcome = try await export(try await approved(.website([asset])))
        return try #require(outcome.written.first?.name)
    }

    /// Puts the school's policy in force with another setting.
    fileprivate func adopt(_ setting: String, _ other: String) async throws -> AdoptPolicy.Adoption {
        let yaml = [UInt8].schoolPolicy.replacing(setting, with: other)
        return try await AdoptPolicy(on: drive)(yaml, newlyAllowed: .confirmed, by: staff(.headteacher))
    }
}

extension [UInt8] {
    fileprivate func replacing(_ text: String, with other: String) -> [UInt8] {
        Array(String(decoding: self, as: UTF8.self).replacing(text, with: other).utf8)
    }
}
