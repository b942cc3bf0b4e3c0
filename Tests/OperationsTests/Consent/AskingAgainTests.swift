import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Families who are to be asked again")
struct AskingAgainTests {
    @Test("are told as many days ahead as the policy says: not a moment earlier")
    func daysOfThePolicy() async throws {
        try await withSchool(policy: .schoolPolicy + Array("\nconsent_warning_days: 10".utf8)) { school in
            let list = ListEndingConsents(on: school.drive)
            try await school.record(.given, of: .ada, until: school.clock.now + 10 * 86_400)
            try await school.record(.given, of: .ben, by: nil, until: school.clock.now + 10 * 86_400 + 1)

            let days = try await list.usualDays()
            let groups = try await list(within: days, by: school.staff(.office))
            let swept = try await SweepTakeDowns(on: school.drive)()

            #expect(days == 10)
            #expect(groups.flatMap(\.pupils).map(\.admissionNumber) == [Pupil.ada.admissionNumber])
            #expect(swept.daysAhead == 10)
            #expect(swept.ending == 1)
        }
    }

    @Test("are told thirty days ahead when the policy says nothing, or there is none")
    func usualDays() async throws {
        try await withSchool { school in
            let listed = try await ListEndingConsents(on: school.drive).usualDays()
            let swept = try await SweepTakeDowns(on: school.drive)().daysAhead

            #expect((listed, swept) == (30, 30))
        }
    }

    @Test("are those, too, whose yes is as old as the policy lets one become; it still counts")
    func renewal() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let year: TimeInterval = 365 * 86_400
            let list = ListEndingConsents(on: school.drive)

            school.clock.pass(year - 31 * 86_400)
            let before = try await list(within: 30, by: school.staff(.office))
            school.clock.pass(86_400)
            let then = try await list(within: 30, by: school.staff(.office))

            #expect(before.isEmpty)
            #expect(then.flatMap(\.pupils).map(\.reason) == [.renewal])
            #expect(then.flatMap(\.pupils).map(\.until) == [.nineOClock + year])
            #expect(try await school.standing(of: .ada) == .given(until: nil))
        }
    }
}
