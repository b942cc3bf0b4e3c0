public import Foundation
public import SchoolMedia

/// What has to come down from one place: one visit for however many families.
public struct TakeDownPlace: Sendable {
    /// One file there, with every reason; a picture with three withdrawals is one line.
    public struct Line: Sendable {
        /// The tasks, to be closed together.
        public let tasks: [ListTakeDowns.Task]
        /// The file.
        public let file: NeutralName
        /// The words that were published below it.
        public let caption: String
        /// The earliest deadline.
        public let dueAt: Date
        /// Whether one of the deadlines has passed.
        public var isOverdue: Bool { tasks.contains(where: \.isOverdue) }
        /// Who sees to it.
        public var owners: [String] { Set(tasks.map(\.owner)).sorted() }
        /// Why, without saying about whom.
        public var causes: [TakeDown.Cause] {
            TakeDown.Cause.allCases.filter { cause in tasks.contains { $0.cause == cause } }
        }
    }

    /// What kind of place it is; nil for files of which nobody has said where they went.
    public let kind: PlaceKind?
    /// A page address without its fragment, a newsletter issue, a wall; empty where nobody has said.
    public let place: String
    /// The files there, the earliest deadline first.
    public let lines: [Line]

    /// The earliest deadline.
    public var dueAt: Date { lines.map(\.dueAt).min() ?? .distantFuture }
}

extension [ListTakeDowns.Task] {
    /// The tasks by place, the place with the earliest deadline first.
    public var byPlace: [TakeDownPlace] {
        let grouped = Dictionary(grouping: self, by: PlaceKey.init)
        return grouped.map { key, tasks in
            TakeDownPlace(kind: key.kind, place: key.text, lines: tasks.lines)
        }
        .sorted { ($0.dueAt, $0.place, $0.kind?.rawValue ?? "") < ($1.dueAt, $1.place, $1.kind?.rawValue ?? "") }
    }

    fileprivate var lines: [TakeDownPlace.Line] {
        Dictionary(grouping: self, by: \.file).map { file, tasks in
            TakeDownPlace.Line(
                tasks: tasks,
                file: file,
                caption: tasks.first?.caption ?? "",
                dueAt: tasks.map(\.dueAt).min() ?? .distantFuture
            )
        }
        .sorted { ($0.dueAt, $0.file.rawValue) < ($1.dueAt, $1.file.rawValue) }
    }
}

/// What counts as one place: an address without its fragment, or the words as they are.
struct PlaceKey: Hashable {
    let kind: PlaceKind?
    let text: String

    init(_ task: ListTakeDowns.Task) {
        self.init(task.kind, task.place ?? "")
    }

    init(_ kind: PlaceKind?, _ place: String) {
        self.kind = kind
        guard place.contains("://") else {
            text = place
            return
        }
        let address = place.prefix { $0 != "#" }
        text = String(address.last == "/" ? address.dropLast() : address)
    }
}
