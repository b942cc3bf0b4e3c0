internal import ArgumentParser
internal import Operations

/// `consentry consent import`
struct ConsentImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes recorded answers in from a CSV file; answers are added, never overwritten.",
        discussion: """
            Columns: admission_no,purpose,medium,status,effective_date,expires,given_by,relationship,method,notice_version,\
            source_ref.

            Example:
              consentry consent import consents.csv --as m.hale
            """
    )

    @Argument(help: "The CSV file.")
    var file: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var imports: ImportOptions

    func run() async throws {
        let csv = try Files.read(file)
        let report = try await options.perform { drive, staff in
            try await ImportConsents(on: drive)(csv, badRows: imports.badRows, by: staff)
        }
        try imports.show(report, "Answers")
    }
}
