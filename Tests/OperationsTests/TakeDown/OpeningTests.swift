import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("What has to come down")
struct OpeningTests {
    @Test("is found at the moment of the withdrawal, once, with a deadline and an owner")
    func withdrawal() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada, .ben])
            try await school.publish(file)
            #expect(try await school.takeDowns().isEmpty)

            try await school.record(.withdrawn, of: .ada)
            try await school.record(.withdrawn, of: .ada)

            let tasks = try await school.takeDowns()
            #expect(tasks.map(TaskLine.init) == [TaskLine(file, "https://school.example/news", .withdrawn)])
            #expect(tasks.map(\.dueAt) == [school.clock.now + 5 * 86_400])
            #expect(
                try school.trail(.takeDownOpened).map(\.actor) == [try await school.staff(.office).member.id.rawValue]
            )
        }
    }

    @Test("includes a file of which nobody has said where it went, until somebody does")
    func handedOut() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada])
            try await school.record(.withdrawn, of: .ada)
            let asked = try await school.takeDowns()

            try await school.publish(file, .newsletter, at: "Newsletter 12")

            #expect(asked.map(TaskLine.init) == [TaskLine(file, nil, .withdrawn)])
            #expect(try await school.takeDowns().map(TaskLine.init) == [TaskLine(file, "Newsletter 12", .withdrawn)])
            #expect(try await school.takeDowns(.all).compactMap(\.closing?.ending) == [.located])
        }
    }

    @Test("comes down at once for a pupil whom a list protects, and the trail does not say for whom")
    func protection() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada])
            try await school.publish(file)

            try await school.importPupils("A0001,Ada,King,,,2019-01-01,3,Oak,never_publish")

            let tasks = try await school.takeDowns()
            let pupil = try await school.id(of: .ada).rawValue
            #expect(tasks.map(\.cause) == [.protected])
            #expect(tasks.map(\.dueAt) == [school.clock.now])
            #expect(try school.trail(.takeDownOpened).allSatisfy { !$0.objects.contains(pupil) && $0.facts.isEmpty })
        }
    }

    @Test("comes down at once for a picture that is held, and stays on the list when it is released")
    func hold() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada])
            try await school.publish(file)
            let asset = try await school.onlyAsset()
            let lead = try await school.staff(.safeguardingLead)

            let opened = try await HoldAsset(on: school.drive).hold(asset, because: "a report", by: lead)
            let collected = try await refusal { try await school.collect(file) }
            try await HoldAsset(on: school.drive).release(asset, because: "closed", by: lead)

            #expect(opened == 1)
            #expect(collected?.rule == .held)
            #expect(try await school.takeDowns().map(\.cause) == [.held])
            #expect(try await school.collect(file).isEmpty == false)
            #expect(try await HoldAsset(on: school.drive).list(by: lead).isEmpty)
        }
    }

    @Test("comes down for what a consent import says, in the same import")
    func imported() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada, .ben])
            try await school.publish(file)
            school.clock.pass(60)
            let list = [UInt8].consents(
                "A0001,website,photo,withdrawn,2026-09-14,,mother,mother,form,,",
                "A0002,website,photo,refused,2026-09-14,,mother,mother,form,,"
            )

            _ = try await ImportConsents(on: school.drive)(list, badRows: .refuseFile, by: school.staff(.office))

            #expect(Set(try await school.takeDowns().map(\.cause)) == [.withdrawn, .refused])
            #expect(try await school.takeDowns().byPlace.map(\.lines.count) == [1])
        }
    }

    @Test("expires by itself: not a moment before, and once however often it is looked for")
    func expiry() async throws {
        try await withSchool { school in
            let end = school.clock.now + 86_400
            let asset = try await school.picture(1, of: [.ada])
            try await school.record(.given, of: .ada, until: end)
            let outcome = try await school.export(try await school.approved(.website([asset])))
            try await school.publish(try #require(outcome.written.first?.name))
            let sweep = SweepTakeDowns(on: school.drive)

            school.clock.set(to: end - 1)
            let before = try await sweep()
            school.clock.set(to: end)
            let then = try await sweep()
            let again = try await sweep()

            #expect((before.opened, before.ending) == (0, 1))
            #expect((then.opened, then.ending) == (1, 0))
            #expect((again.opened, again.open) == (0, 1))
            #expect(try school.trail(.takeDownOpened).map(\.actor) == ["server"])
            #expect(try await school.takeDowns().map(\.cause) == [.expired])
        }
    }

    @Test("ends with the day that was agreed for a place, although everybody still says yes")
    func agreedDay() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada])
            try await school.publish(file, .wall, at: "hall", until: .tomorrow)

            school.clock.set(to: .tomorrow - 1)
            let before = try await SweepTakeDowns(on: school.drive)()
            school.clock.set(to: .tomorrow)
            let then = try await SweepTakeDowns(on: school.drive)()

            #expect(before.opened == 0)
            #expect(then.opened == 1)
            #expect(try await school.takeDowns().map(TaskLine.init) == [TaskLine(file, "hall", .ended)])
        }
    }

    @Test("comes down for somebody who is tagged only afterwards and has never said yes")
    func taggedAfterwards() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada])
            try await school.publish(file)

            _ = try await school.declare(try await school.onlyAsset(), [.ada, .ben])

            #expect(try await school.takeDowns().map(\.cause) == [.noConsent])
        }
    }

    @Test("is warned of by class and purpose, with everybody whose yes ends within the days")
    func warning() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada, until: school.clock.now + 30 * 86_400)
            try await school.record(.given, of: .ben, by: nil, until: school.clock.now + 30 * 86_400 + 1)

            let groups = try await ListEndingConsents(on: school.drive)(within: 30, by: school.staff(.office))

            #expect(groups.map(\.schoolClass) == ["Oak"])
            #expect(groups.map(\.purpose) == [.website])
            #expect(groups.flatMap(\.pupils).map(\.admissionNumber) == [Pupil.ada.admissionNumber])
        }
    }
}
