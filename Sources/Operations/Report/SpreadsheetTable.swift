extension [[String]] {
    /// Rows of cells as comma-separated values, lines ending as RFC 4180 says; safe to open in a spreadsheet.
    var csv: String {
        map { $0.map(\.spreadsheetCell).joined(separator: ",") + "\r\n" }.joined()
    }
}

extension String {
    /// Quoted where needed; what a spreadsheet would take for a formula begins with an apostrophe.
    fileprivate var spreadsheetCell: String {
        let risky: Set<Character> = ["=", "+", "-", "@", "\t", "\r"]
        let plain = first.map(risky.contains) == true ? "'" + self : self
        guard plain.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return plain }
        return "\"" + plain.replacing("\"", with: "\"\"") + "\""
    }
}
