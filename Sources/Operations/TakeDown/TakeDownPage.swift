public import Foundation
internal import SchoolMedia

/// The take-downs by place as a page that prints, with a box to tick for each file.
public struct TakeDownPage: Sendable {
    private let places: [TakeDownPlace]
    private let moment: Date

    /// Makes a page of open take-downs as they are at a moment.
    public init(_ places: [TakeDownPlace], at moment: Date) {
        self.places = places
        self.moment = moment
    }

    /// The page, in one file.
    public var html: String {
        let count = places.map(\.lines.count).reduce(0, +)
        let body = """
            <h1>To be taken down</h1>
            <p>\(count) \(count == 1 ? "file" : "files") at \(places.count) \(places.count == 1 ? "place" : "places"), \
            as of \(moment.dayText). Tick, sign, and confirm each with “consentry takedown close”.</p>
            \(places.map(section).joined(separator: "\n"))
            """
        return HTMLDocument(title: "To be taken down, \(moment.dayText)", body: body).text
    }

    private func section(_ place: TakeDownPlace) -> String {
        """
        <section>
        <h2>\(heading(of: place).escaped)</h2>
        <table>
        <thead><tr><th scope="col"><span class="note">Done</span></th><th scope="col">File</th>\
        <th scope="col">Why</th><th scope="col">By</th><th scope="col">Who</th></tr></thead>
        <tbody>
        \(place.lines.map(row).joined(separator: "\n"))
        </tbody>
        </table>
        </section>
        """
    }

    private func heading(of place: TakeDownPlace) -> String {
        guard let kind = place.kind else { return "Handed out; nobody has recorded where they went: ask" }
        return kind == .other ? place.place : "\(kind.rawValue.capitalized): \(place.place)"
    }

    private func row(_ line: TakeDownPlace.Line) -> String {
        let causes = line.causes.map(\.phrase).joined(separator: "; ")
        let caption = line.caption.isEmpty ? "" : "<br>“\(line.caption.escaped)”"
        let ids = line.tasks.map(\.id.rawValue).joined(separator: " ")
        let due = line.isOverdue ? "<span class=\"late\">\(line.dueAt.dayText), overdue</span>" : line.dueAt.dayText
        return """
            <tr><td class="tick"><span class="box" role="img" aria-label="not done"></span></td>\
            <th scope="row">\(line.file.rawValue.escaped)\(caption)<br><span class="id">\(ids.escaped)</span></th>\
            <td>\(causes.escaped)</td><td>\(due)</td><td>\(line.owners.joined(separator: ", ").escaped)</td></tr>
            """
    }
}
