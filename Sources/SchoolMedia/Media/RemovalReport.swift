/// What was left behind when a picture was cleaned: families and counts, never a value (R4).
///
/// The report is safe to store, to log and to show: it says *that* a GPS position was there, not which.
public struct RemovalReport: Sendable, Equatable, Codable {
    /// How often each family was found; families that were not found are absent.
    public private(set) var counts: [Family: Int]

    /// A report of nothing.
    public init() {
        counts = [:]
    }

    /// Whether the picture held nothing that had to be left behind.
    public var isEmpty: Bool { counts.isEmpty }

    /// How often `family` was found; zero when it was not.
    public func count(of family: Family) -> Int {
        counts[family, default: 0]
    }

    /// Adds `count` findings of `family`; a count below one changes nothing.
    public mutating func add(_ family: Family, count: Int = 1) {
        guard count > 0 else { return }
        let (sum, overflow) = self.count(of: family).addingReportingOverflow(count)
        counts[family] = overflow ? .max : sum
    }

    /// Adds everything that `other` found, for instance to sum up an upload of many pictures.
    public mutating func add(_ other: RemovalReport) {
        for (family, count) in other.counts {
            add(family, count: count)
        }
    }

    /// A list to read, such as "GPS position, 3 serial numbers, maker note"; "nothing" for an empty report.
    public var readableList: String {
        let nouns = Family.allCases.compactMap { family in
            counts[family].map(family.noun(count:))
        }
        return nouns.isEmpty ? "nothing" : nouns.joined(separator: ", ")
    }
}
