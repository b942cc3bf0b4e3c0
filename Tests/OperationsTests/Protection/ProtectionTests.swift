import AuditTrail
import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Protecting a pupil")
struct ProtectionTests {
    private static let reason = "Court order of 3 September.\nThe family lives in Blackthorn Refuge."

    @Test("tells the safeguarding lead why, with who said so and when")
    func leadLearnsWhy() async throws {
        try await withSchool { school in
            let outcome = try await school.protect(.chloe, .neverPublish, because: Self.reason)

            let answer = try await school.protection(of: .chloe)

            let lead = try await school.staff(.safeguardingLead).member.name
            let change = ReadProtection.Answer.Change(
                id: outcome.change,
                earlier: .none,
                later: .neverPublish,
                reason: Self.reason,
                at: .nineOClock,
                by: lead
            )
            #expect(answer == ReadProtection.Answer(protection: .neverPublish, changes: [change]))
            #expect(try school.trail(.pupilProtectionRead).map(\.objects) == [[outcome.change.rawValue]])
        }
    }

    @Test(
        "tells nobody else, and says the same about every pupil",
        arguments: Person.allCases.filter { !$0.roles.contains(.safeguardingLead) }
    )
    func nobodyElse(person: Person) async throws {
        try await withSchool { school in
            try await school.protect(.chloe, .neverPublish, because: Self.reason)

            let aboutProtected = try await refusal { try await school.protection(of: .chloe, by: person) }
            let aboutAnother = try await refusal { try await school.protection(of: .ada, by: person) }

            #expect(aboutProtected?.code == "role")
            #expect(aboutProtected == aboutAnother)
        }
    }

    @Test("keeps the reason behind every other door", arguments: Person.allCases)
    func noOtherDoor(person: Person) async throws {
        try await withSchool { school in
            try await school.record(.given, of: .chloe, by: "grandmother")
            let asset = try await school.picture(0, of: [.ada, .chloe])
            let request = try await school.request(.website([asset]))
            try await school.confirmMapping()
            try await school.setTrip("2026-09-20", pupils: "A0001", "A0003")
            try await school.protect(.chloe, .doNotPhotograph, because: Self.reason)

            let told = try await school.everythingTold(about: .chloe, asset, request, to: person)

            #expect(!told.containsAny(of: ["Blackthorn", "Refuge", "Court", "order of"]))
        }
    }

    @Test("seals the reason on the drive, and the trail tells of it without telling whom it is about")
    func sealed() async throws {
        try await withSchool { school in
            try await school.protect(.chloe, .neverPublish, because: Self.reason)

            let pupil = try await school.id(of: .chloe)
            let entry = try #require(try school.trail(.pupilProtected).first)
            #expect(try school.files(holding: Array("Blackthorn".utf8)) == [])
            #expect(!entry.objects.contains(pupil.rawValue))
            #expect(entry.rules == [RuleID.protectedPupils.rawValue])
        }
    }

    @Test("opens a take-down for what is out, due at once, in the same change")
    func takesDown() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada, .ben])
            try await school.publish(file)

            let outcome = try await school.protect(.ben, .neverPublish)

            let tasks = try await school.takeDowns()
            #expect(tasks.map(\.id) == outcome.takeDowns)
            #expect(tasks.map(\.cause) == [.protected])
            #expect(tasks.map(\.dueAt) == [.nineOClock])
        }
    }

    @Test(
        "ends by the safeguarding lead's word alone; then the family's answers count again, and both are in the history"
    )
    func ends() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            try await school.protect(.ada, .neverPublish)
            let during = try await school.shown(.ada)?.showing.isAllowed
            school.clock.pass(3_600)

            try await school.unprotect(.ada, because: "lifted")

            let answer = try await school.protection(of: .ada)
            #expect(during == false)
            #expect(try await school.shown(.ada)?.showing.isAllowed == true)
            #expect(answer.changes.map(\.later) == [.neverPublish, .none])
            #expect(answer.changes.map(\.reason) == [nil, "lifted"])
            #expect(try school.trail(.pupilUnprotected).count == 1)
        }
    }

    @Test("is not made milder by the way, nor ended or repeated where there is nothing to do")
    func refusals() async throws {
        try await withSchool { school in
            try await school.protect(.ada, .doNotPhotograph)

            let milder = try await refusal { try await school.protect(.ada, .neverPublish) }
            let again = try await refusal { try await school.protect(.ada, .doNotPhotograph) }
            let notProtected = try await refusal { try await school.unprotect(.ben) }

            #expect(
                [milder?.code, again?.code, notProtected?.code] == [
                    "stricter-already", "protected-already", "not-protected",
                ]
            )
            #expect(try await school.protection(of: .ada).protection == .doNotPhotograph)
        }
    }

    @Test("by a list of the school's is in the history, too, without a reason")
    func byList() async throws {
        try await withSchool { school in
            try await school.importPupils("A0003,Chloé,van der Berg,,,2019-01-01,3,Oak,never_publish")

            let answer = try await school.protection(of: .chloe)

            #expect(answer.changes.map(\.later) == [.neverPublish])
            #expect(answer.changes.map(\.reason) == [nil])
        }
    }

    @Test("does not reach back: what could be shown before it could be shown then")
    func past() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            school.clock.set(to: .noon)
            try await school.protect(.ada, .neverPublish)
            school.clock.set(to: .afterSchool)

            let before = try await school.shown(.ada, at: .tenOClock)?.showing.isAllowed
            let after = try await school.shown(.ada, at: .noon)?.showing.isAllowed

            #expect(before == true)
            #expect(after == false)
        }
    }
}

extension School {
    /// Everything that one person gets to read that could have to do with a pupil, refusals included.
    fileprivate func everythingTold(
        about pupil: Pupil,
        _ asset: AssetID,
        _ request: PublicationRequestID,
        to person: Person
    ) async throws -> String {
        let staff = try await staff(person)
        let audience = Audience(of: staff)
        let doors: [() async throws -> String] = [
            { "\(try await ShowConsent(on: drive)(pupil.reference, by: staff))" },
            { try await self.who(by: person).html + self.who(by: person).csv + self.who(by: person).text },
            { try await self.tripList(by: person).html },
            { String(decoding: try await ExportConsentRecord(on: drive)(pupil.reference, by: staff), as: UTF8.self) },
            {
                "\(try await AssessRequest(on: drive)(request, by: staff).map { $0.verdict.explanation(for: audience) })"
            },
            { "\(try await FindAffected(on: drive)(pupil.reference, purpose: nil, by: staff))" },
            { "\(try await ImportMISConsents(on: drive).check(.mis("A0003,Yes,"), by: staff))" },
            { "\(try await ListAssets(on: drive)(asset, by: staff))" },
            { "\(try await ListTakeDowns(on: drive)(.all, by: staff))" },
            { "\(try await ReadTrail(on: drive)(AuditQuery(), limit: 1_000, by: staff))" },
            { "\(try await ListEndingConsents(on: drive)(within: 3_000, by: staff))" },
        ]
        var told = ""
        for door in doors {
            do { told += try await door() } catch let refusal as Refusal { told += refusal.message }
        }
        return told
    }
}
