internal import Foundation
internal import SchoolMedia

extension GovernorsReport {
    /// A page of one file that prints on A4.
    public var html: String {
        let body = """
            <h1>Pictures of pupils: figures for the governors</h1>
            <p>\(school.escaped), \(from.text) to \(to.text). Drawn up on \(madeAt.dayText).</p>
            <p class="note">Numbers below five are shown as “&lt;5”; others are withheld where they would give one away.</p>
            \(sections.map(Self.table).joined(separator: "\n"))
            """
        return HTMLDocument(title: "Figures for the governors, \(from.text) to \(to.text)", body: body).text
    }

    /// Comma-separated values with a header; safe to open in a spreadsheet.
    public var csv: String {
        let rows = sections.flatMap { section in
            (section.lines + (section.total.map { [$0] } ?? [])).map { [section.title, $0.label, $0.value] }
        }
        return ([["table", "measure", "value"]] + rows)
            .map { $0.map(\.spreadsheetCell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// The same for a terminal.
    public var text: String {
        let tables = sections.map { section in
            let lines = section.lines + (section.total.map { [$0] } ?? [])
            return ([section.title] + lines.map { "  " + $0.label.padded(to: 44) + $0.value })
                .joined(separator: "\n")
        }
        return (["\(school), \(from.text) to \(to.text)"] + tables).joined(separator: "\n\n")
    }

    private static func table(_ section: Section) -> String {
        let rows = section.lines.map { line in
            "<tr><th scope=\"row\">\(line.label.escaped)</th><td class=\"number\">\(line.value.escaped)</td></tr>"
        }
        let total = section.total.map { line in
            "<tfoot><tr><th scope=\"row\">\(line.label.escaped)</th>"
                + "<td class=\"number\">\(line.value.escaped)</td></tr></tfoot>"
        }
        let note = section.note.map { "<p class=\"note\">\($0.escaped)</p>" }
        return """
            <table>
            <caption>\(section.title.escaped)</caption>
            <thead><tr><th scope="col">Measure</th><th scope="col" class="number">Value</th></tr></thead>
            <tbody>
            \(rows.isEmpty ? "<tr><th scope=\"row\">None</th><td class=\"number\"></td></tr>" : rows.joined(separator: "\n"))
            </tbody>
            \(total ?? "")
            </table>
            \(note ?? "")
            """
    }
}

extension String {
    /// Quoted where needed; what a spreadsheet would take for a formula begins with an apostrophe.
    var spreadsheetCell: String {
        let risky: Set<Character> = ["=", "+", "-", "@", "\t", "\r"]
        let plain = first.map(risky.contains) == true ? "'" + self : self
        guard plain.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return plain }
        return "\"" + plain.replacing("\"", with: "\"\"") + "\""
    }

    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
