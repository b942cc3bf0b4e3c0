internal import Foundation
internal import Operations
internal import SchoolMedia

/// A take-down in JSON and in words.
struct TakeDownAnswer: Encodable {
    let takeDown: TakeDownID
    let file: NeutralName
    let caption: String
    let copy: PublishedCopyID?
    let kind: PlaceKind?
    let place: String?
    let purpose: Purpose
    let cause: TakeDown.Cause
    let openedAt: Date
    let dueAt: Date
    let overdue: Bool
    let owner: String
    let closedAt: Date?
    let closedBy: String?
    let how: TakeDown.Ending?
    let note: String?

    init(_ task: ListTakeDowns.Task) {
        takeDown = task.id
        file = task.file
        caption = task.caption
        copy = task.copy
        kind = task.kind
        place = task.place
        purpose = task.purpose
        cause = task.cause
        openedAt = task.openedAt
        dueAt = task.dueAt
        overdue = task.isOverdue
        owner = task.owner
        closedAt = task.closing?.at
        closedBy = task.closing?.by
        how = task.closing?.ending
        note = task.closing?.note
    }

    var text: String {
        let target = place.map { "at \($0)" } ?? "exported for \(purpose.rawValue): ask where it went"
        let state =
            closedAt.map { "closed \($0.dayText) by \(closedBy ?? "?"), \(how?.phrase ?? "?")" }
            ?? "by \(dueAt.dayText)\(overdue ? " OVERDUE" : ""), \(owner)"
        return "  \(takeDown)  \(file.rawValue) \(target)\n    \(cause.phrase); \(state)"
    }
}

/// What has to come down from one place, in JSON and in words.
struct TakeDownPlaceAnswer: Encodable {
    struct Line: Encodable {
        let file: NeutralName
        let caption: String
        let causes: [TakeDown.Cause]
        let dueAt: Date
        let overdue: Bool
        let owners: [String]
        let takeDowns: [TakeDownID]
    }

    let kind: PlaceKind?
    let place: String?
    let dueAt: Date
    let files: [Line]

    init(_ place: TakeDownPlace) {
        kind = place.kind
        self.place = place.kind == nil ? nil : place.place
        dueAt = place.dueAt
        files = place.lines.map { line in
            Line(
                file: line.file,
                caption: line.caption,
                causes: line.causes,
                dueAt: line.dueAt,
                overdue: line.isOverdue,
                owners: line.owners,
                takeDowns: line.tasks.map(\.id)
            )
        }
    }

    var text: String {
        let heading =
            kind.map { "\($0.rawValue): \(place ?? "")" } ?? "Handed out; nobody has recorded where they went"
        let count = files.count == 1 ? "1 file" : "\(files.count) files"
        let lines = files.map { line in
            let caption = line.caption.isEmpty ? "" : "  “\(line.caption)”"
            let due = "by \(line.dueAt.dayText)\(line.overdue ? " OVERDUE" : "")"
            return "  [ ] \(line.file.rawValue)  \(due)  \(line.owners.joined(separator: ", "))\(caption)\n"
                + "      \(line.causes.map(\.phrase).joined(separator: "; "))\n"
                + "      \(line.takeDowns.map(\.rawValue).joined(separator: " "))"
        }
        return (["\(heading)  (\(count), by \(dueAt.dayText))"] + lines).joined(separator: "\n")
    }
}
