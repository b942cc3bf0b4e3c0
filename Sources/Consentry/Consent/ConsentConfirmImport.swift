internal import ArgumentParser
internal import Operations

/// `consentry consent confirm-import`
struct ConsentConfirmImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm-import",
        abstract: "Confirms, as a second person, a file of consents that a guard has stopped.",
        discussion: """
            Shows what the file would change and records your word. It holds for seven days, for these very bytes read by \
            the mapping in force, up to the figures shown, and only for an import by somebody else.

            Example:
              consentry consent confirm-import sims.csv --source sims --exported-on 2026-11-26 --as c.adair
            """
    )

    @Argument(help: "The CSV file.")
    var file: String

    @OptionGroup var origin: ConsentFileOptions
    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard origin.source != nil else {
            throw ValidationError("Say which system the file comes from: --source NAME, such as --source sims.")
        }
    }

    func run() async throws {
        guard let source = origin.source else { return }
        let consents = try origin.file(Files.read(file), from: source, badRows: .skip)
        let report = try await options.perform { drive, staff in
            try await ConfirmMISImport(on: drive)(consents, by: staff)
        }
        let answer = MISReportAnswer(report, on: .trial)
        try output.show(answer, text: answer.text + "\nYour confirmation is recorded. Somebody else imports the file.")
    }
}
