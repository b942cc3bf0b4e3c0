internal import Foundation
internal import Registry
internal import SchoolMedia

/// How many take-downs there were, what became of them, and how long they took.
struct TakeDownFigures {
    private let tasks: [TakeDownRecord]
    private let moment: Date

    /// Figures about the tasks of a span of time as they stand at a moment.
    init(_ tasks: [TakeDownRecord], at moment: Date) {
        self.tasks = tasks
        self.moment = moment
    }

    /// Two tables with one total, and the times.
    var sections: [GovernorsReport.Section] {
        let causes = TakeDown.Cause.allCases.map { cause in tasks.filter { $0.cause == cause }.count }
        let endings = [
            tasks.filter { task in task.closing.map { $0.at <= task.lateAfter } ?? false }.count,
            tasks.filter { task in task.closing.map { $0.at > task.lateAfter } ?? false }.count,
            tasks.filter { $0.closing == nil && $0.dueAt >= moment }.count,
            tasks.filter { $0.closing == nil && $0.dueAt < moment }.count,
        ]
        var byCause = SmallNumbers(causes)
        var byEnding = SmallNumbers(endings)
        if !byCause.showsTotal || !byEnding.showsTotal {
            byCause.withholdTotal(of: causes)
            byEnding.withholdTotal(of: endings)
        }
        return [
            GovernorsReport.Section(
                "Take-downs by cause",
                TakeDown.Cause.allCases.map(\.label),
                byCause,
                total: "Opened"
            ),
            GovernorsReport.Section(
                "What became of the take-downs",
                ["Done in time", "Done late", "Open, not due yet", "Open, overdue"],
                byEnding,
                total: "Opened"
            ),
            times,
        ]
    }

    private var times: GovernorsReport.Section {
        let days = tasks.compactMap { task in
            task.closing.map { $0.at.timeIntervalSince(task.openedAt) / 86_400 }
        }
        .sorted()
        let isShown = days.count >= ReportCell.threshold
        return GovernorsReport.Section(
            title: "Time to take-down",
            note: isShown ? nil : "Shown when at least \(ReportCell.threshold) are done.",
            lines: [
                GovernorsReport.Section.Line(
                    label: "Median",
                    value: isShown ? Self.text(Self.median(of: days)) : "withheld"
                ),
                GovernorsReport.Section.Line(
                    label: "Longest",
                    value: isShown ? Self.text(days.last ?? 0) : "withheld"
                ),
            ],
            total: nil
        )
    }

    /// Of sorted numbers, at least one.
    private static func median(of sorted: [Double]) -> Double {
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    /// Days with one decimal.
    private static func text(_ days: Double) -> String {
        let tenths = Int((days * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) days"
    }
}

extension TakeDownRecord {
    /// "At once" means within a day.
    fileprivate var lateAfter: Date { cause.isUrgent ? dueAt.addingTimeInterval(86_400) : dueAt }
}

extension TakeDown.Cause {
    fileprivate var label: String {
        switch self {
        case .withdrawn: "Consent withdrawn"
        case .refused: "Consent refused"
        case .objected: "Objection"
        case .expired: "Consent expired"
        case .noConsent: "Consent missing"
        case .protected: "Pupil protected"
        case .held: "Picture held"
        case .policy: "Policy changed"
        case .ended: "Agreed day over"
        }
    }
}
