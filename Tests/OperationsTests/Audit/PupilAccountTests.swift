import AuditTrail
import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Where could this child be seen today")
struct PupilAccountTests {
    @Test("is answered with each place, since when, by whom, and on whose word")
    func places() async throws {
        try await withSchool { school in
            let scene = try await Scene(in: school)
            let copy = try #require(try await school.records().copies.first)

            let account = try await school.account(of: .ada)

            let place = try #require(account.places.first)
            #expect(account.places.count == 1)
            #expect(place.asset == scene.asset)
            #expect(place.place == "news page")
            #expect(place.since == copy.from)
            #expect([place.exportedBy, place.recordedBy] == ["editor", "editor"])
            #expect(place.facts.map(\.giver) == ["Ms Grace King (mother)"])
            #expect(place.facts.map(\.answer) == [.given])
            #expect(place.grounds.isEmpty)
        }
    }

    @Test("says what is out and should not be, with the task to take it down")
    func unwanted() async throws {
        try await withSchool { school in
            _ = try await Scene(in: school)
            try await school.record(.withdrawn, of: .ada)

            let account = try await school.account(of: .ada)

            let task = try await ListTakeDowns(on: school.drive)(.open, by: school.staff(.editor)).map(\.id)
            #expect(account.unwanted.map(\.grounds) == [[.withdrawn]])
            #expect(account.unwanted.flatMap(\.takeDowns) == task)
            #expect(account.allowed.isEmpty)
            #expect(account.text.contains("IT SHOULD NOT BE OUT"))
        }
    }

    @Test("counts what was taken down, and does not call it a place any more")
    func takenDown() async throws {
        try await withSchool { school in
            let scene = try await Scene(in: school)
            try await TakeDownCopy(on: school.drive)(scene.copy, by: school.staff(.editor))

            let account = try await school.account(of: .ada)

            #expect(account.places.isEmpty)
            #expect(account.takenDown == 1)
        }
    }

    @Test("names a file of which nobody has said where it went")
    func placeUnknown() async throws {
        try await withSchool { school in
            _ = try await school.export(school.approvedPictures(1))

            let account = try await school.account(of: .ada)

            #expect(account.places.map(\.place) == [nil])
            #expect(account.text.contains("nobody has said where it went"))
        }
    }

    @Test("is about this child alone")
    func otherChild() async throws {
        try await withSchool { school in
            _ = try await Scene(in: school)

            let account = try await school.account(of: .ben)

            #expect(account.places.isEmpty)
            #expect(account.csv.split(separator: "\r\n").count == 1)
        }
    }

    @Test("and the life of a picture goes from the device to the last copy")
    func pictureLife() async throws {
        try await withSchool { school in
            let scene = try await Scene(in: school)
            try await TakeDownCopy(on: school.drive)(scene.copy, by: school.staff(.editor))

            let life = try await AskAboutPicture(on: school.drive)(
                scene.asset,
                limit: 100,
                by: school.staff(.safeguardingLead)
            )

            let acts = life.steps.map(\.line.action)
            #expect(acts.first == .assetIngested)
            #expect(acts.contains(.exportFileWritten))
            #expect(acts.contains(.copyRecorded))
            #expect(acts.last == .copyTakenDown)
            #expect(life.steps.allSatisfy { !$0.sentence.contains("“") })
        }
    }
}

extension School {
    fileprivate func account(of pupil: Pupil) async throws -> PupilAccount {
        try await AskAboutPupil(on: drive)(.admissionNumber(pupil.admissionNumber), by: staff(.safeguardingLead))
    }
}
