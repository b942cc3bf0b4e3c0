internal import Imaging

/// What a file is that somebody took for a CSV file, by how it begins.
public enum OtherFileKind: Equatable, Sendable {
    case document
    case workbook
    case webPage

    /// Nil when it may be a CSV file.
    init?(_ bytes: [UInt8]) {
        switch MediaKind(recognising: bytes.span) {
        case .pdf: self = .document
        // Workbooks are packed as ZIP.
        case .office, .zip: self = .workbook
        case .html, .xml: self = .webPage
        default: return nil
        }
    }

    /// What it is and what to do.
    var sentence: String {
        switch self {
        case .document: "This is a PDF, not a CSV file. Have the system export the same report as CSV."
        case .workbook: "This is a spreadsheet's own file, not a CSV file. Save the sheet again as \"CSV UTF-8\"."
        case .webPage:
            "This is a web page, whatever its name ends in, and not a CSV file. Open it in a spreadsheet and save it as "
                + "\"CSV UTF-8\", or have the system export the same report as CSV."
        }
    }
}
