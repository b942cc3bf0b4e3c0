public import Foundation
public import SchoolMedia

/// Figures for the governors: no name, no identifier, no number from one to four (R22).
public struct GovernorsReport: Equatable, Sendable {
    /// One table of it.
    public struct Section: Equatable, Sendable {
        /// One line of a table.
        public struct Line: Equatable, Sendable {
            /// What is counted.
            public let label: String
            /// How many, or how long, as printed.
            public let value: String
        }

        /// What the table is about.
        public let title: String
        /// What a reader has to know.
        public let note: String?
        /// The lines.
        public let lines: [Line]
        /// The sum, where the lines add up to one.
        public let total: Line?
    }

    /// The first day that counts.
    public let from: CalendarDay
    /// The last day that counts.
    public let to: CalendarDay
    /// When it was drawn up.
    public let madeAt: Date
    /// The school's name.
    public let school: String
    /// The tables.
    public let sections: [Section]
}

extension GovernorsReport.Section {
    /// Numbers that stand beside each other and do not add up to anything.
    init(_ title: String, note: String? = nil, apart counts: [(label: String, count: Int)]) {
        self.init(
            title: title,
            note: note,
            lines: counts.map { Line(label: $0.label, value: ReportCell($0.count).text) },
            total: nil
        )
    }

    /// Numbers that add up.
    init(_ title: String, note: String? = nil, _ labels: [String], _ numbers: SmallNumbers, total: String) {
        self.init(
            title: title,
            note: note,
            lines: zip(labels, numbers.cells).map { Line(label: $0, value: $1.text) },
            total: Line(label: total, value: numbers.total.text)
        )
    }
}
