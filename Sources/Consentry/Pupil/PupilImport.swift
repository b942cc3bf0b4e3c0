internal import ArgumentParser
internal import Operations

/// `consentry pupil import`
struct PupilImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes pupils in from a CSV file; a pupil missing from it stays.",
        discussion: """
            Columns: admission_no,legal_forename,legal_surname,preferred_forename,preferred_surname,dob,year_group,class,\
            protected; optional: former_names,short_names, each with “;” between names.

            Example:
              consentry pupil import pupils.csv --as m.hale
            """
    )

    @Argument(help: "The CSV file.")
    var file: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var imports: ImportOptions

    func run() async throws {
        let csv = try Files.read(file)
        let report = try await options.perform { drive, staff in
            try await ImportPupils(on: drive)(csv, badRows: imports.badRows, by: staff)
        }
        try imports.show(report, "Pupils")
    }
}
