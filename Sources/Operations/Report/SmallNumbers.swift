/// A number in a report that must not say anything about a few people.
public enum ReportCell: Equatable, Sendable {
    /// Five or more, or nobody at all where that gives nothing away.
    case number(Int)
    /// Fewer than five.
    case small
    /// Withheld, so that nothing small can be worked out from what stands beside it.
    case withheld

    /// Below this, a number of people is not shown.
    static let threshold = 5

    /// A number that stands alone: nobody is nobody, and one to four are not told apart.
    init(_ count: Int) {
        self = (1..<Self.threshold).contains(count) ? .small : .number(count)
    }

    /// As it is printed.
    public var text: String {
        switch self {
        case .number(let count): String(count)
        case .small: "<\(Self.threshold)"
        case .withheld: "withheld"
        }
    }
}

/// Numbers that add up to a total, shown so that no small one can be worked out.
struct SmallNumbers: Equatable {
    private(set) var cells: [ReportCell]
    private(set) var total: ReportCell

    /// Besides the small numbers, as many larger ones are withheld as it takes for each small one to be anything from
    /// 1 to 4 for somebody who knows the rest; where that is not possible, the total is withheld.
    ///
    /// A zero is shown, unless there are fewer than five in all: with the zeros, what is left would say too much, so
    /// that every number of such a table is "<5".
    init(_ counts: [Int]) {
        let sum = counts.reduce(0, +)
        guard sum == 0 || sum >= ReportCell.threshold else {
            cells = counts.map { _ in .small }
            total = .small
            return
        }
        let small = counts.filter { ReportCell($0) == .small }
        var withheld: Set<Int> = []
        var larger = counts.indices.filter { counts[$0] >= ReportCell.threshold }.sorted { counts[$0] > counts[$1] }
        var isSafe = small.isEmpty
        while !isSafe, let next = larger.popLast() {
            withheld.insert(next)
            let unknown = small.reduce(0, +) + withheld.map { counts[$0] }.reduce(0, +)
            let others = ReportCell.threshold * withheld.count + small.count - 1
            isSafe = unknown >= others + ReportCell.threshold - 1
        }
        cells = counts.indices.map { isSafe && withheld.contains($0) ? .withheld : ReportCell(counts[$0]) }
        total = isSafe ? ReportCell(sum) : .withheld
    }

    /// Whether the total can be read.
    var showsTotal: Bool { total != .withheld }

    /// Withholds the total because another table with the same total has to; here, it must not add up either.
    mutating func withholdTotal(of counts: [Int]) {
        guard showsTotal, counts.reduce(0, +) >= ReportCell.threshold else { return }
        total = .withheld
        guard !cells.contains(.small), !cells.contains(.withheld) else { return }
        let shown = cells.indices.filter { counts[$0] >= ReportCell.threshold }
        guard let least = shown.min(by: { counts[$0] < counts[$1] }) else { return }
        cells[least] = .withheld
    }
}
