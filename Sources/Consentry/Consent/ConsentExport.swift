internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry consent export`
struct ConsentExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes a pupil's consent record as JSON-LD, in the terms of ISO/IEC TS 27560 and W3C DPV.",
        discussion: """
            Every answer that there ever was, who gave it, how, until when and on which form; what the answers add up to \
            for each purpose; and the lawful basis of each. For another school, or for a parent who asks.

            Example:
              consentry consent export A0101 --to A0101.jsonld --as m.hale
            """
    )

    @Argument(help: "The pupil, by identifier or admission number.")
    var pupil: PupilReference

    @Option(help: "The new file.")
    var to: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let record = try await options.perform { drive, staff in
            try await ExportConsentRecord(on: drive)(pupil, by: staff)
        }
        try Files.create(to, record)
        try output.show(
            ExportedRecord(file: to, byteCount: record.count),
            text: "Wrote “\(to)”. It holds names and answers: keep it where only those who need it can read it."
        )
    }
}

private struct ExportedRecord: Encodable {
    let file: String
    let byteCount: Int
}
