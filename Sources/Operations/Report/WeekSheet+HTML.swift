internal import AuditTrail
internal import Foundation

extension WeekSheet {
    /// A page of one file that prints on one sheet of A4.
    public var html: String {
        let body = """
            <h1>\(school?.escaped ?? "This school"): pictures of pupils, the week to \(to.dayText)</h1>
            <p>From \(from.minuteText) to \(to.minuteText), UTC. Counts alone: no pupil, parent or member of staff is named.</p>
            \(takeDowns)
            <div class="columns">
            \(Self.table("What happened", ["", "Number"], counts.map { [$0.label, String($0.number)] }))
            \(deedsTable)
            </div>
            \(checkpointBox)
            \(Self.handling)
            """
        return HTMLDocument(title: "The week to \(to.dayText)", body: body, style: Self.style).text
    }

    private var takeDowns: String {
        let late = overdueTakeDowns > 0 ? " class=\"late\"" : ""
        return """
            <p\(late)>Take-downs open now: \(openTakeDowns). Of these overdue: \(overdueTakeDowns).</p>
            """
    }

    private var deedsTable: String {
        let rows = deeds.map { [$0.act, String($0.lead), String($0.technician)] }
        return Self.table(
            "What safeguarding leads and technicians did",
            ["Act", "Leads", "Technicians"],
            rows.isEmpty ? [["Nothing", "0", "0"]] : rows
        )
    }

    private var checkpointBox: String {
        let cells = words.enumerated().map { number, word in
            "<li><span>\(number + 1)</span> \(word.escaped)</li>"
        }
        let code = QRCode(note.bytes)?.svg(label: "The signed checkpoint as a QR code") ?? ""
        return """
            <h2>The audit trail's checkpoint: \(checkpoint.size) entries</h2>
            <div class="checkpoint">
            \(code)
            <ol class="words">
            \(cells.joined(separator: "\n"))
            </ol>
            </div>
            <p class="id">\(checkpoint.origin.escaped) · \(checkpoint.size) · \(checkpoint.root.base64Text.escaped)</p>
            """
    }

    private static let handling = """
        <p class="note">Keep this sheet where the people who look after the server cannot get at it. Nobody can change an entry \
        that is counted here without these words changing too. To compare: <code>consentry audit words</code> while the \
        number of entries is still the same, or at any later time, on a copy of the trail, <code>python3 verify-trail FOLDER \
        --size N --words "…"</code>, or with what the QR code holds, <code>--held FILE</code>. It cannot show what was left \
        out or invented at its moment.</p>
        <p class="signature">Compared and filed by <span></span> on <span></span></p>
        """

    private static func table(_ caption: String, _ head: [String], _ rows: [[String]]) -> String {
        func cells(_ row: [String], _ scope: String) -> String {
            row.enumerated().map { number, text in
                if number == 0 { return "<th scope=\"\(scope)\">\(text.escaped)</th>" }
                let tag = scope == "col" ? "th scope=\"col\"" : "td"
                return "<\(tag) class=\"number\">\(text.escaped)</\(tag.prefix(2))>"
            }
            .joined()
        }
        return """
            <table>
            <caption>\(caption.escaped)</caption>
            <thead><tr>\(cells(head, "col"))</tr></thead>
            <tbody>
            \(rows.map { "<tr>\(cells($0, "row"))</tr>" }.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }

    private static let style = """
        .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; align-items: start; }
        .columns th, .columns td { padding: .15rem .35rem; }
        .columns caption { padding-top: .5rem; }
        .checkpoint { display: grid; grid-template-columns: 15rem 1fr; gap: 1.25rem; align-items: center; }
        .qr { width: 15rem; height: 15rem; display: block; }
        .words { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(4, 1fr); \
        font-size: 1.05rem; }
        .words li { padding: .35rem .2rem; border-bottom: 1px solid #bbb; white-space: nowrap; }
        .words span { display: inline-block; width: 1.4rem; color: #444; font-size: .75rem; \
        font-variant-numeric: tabular-nums; }
        .signature span { display: inline-block; width: 14rem; border-bottom: 1px solid #1a1a1a; }
        code { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .9em; }
        @media print {
          html { font-size: 11px; }
          body { font-size: 8.5pt; }
          h1 { font-size: 13pt; }
          .columns th, .columns td { padding: .1rem .3rem; }
          .checkpoint { grid-template-columns: 62mm 1fr; gap: 5mm; }
          .qr { width: 62mm; height: 62mm; }
          .words { font-size: 9.5pt; }
        }
        @media (max-width: 40rem) {
          .columns, .checkpoint { grid-template-columns: 1fr; }
          .words { grid-template-columns: repeat(2, 1fr); }
        }
        """
}

extension Date {
    /// The minute in UTC, as `yyyy-mm-dd hh:mm`.
    fileprivate var minuteText: String { String(ISO8601Format().prefix(16)).replacing("T", with: " ") }
}
