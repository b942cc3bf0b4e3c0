import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Watching those who watch")
struct OversightTests {
    @Test("shows the headteacher what the safeguarding lead and the technician read and changed")
    func headSeesAll() async throws {
        try await withSchool { school in
            let scene = try await Scene(in: school)
            let lead = try await school.staff(.safeguardingLead)
            _ = try await ReadMaster(on: school.drive)(scene.asset, .master, by: lead)
            _ = try await school.ask(AuditQuery())
            _ = try await HoldAsset(on: school.drive).hold(scene.asset, because: "a report", by: lead)

            let people = try await school.oversee(by: .headteacher)

            let mine = try #require(people.first { $0.id == lead.member.id })
            let written = try school.trail().filter { $0.actor == lead.member.id.rawValue }
            #expect(mine.lines.map(\.line) == written.map(\.line))
            let acts = ["asset.held", "asset.read", "audit.read", "pupil.protected", "takeDown.opened"]
            #expect(mine.counts.map(\.action) == acts)
            #expect(people.compactMap(\.login).sorted() == ["safeguardinglead", "technician"])
        }
    }

    @Test("shows a governor how often, and neither who nor what")
    func governorSeesCounts() async throws {
        try await withSchool { school in
            _ = try await school.ask(AuditQuery())

            let people = try await school.oversee(by: .governor)

            #expect(people.flatMap(\.lines).isEmpty)
            #expect(people.compactMap(\.login).isEmpty)
            #expect(people.flatMap(\.counts).contains(Oversee.Count(action: "audit.read", result: "ok", count: 1)))
        }
    }

    @Test(
        "cannot be asked by those who are watched, nor emptied by a role that is given up",
        arguments: [
            Person.safeguardingLead, .technician,
        ]
    )
    func watchedPeopleStayWatched(_ person: Person) async throws {
        try await withSchool { school in
            let id = try await school.staff(person).member.id
            let refusal = try await refusal { try await school.oversee(by: person) }
            let list = [UInt8].staff(["\(person.rawValue),\(person.rawValue.capitalized),staff"])
            let technician = try await school.staff(.technician)
            _ = try await ImportStaff(on: school.drive)(list, badRows: .refuseFile, by: .technician(technician))

            let people = try await school.oversee(by: .headteacher)

            #expect(refusal?.code == "role")
            #expect(people.contains { $0.id == id && !$0.roles.isEmpty })
        }
    }

    @Test("begins at the moment that is asked for")
    func sinceAMoment() async throws {
        try await withSchool { school in
            _ = try await school.ask(AuditQuery())
            school.clock.pass(3_600)
            let later = school.clock.now
            _ = try await school.ask(AuditQuery())

            let people = try await Oversee(on: school.drive)(since: later, limit: 10, by: school.staff(.headteacher))

            #expect(people.flatMap(\.lines).map(\.action) == [.auditRead])
        }
    }

    @Test("is in the trail, too")
    func isLogged() async throws {
        try await withSchool { school in
            _ = try await school.oversee(by: .headteacher)

            let head = try await school.staff(.headteacher).member.id.rawValue
            #expect(try school.trail(.auditOverseen).map(\.actor) == [head])
        }
    }
}

extension School {
    fileprivate func oversee(by person: Person) async throws -> [Oversee.Person] {
        try await Oversee(on: drive)(since: nil, limit: 1_000, by: staff(person))
    }
}
