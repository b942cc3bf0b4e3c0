internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry consent show`
struct ConsentShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows where a pupil may be shown at this moment.",
        discussion: """
            Example:
              consentry consent show A0101 --as m.hale
            """
    )

    @Argument(help: "The pupil, by identifier or admission number.")
    var pupil: PupilReference

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let lines = try await options.perform { drive, staff in try await ShowConsent(on: drive)(pupil, by: staff) }
        let rows = lines.map { StandingAnswer(purpose: $0.purpose, medium: $0.medium, standing: $0.standing.word) }
        try output.show(
            rows,
            text: rows.map { "\($0.purpose.rawValue) (\($0.medium.rawValue)): \($0.standing)" }.joined(separator: "\n")
        )
    }
}

private struct StandingAnswer: Encodable {
    let purpose: Purpose
    let medium: Medium
    let standing: String
}
