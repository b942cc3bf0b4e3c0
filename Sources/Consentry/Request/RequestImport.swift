internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry request import`
struct RequestImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Makes requests from a CSV file that names pictures by their names on the device.",
        discussion: """
            Columns: request,photo,purpose,channel,title,caption,alt_text; optional: address,file_name. Rows with the same \
            request are one request.

            Example:
              consentry request import requests.csv --receipts receipts.tsv --as e.kaya
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
        let outcome = try await options.perform { drive, staff in
            try await ImportRequests(on: drive)(csv, receipts: assets, badRows: imports.badRows, by: staff)
        }
        let rows = outcome.requests.map { RequestLine(reference: $0.reference, request: $0.request.id) }
        try imports.output.show(
            rows,
            text: rows.map { "\($0.reference)\t\($0.request)" }.joined(separator: "\n")
        )
        guard outcome.report.isPartial else { return }
        throw PartlyDone(message: FailureReport.list(outcome.report.faults) + "\nThe rows above were left out.")
    }
}

private struct RequestLine: Encodable {
    let reference: String
    let request: PublicationRequestID
}
