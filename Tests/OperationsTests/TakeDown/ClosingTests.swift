import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Closing a take-down")
struct ClosingTests {
    @Test("records who, when and how, and that the copy is down, for all its causes at once")
    func closes() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada, .ben])
            let copy = try await school.publish(file)
            try await school.record(.withdrawn, of: .ada)
            try await school.record(.refused, of: .ben, by: "mother")
            let tasks = try await school.takeDowns()
            school.clock.pass(3_600)

            let results = try await school.close(tasks)

            let closed = try await school.takeDowns(.all).compactMap(\.closing)
            #expect(tasks.count == 2)
            #expect(results == tasks.map { .closed($0.id) })
            #expect(closed.map(\.at) == [school.clock.now, school.clock.now])
            #expect(closed.map(\.by) == ["editor", "editor"])
            #expect(closed.map(\.note) == ["page edited", "page edited"])
            #expect(try await school.takeDowns().isEmpty)
            #expect(try school.trail(.takeDownClosed).count == 2)
            #expect(try school.trail(.copyTakenDown).map { $0.objects } == [[copy.rawValue]])
        }
    }

    @Test("is refused for a file that is still there, and for no other")
    func stillThere() async throws {
        try await withSchool { school in
            let first = try await school.exportedPicture(1, of: [.ada])
            let second = try await school.exportedPicture(2, of: [.ada])
            try await school.publish(first)
            try await school.publish(second)
            try await school.record(.withdrawn, of: .ada)
            let tasks = try await school.takeDowns()

            let results = try await school.close(tasks, unlessSeen: [Sighting(path: "a.jpg", files: [first])])

            #expect(results.count { if case .closed = $0 { true } else { false } } == 1)
            #expect(try await school.takeDowns().map(\.file) == [first])
            #expect(try school.trail(.takeDownFoundAgain).count == 1)
        }
    }

    @Test("is not undone or made needless by a yes that comes afterwards: a person decides")
    func yesAgain() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada])
            try await school.publish(file)
            try await school.record(.withdrawn, of: .ada)
            school.clock.pass(60)

            try await school.record(.given, of: .ada)

            #expect(try await school.takeDowns().map(\.cause) == [.withdrawn])
        }
    }

    @Test("of a file that went nowhere ends the question for good")
    func wentNowhere() async throws {
        try await withSchool { school in
            _ = try await school.exportedPicture(1, of: [.ada])
            try await school.record(.withdrawn, of: .ada)
            _ = try await school.close(try await school.takeDowns(), .recalled)

            try await school.importPupils("A0001,Ada,King,,,2019-01-01,3,Oak,never_publish")

            #expect(try await school.takeDowns().isEmpty)
        }
    }

    @Test("names somebody else only from those who may close it")
    func assigning() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada])
            try await school.publish(file)
            try await school.record(.withdrawn, of: .ada)
            let assign = AssignTakeDowns(on: school.drive)
            let ids = try await school.takeDowns().map(\.id)

            let refused = try await refusal { try await assign(ids, to: "teacher", by: school.staff(.editor)) }
            try await assign(ids, to: "deputy", by: school.staff(.headteacher))

            #expect(refused?.code == "owner")
            #expect(try await school.takeDowns().map(\.owner) == ["deputy"])
            #expect(try school.trail(.takeDownAssigned).count == 1)
        }
    }

    @Test("is one visit for each page, however many pictures and families: an address counts without its fragment")
    func byPlace() async throws {
        try await withSchool { school in
            for number in 1...3 {
                let file = try await school.exportedPicture(number, of: [.ada, .ben])
                try await school.publish(file, at: "https://school.example/news/#picture-\(number)")
                try await school.publish(file, .newsletter, at: "Newsletter 12")
            }
            try await school.record(.withdrawn, of: .ada)
            try await school.record(.withdrawn, of: .ben, by: nil)

            let places = try await school.takeDowns().byPlace
            let page = TakeDownPage(places, at: school.clock.now).html

            #expect(Set(places.map(\.place)) == ["https://school.example/news", "Newsletter 12"])
            #expect(places.map(\.lines.count) == [3, 3])
            #expect(page.components(separatedBy: "<section>").count == 3)
            #expect(!page.contains("Ada") && !page.contains("<script"))
        }
    }

    @Test("is overdue from the moment after its deadline")
    func overdue() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada])
            try await school.publish(file)
            try await school.record(.withdrawn, of: .ada)

            school.clock.pass(5 * 86_400)
            let then = try await school.takeDowns(.overdue)
            school.clock.pass(1)
            let after = try await school.takeDowns(.overdue)

            #expect(then.isEmpty)
            #expect(after.map(\.isOverdue) == [true])
        }
    }
}
