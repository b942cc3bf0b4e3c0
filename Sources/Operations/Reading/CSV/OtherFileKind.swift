/// What a file is that somebody took for a CSV file, by how it begins.
public enum OtherFileKind: Equatable, Sendable {
    case document
    case workbook
    case webPage

    /// Nil when it may be a CSV file.
    init?(_ bytes: [UInt8]) {
        let kinds: [(beginning: [UInt8], kind: OtherFileKind)] = [
            (Array("%PDF-".utf8), .document),
            // ZIP, in which a workbook is packed, and the older compound file.
            ([0x50, 0x4B, 0x03, 0x04], .workbook), ([0xD0, 0xCF, 0x11, 0xE0], .workbook),
        ]
        if let known = kinds.first(where: { bytes.starts(with: $0.beginning) }) {
            self = known.kind
            return
        }
        let start = String(decoding: bytes.prefix(1_024), as: UTF8.self).lowercased()
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        guard ["<html", "<!doctype", "<table", "<?xml"].contains(where: start.hasPrefix) else { return nil }
        self = .webPage
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
