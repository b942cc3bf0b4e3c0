internal import ArgumentParser
internal import Operations

/// `consentry staff import`
struct StaffImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Sets accounts up from a CSV file: login,name,roles.",
        discussion: """
            On a drive without accounts whoever holds the root key may do this; later a technician (--as LOGIN).

            Example:
              consentry staff import staff.csv
            """
    )

    @Argument(help: "The CSV file.")
    var file: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var imports: ImportOptions

    func run() async throws {
        let csv = try Files.read(file)
        let drive = try await options.drive.open()
        let login = options.login ?? Environment.value(Environment.login)
        let authority: ImportStaff.Authority =
            if let login { .technician(try await drive.identify(login: login)) } else { .firstSetup }
        let report = try await ImportStaff(on: drive)(csv, badRows: imports.badRows, by: authority)
        try drive.close()
        try imports.show(report, "Accounts")
    }
}
