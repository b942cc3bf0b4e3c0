internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry consent record`
struct ConsentRecord: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Records one family's answer; it counts from this moment.",
        discussion: """
            Example:
              consentry consent record A0101 website given --guardian G0101-1 --method form --evidence form-2026-11/17
            """
    )

    @OptionGroup var subject: ConsentSubject

    @Argument(help: "given, refused, withdrawn or objected.")
    var answer: ConsentEvent.Answer

    @Option(help: "The day from which a yes no longer counts, as yyyy-mm-dd.")
    var expires: DayArgument?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let statement = subject.statement(answer, expires: expires?.day.midnightUTC)
        let standing = try await options.perform { drive, staff in
            try await RecordConsent(on: drive)(statement, by: staff)
        }
        try output.show(
            ["standing": standing.word],
            text:
                "Recorded. For \(statement.purpose.rawValue) (\(statement.medium.rawValue)) the pupil's standing is now: "
                + "\(standing.word)."
        )
    }
}
