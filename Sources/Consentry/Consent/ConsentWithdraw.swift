internal import SchoolMedia
internal import ArgumentParser
internal import Operations

/// `consentry consent withdraw`
struct ConsentWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Records a withdrawal and lists everything that it affects.",
        discussion: """
            Example:
              consentry consent withdraw A0101 website --guardian G0101-1 --method telephone
            """
    )

    @OptionGroup var subject: ConsentSubject
    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let affected = try await options.perform { drive, staff in
            _ = try await RecordConsent(on: drive)(subject.statement(.withdrawn, expires: nil), by: staff)
            return try await FindAffected(on: drive)(subject.pupil, purpose: subject.purpose, by: staff)
        }
        let answer = AffectedAnswer(affected)
        try output.show(answer, text: "The withdrawal is recorded and counts from now on.\n" + answer.text)
    }
}
