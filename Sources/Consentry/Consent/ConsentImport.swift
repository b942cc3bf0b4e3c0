internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry consent import`
struct ConsentImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes recorded answers in from a CSV file; answers are added, never overwritten.",
        discussion: """
            A list in our own form needs nothing else. Columns: \
            admission_no,purpose,medium,status,effective_date,expires,given_by,relationship,method,notice_version,\
            source_ref.

            A file of the school's MIS needs --source. The first time, it stops with a proposal of how to read it; see \
            “consentry consent map”. More than a tenth of bad rows, or more than a twentieth of answers that turn a no \
            into a yes, need “consentry consent confirm-import” by a second person. A pupil who is not in the file is a \
            question, never a leaver. An import can be undone for seven days.

            Examples:
              consentry consent import consents.csv --as m.hale
              consentry consent import sims.csv --source sims --exported-on 2026-11-26 --dry-run --as m.hale
            """
    )

    @Argument(help: "The CSV file.")
    var file: String

    @OptionGroup var origin: ConsentFileOptions

    @Flag(help: "Show what the file would change, and change nothing. Exit code 1 when the import would stop.")
    var dryRun = false

    @Option(help: "Write the rows about which somebody has to say who is meant to this new file.")
    var matchesOut: String?

    @OptionGroup var options: StaffOptions
    @OptionGroup var imports: ImportOptions

    func validate() throws {
        guard origin.source == nil else { return }
        guard !origin.isUsed, !dryRun, matchesOut == nil else {
            throw ValidationError("Say which system the file comes from: --source NAME, such as --source sims.")
        }
    }

    func run() async throws {
        let csv = try Files.read(file)
        guard let source = origin.source else {
            let report = try await options.perform { drive, staff in
                try await ImportConsents(on: drive)(csv, badRows: imports.badRows, by: staff)
            }
            return try imports.show(report, "Answers")
        }
        let consents = try origin.file(csv, from: source, badRows: imports.badRows)
        if dryRun { return try await check(consents) }
        let outcome = try await options.perform { drive, staff in
            do {
                return try await ImportMISConsents(on: drive)(consents, by: staff)
            } catch let stopped as ImportStopped {
                try show(stopped.report, on: .stopped)
                throw stopped
            }
        }
        try show(outcome.report, on: .imported(outcome.importID))
        guard !outcome.report.faults.isEmpty else { return }
        throw PartlyDone(message: "The rows that were not understood were left out; all others were imported.")
    }

    private func check(_ consents: MISConsentFile) async throws {
        let report = try await options.perform { drive, staff in
            try await ImportMISConsents(on: drive).check(consents, by: staff)
        }
        try show(report, on: .trial)
        if let stop = report.stop(imports.badRows) { throw stop }
    }

    private func show(_ report: MISReport, on occasion: MISReportAnswer.Occasion) throws {
        let answer = MISReportAnswer(report, on: occasion)
        try imports.output.show(answer, text: answer.text)
        if let matchesOut { try Files.create(matchesOut, Array(answer.matches.utf8)) }
    }
}
