internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry report governors`
struct ReportGovernors: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "governors",
        abstract: "Counts what was taken in, published, refused and taken down; no names, no number from one to four.",
        discussion: """
            Example:
              consentry report governors --from 2026-09-01 --to 2026-12-31 --html term.html --csv term.csv --as p.eastwick
            """
    )

    @Option(help: "The first day, as yyyy-mm-dd.")
    var from: DayArgument

    @Option(help: "The last day, as yyyy-mm-dd.")
    var to: DayArgument

    @Option(help: "Write a page that prints to this new file.")
    var html: String?

    @Option(help: "Write comma-separated values to this new file.")
    var csv: String?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let report = try await options.perform { drive, staff in
            try await MakeGovernorsReport(on: drive)(from: from.day, to: to.day, by: staff)
        }
        if let html { try Files.create(html, Array(report.html.utf8)) }
        if let csv { try Files.create(csv, Array(report.csv.utf8)) }
        try output.show(ReportAnswer(report), text: report.text)
    }
}

private struct ReportAnswer: Encodable {
    struct Section: Encodable {
        struct Line: Encodable {
            let measure: String
            let value: String
        }

        let title: String
        let lines: [Line]
        let total: Line?
    }

    let from: String
    let to: String
    let madeAt: Date
    let sections: [Section]

    init(_ report: GovernorsReport) {
        from = report.from.text
        to = report.to.text
        madeAt = report.madeAt
        sections = report.sections.map { section in
            Section(
                title: section.title,
                lines: section.lines.map { Section.Line(measure: $0.label, value: $0.value) },
                total: section.total.map { Section.Line(measure: $0.label, value: $0.value) }
            )
        }
    }
}
