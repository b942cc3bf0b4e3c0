internal import ArgumentParser
internal import Operations

/// `consentry declaration import`
struct DeclarationImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes declarations in from a CSV file that names pictures by their names on the device.",
        discussion: """
            Columns: photo,trip,heads,adults,unidentifiable,pupils,place,copyright. The receipts are the sender's own note: \
            one line for each file, its name, a tab, and the asset. They are not kept.

            Example:
              consentry declaration import declarations.csv --receipts receipts.tsv --as t.bianchi
            """
    )

    @Argument(help: "The CSV file.")
    var file: String

    @Option(help: "The file with the receipts.")
    var receipts: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var imports: ImportOptions

    func run() async throws {
        let csv = try Files.read(file)
        let assets = try ReceiptList(path: receipts).assets
        let report = try await options.perform { drive, staff in
            try await ImportDeclarations(on: drive)(csv, receipts: assets, badRows: imports.badRows, by: staff)
        }
        try imports.show(report, "Declarations")
    }
}
