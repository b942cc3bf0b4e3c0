/// A number in a report that must not say anything about a few people.
public enum ReportCell: Equatable, Sendable {
    /// Five or more.
    case number(Int)
    /// Fewer than five.
    case small
    /// Withheld, so that nothing small can be worked out from what stands beside it.
    case withheld

    /// Below this, a number is not shown.
    static let threshold = 5

    /// A number that stands alone.
    init(_ count: Int) {
        self = count < Self.threshold ? .small : .number(count)
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
    /// 0 to 4 for somebody who knows the rest; where that is not possible, the total is withheld.
    init(_ counts: [Int]) {
        let small = counts.filter { $0 < ReportCell.threshold }
        var withheld: Set<Int> = []
        var larger = counts.indices.filter { counts[$0] >= ReportCell.threshold }.sorted { counts[$0] > counts[$1] }
        var isSafe = small.isEmpty
        while !isSafe, let next = larger.popLast() {
            withheld.insert(next)
            let unknown = small.reduce(0, +) + withheld.map { counts[$0] }.reduce(0, +)
            isSafe = unknown >= ReportCell.threshold * withheld.count + ReportCell.threshold - 1
        }
        cells = counts.indices.map { isSafe && withheld.contains($0) ? .withheld : ReportCell(counts[$0]) }
        let sum = counts.reduce(0, +)
        total = isSafe || sum < ReportCell.threshold ? ReportCell(sum) : .withheld
    }

    /// Whether the total can be read.
    var showsTotal: Bool { total != .withheld }

    /// Withholds the total because another table with the same total has to; here, it must not add up either.
    mutating func withholdTotal(of counts: [Int]) {
        guard showsTotal, counts.reduce(0, +) >= ReportCell.threshold else { return }
        total = .withheld
        let shown = cells.indices.filter { cells[$0] != .withheld && cells[$0] != .small }
        guard shown.count == cells.count, let least = shown.min(by: { counts[$0] < counts[$1] }) else { return }
        cells[least] = .withheld
    }
}
