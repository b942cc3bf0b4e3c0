import Foundation
import Testing

private struct Report: Decodable {
    struct Section: Decodable {
        struct Line: Decodable {
            let measure: String
            let value: String
        }

        let lines: [Line]
    }

    let sections: [Section]

    func value(_ measure: String) -> String? {
        sections.flatMap(\.lines).first { $0.measure == measure }?.value
    }
}

@Suite("The governors' report, from the command line", .serialized)
struct GovernorsReportTests {
    @Test("Has figures and no names, shows nobody as nobody, and hides one to four")
    func figures() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let page = school.folder.appending(path: "term.html")
            let table = school.folder.appending(path: "term.csv")
            let ask = ["report", "governors", "--from", "2026-09-01", "--to", ConsentList.today]
            let files = ["--html", page.plainPath, "--csv", table.plainPath]

            let outcome = try await school.run(ask + files + ["--json"], by: Login.governor.rawValue)
            let office = try await school.run(ask, by: Login.office.rawValue)

            let report = try outcome.json(Report.self)
            let written = try String(contentsOf: page, encoding: .utf8) + String(contentsOf: table, encoding: .utf8)
            let names = try Samples.table("pupils.csv").compactMap { $0["legal_surname"] }
            #expect(outcome.status == 0)
            #expect(report.value("Taken in") == String(try Samples.photos().count))
            #expect(report.value("Pictures held") == "0")
            #expect(report.value("Declined") == "0")
            #expect(names.allSatisfy { !written.contains($0) })
            #expect(!written.contains("p_") && !written.contains("s_"))
            #expect(office.status == 1)
        }
    }
}
