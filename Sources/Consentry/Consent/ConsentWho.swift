internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry consent who`
struct ConsentWho: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "who",
        abstract: "Lists who of a class, a trip or the whole school may be shown for a purpose.",
        discussion: """
            The same rule decides as when a picture leaves. Why somebody may not be shown is told to the safeguarding lead \
            alone; “consentry consent show” tells what a family answered.

            Examples:
              consentry consent who --purpose website --class Oak --as m.hale
              consentry consent who --purpose press --event farm-2026-10 --csv press.csv --as m.hale
            """
    )

    @Option(help: "The purpose, such as website.")
    var purpose: Purpose

    @Option(help: "photo, video or audio.")
    var medium = Medium.photo

    @Option(name: .customLong("class"), help: "One class; the whole school when left out.")
    var schoolClass: String?

    @Option(help: "The pupils of one trip or lesson, by the school's own reference.")
    var event: String?

    @Option(help: "The moment, such as 2026-11-21T08:00:00Z, or a day for its beginning in UTC; now when left out.")
    var at: MomentArgument?

    @Option(help: "Also write a page that prints to this new file.")
    var html: String?

    @Option(help: "Also write comma-separated values to this new file.")
    var csv: String?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard schoolClass == nil || event == nil else {
            throw ValidationError("Ask about a class with --class or about a trip with --event, not both.")
        }
    }

    func run() async throws {
        let answer = try await options.perform { drive, staff in
            try await ListWhoMayBeShown(on: drive)(scope, for: purpose, medium, at: at?.date, by: staff)
        }
        if let html { try Files.create(html, Array(answer.html.utf8)) }
        if let csv { try Files.create(csv, Array(answer.csv.utf8)) }
        try output.show(WhoAnswer(answer), text: answer.text)
    }

    private var scope: WhoMayBeShown.Scope {
        if let event { return .event(event) }
        return schoolClass.map { .schoolClass($0) } ?? .school
    }
}

private struct WhoAnswer: Encodable {
    struct Line: Encodable {
        let pupil: PupilID
        let admissionNumber: String
        let name: String
        let schoolClass: String
        let mayBeShown: Bool
        let until: Date?
        let since: Date?
        let reason: String?
    }

    let purpose: Purpose
    let medium: Medium
    let basis: PurposeRule.Basis
    let at: Date
    let allowed: Int
    let refused: Int
    let pupils: [Line]

    init(_ answer: WhoMayBeShown) {
        purpose = answer.purpose
        medium = answer.medium
        basis = answer.basis
        at = answer.moment
        allowed = answer.allowed
        refused = answer.refused
        pupils = answer.lines.map { line in
            Line(
                pupil: line.pupil,
                admissionNumber: line.admissionNumber.rawValue,
                name: line.name,
                schoolClass: line.schoolClass,
                mayBeShown: line.isAllowed,
                until: line.until,
                since: line.since,
                reason: line.reason
            )
        }
    }
}
