import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Numbers in the governors' report")
struct SmallNumbersTests {
    @Test("are never shown from one to four", arguments: 0..<400)
    func smallOnesAreHidden(_ seed: Int) {
        let counts = Self.counts(seed)

        let shown = SmallNumbers(counts)

        #expect(zip(counts, shown.cells).allSatisfy { !(1...4).contains($0) || $1 == .small })
        #expect(zip(counts, shown.cells).allSatisfy { count, cell in cell != .small || count < 5 })
        #expect(zip(counts, shown.cells).allSatisfy { count, cell in cell.sum.map { $0 == count } ?? true })
    }

    @Test("leave every small one anything from 1 to 4 for somebody who adds up the rest", arguments: 0..<400)
    func cannotBeWorkedOut(_ seed: Int) {
        let counts = Self.counts(seed)

        let shown = SmallNumbers(counts)

        let small = shown.cells.filter { $0 == .small }.count
        let withheld = shown.cells.filter { $0 == .withheld }.count
        let known = shown.cells.compactMap { if case .number(let count) = $0 { count } else { nil } }.reduce(0, +)
        let possible = Self.valuesOfASmallOne(
            small: small,
            withheld: withheld,
            unknown: shown.total.sum.map { $0 - known }
        )
        let isBelowFiveInAll = shown.total == .small
        #expect(small == 0 || isBelowFiveInAll || possible == Set(1...4))
        #expect(!isBelowFiveInAll || small == counts.count)
    }

    @Test(
        "show nobody as nobody, unless fewer than five in all would then say too much",
        arguments: [
            ([0, 0, 0], ["0", "0", "0", "0"]), ([0, 7, 9], ["0", "7", "9", "16"]),
            ([0, 2, 0], ["<5", "<5", "<5", "<5"]), ([1, 1, 1, 1], ["<5", "<5", "<5", "<5", "<5"]),
            ([0, 2, 9], ["0", "<5", "withheld", "11"]), ([0, 3, 3], ["0", "<5", "<5", "withheld"]),
            ([0], ["0", "0"]),
        ]
    )
    func zeros(counts: [Int], printed: [String]) {
        let shown = SmallNumbers(counts)

        #expect((shown.cells + [shown.total]).map(\.text) == printed)
    }

    @Test("with zeros that share a total with another table withhold a number that is not zero")
    func sharedTotalWithZeros() {
        let counts = [0, 6, 0]
        var shown = SmallNumbers(counts)

        shown.withholdTotal(of: counts)

        #expect((shown.cells + [shown.total]).map(\.text) == ["0", "withheld", "0", "withheld"])
    }

    @Test("are all shown when none is small")
    func nothingToHide() {
        let shown = SmallNumbers([5, 60, 7])

        #expect(shown.cells == [.number(5), .number(60), .number(7)])
        #expect(shown.total == .number(72))
    }

    @Test("that share a total with another table do not give away what that one withholds")
    func sharedTotal() {
        let counts = [10, 20]
        var shown = SmallNumbers(counts)

        shown.withholdTotal(of: counts)

        #expect(shown.cells == [.withheld, .number(20)])
        #expect(shown.total == .withheld)
    }

    private static func counts(_ seed: Int) -> [Int] {
        var random = SplitMix64(seed: UInt64(seed))
        let length = Int.random(in: 1...8, using: &random)
        return (0..<length).map { _ in Int.random(in: 0...[3, 8, 40][seed % 3], using: &random) }
    }

    /// What one small number can be, tried out; without a total, it can be anything.
    private static func valuesOfASmallOne(small: Int, withheld: Int, unknown: Int?) -> Set<Int> {
        guard small > 0 else { return [] }
        guard let unknown else { return Set(1...4) }
        return Set(
            (1...4).filter { value in
                let rest = unknown - value
                let most = withheld > 0 ? Int.max : 4 * (small - 1)
                return rest >= 5 * withheld + small - 1 && rest <= most
            }
        )
    }
}

extension ReportCell {
    /// The number, where it can be read.
    fileprivate var sum: Int? {
        if case .number(let count) = self { count } else { nil }
    }
}
