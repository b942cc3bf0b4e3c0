internal import ArgumentParser
internal import Foundation
internal import Operations

/// What every import of a file shares.
struct ImportOptions: ParsableArguments {
    @Flag(help: "Import the rows that can be understood and leave the others out. Exit code 3 when some were.")
    var skipBadRows = false

    @OptionGroup var output: OutputOptions

    var badRows: BadRows { skipBadRows ? .skip : .refuseFile }

    /// Shows what became of the file.
    ///
    /// - Throws: `PartlyDone` when rows were left out.
    func show(_ report: ImportReport, _ noun: String) throws {
        let answer = ImportAnswer(
            added: report.added,
            changed: report.changed,
            unchanged: report.unchanged,
            skipped: report.faults.count
        )
        let text = "\(noun): \(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged."
        try output.show(answer, text: text)
        guard report.isPartial else { return }
        throw PartlyDone(
            message: FailureReport.list(report.faults) + "\nThe rows above were left out; all others were imported."
        )
    }
}

private struct ImportAnswer: Encodable {
    let added: Int
    let changed: Int
    let unchanged: Int
    let skipped: Int
}
