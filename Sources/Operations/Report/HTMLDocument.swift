internal import Foundation

/// A page of one file that needs nothing else and prints on A4.
struct HTMLDocument {
    let title: String
    /// Inside `main`; every word in it has gone through `escaped`.
    let body: String
    /// What this page needs besides the style of all pages.
    var ownStyle = ""

    var text: String {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(title.escaped)</title>
        <style>
        \(Self.style)
        \(ownStyle)
        </style>
        </head>
        <body>
        <main>
        \(body)
        </main>
        </body>
        </html>

        """
    }

    private static let style = """
        :root { color-scheme: light; }
        body { margin: 0; font: 16px/1.45 system-ui, "Liberation Sans", Arial, sans-serif; color: #1a1a1a; background: #fff; }
        main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
        h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
        h2 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; overflow-wrap: anywhere; }
        p { margin: .25rem 0 .75rem; }
        table { width: 100%; border-collapse: collapse; }
        caption { text-align: left; font-weight: 600; padding: 1.25rem 0 .35rem; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .5rem; border-bottom: 1px solid #767676; }
        thead th { border-bottom: 2px solid #1a1a1a; }
        tbody th { font-weight: 400; }
        tfoot th, tfoot td { font-weight: 600; border-top: 2px solid #1a1a1a; }
        td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        td.tick { width: 1.4rem; }
        .box { display: inline-block; width: .9rem; height: .9rem; border: 1.5px solid #1a1a1a; }
        .id { font: .8rem/1.4 ui-monospace, "Liberation Mono", monospace; overflow-wrap: anywhere; color: #444; }
        .late { font-weight: 700; }
        .note { color: #444; font-size: .9rem; }
        @page { size: A4; margin: 15mm; }
        @media print {
          body { font-size: 10.5pt; }
          main { max-width: none; padding: 0; }
          thead { display: table-header-group; }
          tr, h2, caption { break-inside: avoid; }
          h2, caption { break-after: avoid; }
        }
        """
}

extension String {
    /// The text as it may stand in HTML, between tags or in a quoted attribute.
    var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }
}

extension Date {
    /// The day in UTC, as `yyyy-mm-dd`.
    var dayText: String { String(ISO8601Format().prefix(10)) }
}
