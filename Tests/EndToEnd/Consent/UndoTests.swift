import Foundation
import Testing

@Suite(
    "An import that was a mistake, from outside",
    .serialized,
    .enabled("The program faketime is not installed") { Tool.faketime.isInstalled }
)
struct UndoTests {
    private static func undo(_ name: String) -> [String] {
        ["consent", "undo-import", name, "--because", "the file of last year", "--json"]
    }

    @Test("Is undone within seven days and not later, once, and nothing is removed from the trail")
    func undone() async throws {
        try await SampleSchool.mapped.value.lending { school in
            let first = try await school.take(MISReport(), .longAgo)
            let second = try await school.take(MISReport(["A0101": "No,Yes"]), .lastWeek)
            let refused = try await school.standing(of: "A0101")
            let lines = try school.trail.lines()

            let teacher = try await school.run(Self.undo(second.importName), by: Login.teacher.rawValue)
            let undone = try await school.run(Self.undo(second.importName), by: .office, days: 6)
            let again = try await school.run(Self.undo(second.importName), by: .office, days: 6)
            let late = try await school.run(Self.undo(first.importName), by: .office, days: 8)
            let after = try school.trail.lines()

            #expect(refused == "refused")
            #expect([teacher, undone, again, late].map(\.status) == [1, 0, 1, 1])
            #expect(late.complaint.contains("older than seven days"))
            #expect(try await school.standing(of: "A0101") == "given")
            #expect(try await school.standing(of: "A0102") == "given")
            #expect(after.starts(with: lines))
            #expect(try school.trail.entries(of: "consent.importUndone").map(\.obj) == [[second.importName]])
        }
    }

    @Test("A no in the file brings the published copy down; once it is down, no undoing takes the no back")
    func actedOn() async throws {
        try await SampleSchool.seen.value.lending { school in
            try await school.confirmMapping()
            let shown = try await school.affected("A0201").copies.map(\.copy)
            let pupils = try Samples.table("pupils.csv").compactMap { $0["admission_no"] }
            let report = try MISReport(["A0201": "No,Yes"], without: Set(pupils).subtracting(["A0201"]))

            let trial = try await school.take(report, .lastWeek, "--dry-run")
            let quiet = try await school.takeDowns()
            let imported = try await school.take(report, .lastWeek)
            let tasks = try await school.takeDowns()
            let closed = try await school.close(tasks.map(\.takeDown))
            let undone = try await school.run(Self.undo(imported.importName), by: Login.office.rawValue)
            let standing = try await school.standing(of: "A0201")

            #expect(shown.count == 2)
            #expect(try Set(trial.json(MISReportAnswer.self).affected.copies.map(\.copy)) == Set(shown))
            #expect(quiet.isEmpty)
            #expect([trial, imported, closed].map(\.status) == [0, 0, 0])
            #expect(Set(tasks.compactMap(\.copy)) == Set(shown))
            #expect(undone.status == 3)
            #expect(
                try undone.json(UndoAnswer.self).remaining
                    == [UndoAnswer.Remainder(pupil: "A0201", purpose: "website", because: "acted_on")]
            )
            #expect(standing == "disputed")
        }
    }

    @Test("Undone before anybody acted, a no lets the pupil's pictures out again")
    func notActedOn() async throws {
        try await SampleSchool.mapped.value.lending { school in
            _ = try await school.take(MISReport(), .longAgo)
            let wrong = try await school.take(MISReport(MISReport.first(60, "No,No")), .lastWeek)

            let undone = try await school.run(Self.undo(wrong.importName), by: Login.office.rawValue)

            #expect(undone.status == 0)
            #expect(try undone.json(UndoAnswer.self) == UndoAnswer(undone: 120, remaining: []))
            #expect(try await school.standing(of: "A0415") == "given")
        }
    }
}
