internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry consent undo-import`
struct ConsentUndoImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo-import",
        abstract: "Takes an import of consents back within seven days.",
        discussion: """
            Nothing is removed: it is recorded that the answers were a mistake, and they no longer count from now on. A no \
            on the strength of which a copy was taken down stays. Exit code 3 when some answers stay.

            Example:
              consentry consent undo-import 0b7c… --because "the file of last year" --as m.hale
            """
    )

    @Argument(help: "The import, as “consent import” named it.")
    var importID: String

    @Option(help: "Why; it is kept sealed.")
    var because: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let outcome = try await options.perform { drive, staff in
            try await UndoConsentImport(on: drive)(importID, because: because, by: staff)
        }
        try output.show(UndoAnswer(outcome), text: "Undone: \(outcome.undone) answers no longer count.")
        let stay = outcome.remaining.map { answer in
            "  \(answer.pupil) \(answer.purpose.rawValue) (\(answer.medium.rawValue)), line \(answer.line): "
                + (answer.obstacle == .actedOn ? "a copy was taken down because of it" : "it did not count any more")
        }
        var notes: [String] = []
        if !stay.isEmpty { notes.append("These answers stay:\n" + stay.joined(separator: "\n")) }
        if outcome.notRestored > 0 {
            notes.append(
                "\(outcome.notRestored) yeses that the file no longer had stay ended; import a file that has them."
            )
        }
        guard notes.isEmpty else { throw PartlyDone(message: notes.joined(separator: "\n")) }
    }
}

private struct UndoAnswer: Encodable {
    struct Remainder: Encodable {
        let line: Int
        let pupil: String
        let purpose: Purpose
        let medium: Medium
        let because: String
    }

    let undone: Int
    let notRestored: Int
    let remaining: [Remainder]

    init(_ outcome: UndoConsentImport.Outcome) {
        undone = outcome.undone
        notRestored = outcome.notRestored
        remaining = outcome.remaining.map {
            Remainder(
                line: $0.line,
                pupil: $0.pupil,
                purpose: $0.purpose,
                medium: $0.medium,
                because: $0.obstacle.rawValue
            )
        }
    }
}
