internal import Foundation

extension TripPhotoList {
    /// A page that prints on A4 in large type.
    public var html: String {
        let body = """
            <h1>\(title.escaped)</h1>
            <p class="school">\(school.escaped)</p>
            <dl>
            <div><dt>Valid on</dt><dd>\(day.escaped)</dd></div>
            <div><dt>Printed</dt><dd>\(printedAt.minuteText) UTC</dd></div>
            <div><dt>Destroy after</dt><dd>\(day.escaped)</dd></div>
            </dl>
            <p>\(summary.escaped) An answer that came later is not on it: print it again on the morning.</p>
            \(groups.map(Self.section).joined(separator: "\n"))
            <p class="foot">Shred this paper when the group is back. It says nothing about reasons, and nobody needs to \
            know them. Ask the safeguarding lead.</p>
            """
        return HTMLDocument(title: "Photographs on \(day): \(reference)", body: body, style: Self.largeType).text
    }

    /// The same for a terminal.
    public var text: String {
        let head = ["\(title), valid on \(day), printed \(printedAt.minuteText) UTC, destroy after \(day)", summary]
        let groups = groups.flatMap { heading, lines in
            [heading] + lines.map { "  \($0.name) (\($0.schoolClass)): \($0.instruction.sentence)" }
        }
        return (head + groups).joined(separator: "\n")
    }

    private var summary: String {
        let others = pupils - lines.count
        guard !lines.isEmpty else { return "All \(pupils) pupils may be photographed and published." }
        return
            "\(lines.count) of \(pupils) pupils are on this paper. The other \(others) may be photographed and published."
    }

    private var groups: [(String, [Line])] {
        let headings = ["Do not photograph", "Photograph for the school alone; publish nowhere", "Not for everything"]
        return headings.indices.compactMap { order in
            let members = lines.filter { $0.instruction.order == order }
            return members.isEmpty ? nil : (headings[order], members)
        }
    }

    private static func section(_ heading: String, _ lines: [Line]) -> String {
        """
        <section>
        <h2>\(heading.escaped) <span class="count">(\(lines.count))</span></h2>
        <table>
        <thead><tr><th scope="col">Pupil</th><th scope="col">Class</th><th scope="col">What to do</th></tr></thead>
        <tbody>
        \(lines.map(row).joined(separator: "\n"))
        </tbody>
        </table>
        </section>
        """
    }

    private static func row(_ line: Line) -> String {
        "<tr><th scope=\"row\">\(line.name.escaped)</th><td>\(line.schoolClass.escaped)</td>"
            + "<td>\(line.instruction.sentence.escaped)</td></tr>"
    }

    private static let largeType = """
        body { font-size: 1.15rem; }
        h1 { font-size: 2rem; }
        h2 { font-size: 1.5rem; border-top: 3px solid #1a1a1a; padding-top: .5rem; }
        .school { margin: 0 0 .75rem; }
        .count { font-weight: 400; }
        dl { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; margin: 0 0 1rem; padding: .6rem .8rem; border: 2px solid #1a1a1a; }
        dt { font-size: .9rem; color: #444; }
        dd { margin: 0; font-weight: 700; font-size: 1.25rem; font-variant-numeric: tabular-nums; }
        table { table-layout: fixed; }
        thead th:nth-child(1) { width: 38%; }
        thead th:nth-child(2) { width: 15%; }
        tbody th { font-weight: 700; font-size: 1.3rem; }
        .foot { margin-top: 1.5rem; border-top: 1px solid #767676; padding-top: .6rem; }
        @media print { body { font-size: 13pt; } h1 { font-size: 20pt; } h2 { font-size: 16pt; } tbody th { font-size: 15pt; } }
        """
}

extension Date {
    /// Day and minute in UTC, as `yyyy-mm-dd hh:mm`.
    fileprivate var minuteText: String {
        String(ISO8601Format().prefix(16)).replacing("T", with: " ")
    }
}
