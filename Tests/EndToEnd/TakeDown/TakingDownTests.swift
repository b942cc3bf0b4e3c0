import Foundation
import Testing

@Suite("Taking down what is out, from outside", .serialized)
struct TakingDownTests {
    /// Summer, who is in two of the four pictures on the farm's page.
    private static let withdrawal = ["consent", "withdraw", "A0201", "website", "--guardian", "G0201-1"]

    @Test("A withdrawal opens a task for each copy, listed in one block for the page, and somebody sees to it")
    func listedAndAssigned() async throws {
        try await SampleSchool.seen.value.lending { school in
            let before = try await school.run("takedown", "list", "--by-place", by: .editor)
            _ = try await school.run(Self.withdrawal, by: Login.office.rawValue)

            let places = try await school.takeDownsByPlace()
            let tasks = try await school.takeDowns()
            let task = try #require(tasks.first?.takeDown)
            let nobody = try await school.run("takedown", "assign", task, "--to", "n.nobody", by: .editor)
            let teacher = try await school.run("takedown", "assign", task, "--to", "s.iqbal", by: .teacher)
            let assigned = try await school.run("takedown", "assign", task, "--to", "c.adair", by: .editor)
            let owners = try await school.takeDowns().filter { $0.takeDown == task }.map(\.owner)

            #expect(before.text == "Nothing has to come down.\n")
            #expect(places.map(\.place) == [School.farmPage])
            #expect(places.map(\.files.count) == [2])
            #expect(Set(places.flatMap(\.files).flatMap(\.takeDowns)) == Set(tasks.map(\.takeDown)))
            #expect(tasks.map(\.cause) == ["withdrawn", "withdrawn"])
            #expect(tasks.map { String($0.dueAt.prefix(10)) } == [Day.ahead(5), Day.ahead(5)])
            #expect([nobody, teacher, assigned].map(\.status) == [1, 1, 0])
            #expect(owners == ["c.adair"])
            #expect(try school.trail.entries(of: "takeDown.assigned").map { $0.obj?.contains(task) } == [true])
        }
    }

    @Test("A task stays open while its file is still in a dump of the website, and closes once it is gone")
    func closedByScan() async throws {
        try await SampleSchool.seen.value.lending { school in
            _ = try await school.run(Self.withdrawal, by: Login.office.rawValue)
            let tasks = try await school.takeDowns()
            let ids = tasks.map(\.takeDown)
            let dump = try school.dump()
            let same = dump.appending(path: "a.jpg")
            let smaller = dump.appending(path: "b-640x.jpg")
            try FileManager.default.copyItem(at: school.exported(tasks[0].file), to: same)
            try await Drawing.shrink(school.exported(tasks[1].file), to: 640, quality: 60, as: smaller)

            let both = try await school.close(ids, scan: dump)
            try FileManager.default.removeItem(at: same)
            let one = try await school.close(ids, scan: dump)
            let left = try await school.takeDowns()
            try FileManager.default.removeItem(at: smaller)
            let none = try await school.close(ids, scan: dump)
            let end = try await school.takeDowns()
            let affected = try await school.affected("A0201")

            #expect([both, one, none].map(\.status) == [1, 3, 0])
            #expect(try both.json([ClosingAnswer].self).map(\.result) == ["still-there", "still-there"])
            #expect(try one.json([ClosingAnswer].self).map(\.result) == ["closed", "still-there"])
            #expect(left.map(\.takeDown) == [ids[1]])
            #expect(try none.json([ClosingAnswer].self).map(\.result) == ["closed-before", "closed"])
            #expect(end.isEmpty)
            #expect(affected.copies.isEmpty)
            #expect(try school.trail.entries(of: "takeDown.closed").count == 2)
        }
    }

    @Test(
        "Only the editor and the safeguarding lead close a task",
        arguments: [Login.office, .teacher, .technician, .governor]
    )
    func whoCloses(login: Login) async throws {
        try await SampleSchool.seen.value.lending { school in
            _ = try await school.run(Self.withdrawal, by: Login.office.rawValue)
            let tasks = try await school.takeDowns().map(\.takeDown)

            let outcome = try await school.close(tasks, by: login)

            #expect(outcome.isRefusal)
            #expect(try await school.takeDowns().count == 2)
        }
    }

    @Test("A held picture has to come down and stays in; released, it may leave, and its task waits for somebody")
    func holdAndRelease() async throws {
        try await SampleSchool.seen.value.lending { school in
            let asset = try school.asset("IMG_2042.JPG")
            let hold = ["asset", "hold", asset, "--because", "Reported by a parent"]
            let release = ["asset", "release", asset, "--because", "Looked into"]
            let request = try await school.madeRequest(for: "IMG_2042.JPG")
            try await school.done("request", "approve", request, "--confirm", "1,2,3,4,5", by: .head)

            let byEditor = try await school.run(hold, by: Login.editor.rawValue)
            let held = try await school.run(hold, by: Login.safeguardingLead.rawValue)
            let tasks = try await school.takeDowns()
            let refused = try await school.run("export", request, "--json", by: .editor).json(ExportAnswer.self)
            let released = try await school.run(release, by: Login.safeguardingLead.rawValue)
            let waiting = try await school.takeDowns()
            let exported = try await school.run("export", request, "--json", by: .editor).json(ExportAnswer.self)

            #expect([byEditor, held, released].map(\.status) == [1, 0, 0])
            #expect(tasks.filter { $0.copy != nil }.map(\.cause) == ["held"])
            #expect(refused.written.isEmpty)
            #expect(refused.refused.map(\.rules) == [["R27"]])
            #expect(waiting == tasks)
            #expect(exported.written.count == 1)
            #expect(try school.trail.entries(of: "asset.held").map(\.obj) == [[asset]])
            #expect(try school.trail.entries(of: "asset.released").map(\.obj) == [[asset]])
        }
    }
}
