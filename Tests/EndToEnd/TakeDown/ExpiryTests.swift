import Foundation
import Testing

@Suite(
    "A consent that ends by itself, from outside",
    .serialized,
    .enabled("The program faketime is not installed") { Tool.faketime.isInstalled }
)
struct ExpiryTests {
    /// Summer's mother, whose yes ends in ten days.
    private static let ending = [
        "consent", "record", "A0201", "website", "given", "--guardian", "G0201-1", "--expires", Day.ahead(10),
    ]

    private struct Ending: Decodable {
        struct Line: Decodable {
            let admissionNumber: String
        }

        let purpose: String
        let pupils: [Line]
    }

    private struct Assessed: Decodable {
        struct Line: Decodable {
            let rule: String
            let sentence: String
        }

        let permitted: Bool
        let reasons: [Line]
        let warnings: [Line]
    }

    @Test("Is announced beforehand to the office")
    func announced() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            _ = try await school.run(Self.ending, by: Login.office.rawValue)
            let expiring = ["consent", "expiring", "--json", "--within"]

            let month = try await school.run(expiring + ["30"], by: Login.office.rawValue).json([Ending].self)
            let days = try await school.run(expiring + ["5"], by: Login.office.rawValue).json([Ending].self)
            let technician = try await school.run(expiring + ["30"], by: Login.technician.rawValue)

            #expect(month.filter { $0.purpose == "website" }.flatMap(\.pupils).map(\.admissionNumber) == ["A0201"])
            #expect(days.flatMap(\.pupils).isEmpty)
            #expect(technician.isRefusal)
        }
    }

    @Test("Opens the take-downs when its day has come, once, and not a day before")
    func swept() async throws {
        try await SampleSchool.seen.value.lending { school in
            _ = try await school.run(Self.ending, by: Login.office.rawValue)

            let before = try await school.run("takedown", "sweep", "--json", by: .technician, days: 9)
            let after = try await school.run("takedown", "sweep", "--json", by: .technician, days: 11)
            let again = try await school.run("takedown", "sweep", "--json", by: .technician, days: 11)
            let late = try await school.run("takedown", "sweep", "--json", by: .technician, days: 17)
            let tasks = try await school.takeDowns()

            #expect([before, after, again, late].map(\.status) == [0, 0, 0, 0])
            #expect(try before.json(SweepAnswer.self) == SweepAnswer(opened: 0, open: 0, overdue: 0))
            #expect(try after.json(SweepAnswer.self) == SweepAnswer(opened: 2, open: 2, overdue: 0))
            #expect(try again.json(SweepAnswer.self) == SweepAnswer(opened: 0, open: 2, overdue: 0))
            #expect(try late.json(SweepAnswer.self) == SweepAnswer(opened: 0, open: 2, overdue: 2))
            #expect(tasks.map(\.cause) == ["expired", "expired"])
        }
    }

    @Test("Opens them by itself where a server runs")
    func sweptByTheServer() async throws {
        try await SampleSchool.seen.value.lending { school in
            _ = try await school.run(Self.ending, by: Login.office.rawValue)

            let ended = try await school.servingToItsEnd(under: [Tool.faketime.path, "-f", "+11d"]) { server in
                for _ in 0..<200 where try school.trail.entries(of: "takeDown.opened").isEmpty {
                    try await Task.sleep(for: .milliseconds(50))
                }
                try server.endUnderTool()
            }
            let tasks = try await school.takeDowns()

            #expect(ended == 0)
            #expect(tasks.map(\.cause) == ["expired", "expired"])
        }
    }

    @Test("Is not revived by a clock that is set back, and whoever asks is told about the clock")
    func clockSetBack() async throws {
        try await SampleSchool.approved.value.lending { school in
            _ = try await school.run(Self.ending, by: Login.office.rawValue)
            let request = try await school.madeRequest(for: "IMG_2042.JPG")
            try await school.done("request", "approve", request, "--confirm", "1,2,3,4,5", by: .head)
            let assess = ["request", "assess", request, "--json"]

            let onTime = try await school.run(assess, by: Login.editor.rawValue).json([Assessed].self)
            let ahead = try await school.run("consent", "show", "A0201", by: .office, days: 11)
            let setBack = try await school.run(assess, by: Login.editor.rawValue).json([Assessed].self)
            let standing = try await school.standing(of: "A0201")
            let export = try await school.run("export", request, "--json", by: .editor)

            #expect(onTime.map(\.permitted) == [true])
            #expect(onTime.flatMap(\.warnings).isEmpty)
            #expect(ahead.status == 0)
            #expect(setBack.map(\.permitted) == [false])
            #expect(setBack.flatMap(\.reasons).map(\.rule) == ["R9"])
            #expect(setBack.flatMap(\.warnings).map(\.sentence.isAboutTheClock) == [true])
            #expect(standing == "expired")
            #expect(export.status == 1)
            #expect(try export.json(ExportAnswer.self).written.isEmpty)
        }
    }
}

extension String {
    fileprivate var isAboutTheClock: Bool { hasPrefix("The server's clock is behind the audit trail") }
}
