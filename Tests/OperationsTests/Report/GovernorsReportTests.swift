import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("The governors' report")
struct GovernorsReportTests {
    @Test("counts what happened in its days and names nobody")
    func counts() async throws {
        try await withSchool { school in
            for number in 1...6 {
                let file = try await school.exportedPicture(number, of: [.ada, .ben])
                try await school.publish(file)
            }
            try await school.record(.withdrawn, of: .ada)
            school.clock.pass(86_400)
            _ = try await school.close(try await school.takeDowns())

            let report = try await school.report()

            #expect(report.value("Taken in") == "6")
            #expect(report.value("Refused at the door") == "0")
            #expect(report.value("Files handed out") == "6")
            #expect(report.value("website") == "6")
            #expect(report.value("Consent withdrawn") == "6")
            #expect(report.value("Objection") == "0")
            #expect(
                report.sections.filter { $0.total?.label == "Opened" }.map(\.total?.value) == ["6", "6"]
            )
            #expect(report.value("Median") == "1.0 days")
            #expect(report.value("Longest") == "1.0 days")
            #expect(!report.html.contains("Ada") && !report.csv.contains("_"))
            #expect(try school.trail(.reportMade).count == 1)
        }
    }

    @Test("says nothing of other days")
    func otherDays() async throws {
        try await withSchool { school in
            for number in 1...6 { _ = try await school.exportedPicture(number, of: [.ada]) }

            let report = try await school.report(13, 13)

            #expect(report.value("Taken in") == "0")
            #expect(report.value("Median") == "withheld")
        }
    }

    @Test("is refused for days in the wrong order")
    func wrongOrder() async throws {
        try await withSchool { school in
            let refusal = try await refusal { try await school.report(15, 14) }

            #expect(refusal?.code == "days")
        }
    }

    @Test("opens in a spreadsheet without running anything")
    func spreadsheet() throws {
        let day = try #require(CalendarDay(year: 2026, month: 9, day: 14))
        let line = GovernorsReport.Section.Line(label: "=1+1, \"x\"", value: "<5")
        let section = GovernorsReport.Section(title: "T", note: nil, lines: [line], total: nil)
        let report = GovernorsReport(from: day, to: day, madeAt: .noon, school: "<S>", sections: [section])

        #expect(report.csv == "table,measure,value\r\nT,\"'=1+1, \"\"x\"\"\",<5\r\n")
        #expect(report.html.contains("&lt;S&gt;") && !report.html.contains("<S>"))
    }
}

extension School {
    fileprivate func report(_ from: Int = 14, _ to: Int = 15) async throws -> GovernorsReport {
        let first = try #require(CalendarDay(year: 2026, month: 9, day: from))
        let last = try #require(CalendarDay(year: 2026, month: 9, day: to))
        return try await MakeGovernorsReport(on: drive)(from: first, to: last, by: staff(.governor))
    }
}

extension GovernorsReport {
    fileprivate func value(_ label: String) -> String? {
        sections.flatMap(\.lines).first { $0.label == label }?.value
    }
}
