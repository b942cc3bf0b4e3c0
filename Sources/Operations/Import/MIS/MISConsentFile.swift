internal import Foundation
internal import Registry
public import SchoolMedia

/// A file of consents as a person hands it in.
public struct MISConsentFile: Sendable {
    /// The whole file.
    public var bytes: [UInt8]
    /// Which system it comes from.
    public var source: ConsentSource
    /// The day on which it was exported; needed unless every row has a date.
    public var exportedOn: CalendarDay?
    /// What it is about, when it does not say so itself.
    public var purpose: Purpose?
    /// Photo, video or audio, together with `purpose`.
    public var medium: Medium
    /// A list in which a person said who is meant; columns `file`, `line` and `admission_no`.
    public var matches: [UInt8]?
    /// What happens to rows that are not understood.
    public var badRows: BadRows

    /// Puts a file and its circumstances together.
    public init(
        _ bytes: [UInt8],
        from source: ConsentSource,
        exportedOn: CalendarDay?,
        purpose: Purpose?,
        medium: Medium,
        matches: [UInt8]?,
        badRows: BadRows
    ) {
        self.bytes = bytes
        self.source = source
        self.exportedOn = exportedOn
        self.purpose = purpose
        self.medium = medium
        self.matches = matches
        self.badRows = badRows
    }
}

/// A person has to say how the files of a source are to be read.
public struct MappingNeeded: Error, Sendable {
    /// The source.
    public let source: ConsentSource
    /// Columns and consents about which nobody has decided; empty when there is no mapping at all.
    public let names: [QuotedWord]
    /// A mapping to read, edit and confirm.
    public let proposal: String
}

/// A file of consents that was not imported: nothing of it.
public struct ImportStopped: Error, Sendable {
    /// What the file would change.
    public let report: MISReport
    /// What a second person has to confirm; when empty, the rows that are not understood are the reason.
    public let guards: [MISReport.Guard]
}

/// A person's word on who is meant in a row.
struct MatchRow: FileRow {
    let line: Int
    let file: String
    let row: Int
    let pupil: AdmissionNumber

    enum Column: String, CSVColumn {
        case file, line
        case pupil = "admission_no"

        static var tolerated: [String] { ["candidates"] }
    }

    /// Reads the list; a row without an admission number is still a question.
    static func read(_ bytes: [UInt8]) throws(CSVError) -> CSVReading<MatchRow> {
        let reading = try CSVTable<Column>(bytes).reading { MatchRow(&$0) }
        return reading.rejectingRepeats(of: Column.line.rawValue, by: \.row)
    }

    private init?(_ fields: inout RowFields<Column>) {
        guard !fields.raw(.pupil).isEmpty else { return nil }
        let row = fields.number(.line, in: 1...1_000_000)
        let pupil = fields.admissionNumber(.pupil)
        guard let row, let pupil else { return nil }
        line = fields.line
        file = fields.raw(.file)
        self.row = row
        self.pupil = pupil
    }
}
