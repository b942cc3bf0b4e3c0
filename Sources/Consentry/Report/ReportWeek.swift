internal import ArgumentParser
internal import AuditTrail
internal import Foundation
internal import Operations

/// `consentry report week`
struct ReportWeek: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "week",
        abstract: "Draws up the safeguarding lead's sheet of the last seven days: one page to print and keep.",
        discussion: """
            Counts without names, open and overdue take-downs, and the audit trail's checkpoint as 32 words and as a QR \
            code. Kept away from the server, it shows later whether the trail was rewritten.

            Example:
              consentry report week --to week.html --as c.adair
            """
    )

    @Option(help: "Write the page to this new file; without it, the page goes to standard output.")
    var to: String?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let sheet = try await options.perform { drive, staff in try await MakeWeekSheet(on: drive)(by: staff) }
        guard let to else { return try output.show(WeekAnswer(sheet), text: sheet.html) }
        try Files.create(to, Array(sheet.html.utf8))
        try output.show(
            WeekAnswer(sheet),
            text: "The sheet is in \(to). Print it and keep it where nobody who looks after the server can get at it."
        )
    }
}

private struct WeekAnswer: Encodable {
    struct Deed: Encodable {
        let act: String
        let lead: Int
        let technician: Int
    }

    let from: Date
    let to: Date
    let counts: [String: Int]
    let openTakeDowns: Int
    let overdueTakeDowns: Int
    let deeds: [Deed]
    let entries: Int
    let words: [String]
    let checkpoint: String

    init(_ sheet: WeekSheet) {
        from = sheet.from
        to = sheet.to
        counts = Dictionary(sheet.counts.map { ($0.label, $0.number) }, uniquingKeysWith: +)
        openTakeDowns = sheet.openTakeDowns
        overdueTakeDowns = sheet.overdueTakeDowns
        deeds = sheet.deeds.map { Deed(act: $0.act, lead: $0.lead, technician: $0.technician) }
        entries = sheet.checkpoint.size
        words = sheet.words
        checkpoint = String(decoding: sheet.note.bytes, as: UTF8.self)
    }
}
