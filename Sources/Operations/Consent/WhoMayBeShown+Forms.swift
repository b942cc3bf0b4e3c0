internal import Foundation
internal import SchoolMedia

extension WhoMayBeShown {
    /// "41 of 60 pupils may be shown for website (photo), 19 may not."
    public var summary: String {
        "\(allowed) of \(lines.count) \(lines.count == 1 ? "pupil" : "pupils") of \(scope.phrase) may be shown for "
            + "\(purpose.rawValue) (\(medium.rawValue)), \(refused) may not, as of \(moment.formatted(.iso8601))."
            + basisNote
    }

    /// Counts first, then class by class.
    public var text: String {
        ([summary] + classes.flatMap { name, lines in [Self.heading(name)] + lines.map { "  " + $0.text } })
            .joined(separator: "\n")
    }

    /// Comma-separated values with a header; safe to open in a spreadsheet.
    public var csv: String {
        let hasReasons = lines.contains { $0.reason != nil }
        let header =
            ["class", "admission_no", "name", "may_be_shown", "until", "since"] + (hasReasons ? ["reason"] : [])
        let rows = lines.map { line in
            [
                line.schoolClass, line.admissionNumber.rawValue, line.name, line.isAllowed ? "yes" : "no",
                line.until?.dayText ?? "", line.since?.dayText ?? "",
            ] + (hasReasons ? [line.reason ?? ""] : [])
        }
        return ([header] + rows).csv
    }

    /// A page that prints on A4.
    public var html: String {
        let sections = classes.map { name, lines in
            """
            <section>
            <h2>\(Self.heading(name).escaped)</h2>
            <table>
            <thead><tr><th scope="col">Pupil</th><th scope="col">Number</th><th scope="col">May be shown</th></tr></thead>
            <tbody>
            \(lines.map(Self.row).joined(separator: "\n"))
            </tbody>
            </table>
            </section>
            """
        }
        let body = """
            <h1>Who may be shown: \(purpose.rawValue.escaped) (\(medium.rawValue))</h1>
            <p>\(summary.escaped)</p>
            <p class="note">It is as of that moment alone. Every picture is checked again when it leaves.</p>
            \(sections.joined(separator: "\n"))
            """
        return HTMLDocument(title: "Who may be shown for \(purpose.rawValue), \(moment.dayText)", body: body).text
    }

    private var basisNote: String {
        switch basis {
        case .consent: ""
        case .publicTask: " It rests on the school's public task: nobody is asked, and an objection counts."
        case .legitimateInterest: " It rests on a legitimate interest: nobody is asked, and an objection counts."
        }
    }

    /// By class; within one, those who may not be shown come first.
    private var classes: [(String, [Line])] {
        Dictionary(grouping: lines, by: \.schoolClass).sorted { $0.key < $1.key }
            .map { ($0.key, $0.value.filter { !$0.isAllowed } + $0.value.filter(\.isAllowed)) }
    }

    private static func heading(_ name: String) -> String { name.isEmpty ? "No class" : name }

    private static func row(_ line: Line) -> String {
        "<tr><th scope=\"row\">\(line.name.escaped)</th><td>\(line.admissionNumber.rawValue.escaped)</td>"
            + "<td>\(line.isAllowed ? line.verdict.escaped : "<strong>\(line.verdict.escaped)</strong>")</td></tr>"
    }
}

extension WhoMayBeShown.Line {
    /// "may be shown until 2027-07-20", "may not be shown since 2026-11-01".
    public var verdict: String {
        if isAllowed { return "may be shown" + (until.map { " until \($0.dayText)" } ?? "") }
        return reason ?? "may not be shown" + (since.map { ", since \($0.dayText)" } ?? "")
    }

    fileprivate var text: String { "\(admissionNumber.rawValue)  \(name): \(verdict)" }
}

extension WhoMayBeShown.Scope {
    fileprivate var phrase: String {
        switch self {
        case .school: "the whole school"
        case .schoolClass(let name): "class \(name)"
        case .event(let reference): "the list of \(reference)"
        }
    }
}
