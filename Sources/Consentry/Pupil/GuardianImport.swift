internal import ArgumentParser
internal import Operations

/// `consentry pupil import-guardians`
struct GuardianImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-guardians",
        abstract: "Takes people with parental responsibility in from a CSV file.",
        discussion: """
            Columns: admission_no,guardian_ref,title,forename,surname,relationship.

            Example:
              consentry pupil import-guardians guardians.csv --as m.hale
            """
    )

    @Argument(help: "The CSV file.")
    var file: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var imports: ImportOptions

    func run() async throws {
        let csv = try Files.read(file)
        let report = try await options.perform { drive, staff in
            try await ImportGuardians(on: drive)(csv, badRows: imports.badRows, by: staff)
        }
        try imports.show(report, "Guardians")
    }
}
