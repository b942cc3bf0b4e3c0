/// Walks through the prediction modes of all macroblocks: RFC 6386 sections 10 and 11. Nothing is predicted.
struct VP8Modes {
    /// What the tokens of a macroblock depend on.
    struct Macroblock: OptionSet {
        let rawValue: UInt8

        /// Sixteen luma blocks are predicted one by one, and there is no block of their means.
        static let split = Macroblock(rawValue: 1)
        /// There are no tokens.
        static let skipped = Macroblock(rawValue: 2)
    }

    private let tree: [UInt8]?
    private let tokenChance: UInt8?
    private var above: [UInt8]
    private var left: [UInt8] = [0, 0, 0, 0]
    private(set) var usedSegments: Set<Int> = []
    private var segmentsSeen: [Bool] = [false, false, false, false]

    init(_ header: VP8Header, columns: Int) {
        tree = header.segmentTree
        tokenChance = header.tokenChance
        above = Array(repeating: 0, count: 4 * columns)
    }

    /// Reads a row of macroblocks.
    mutating func readRow(from coder: inout some BooleanCoding) -> [Macroblock] {
        left = [0, 0, 0, 0]
        let row = (0..<above.count / 4).map { readMacroblock($0, from: &coder) }
        usedSegments = Set(segmentsSeen.indices.filter { segmentsSeen[$0] })
        return row
    }

    private mutating func readMacroblock(_ column: Int, from coder: inout some BooleanCoding) -> Macroblock {
        var macroblock: Macroblock = []
        segmentsSeen[readSegment(from: &coder)] = true
        if let tokenChance, coder.next(tokenChance) { macroblock.insert(.skipped) }
        if coder.next(145) {
            let isSteep = coder.next(156)
            let isOther = coder.next(isSteep ? 128 : 163)
            let mode: UInt8 = isSteep ? (isOther ? 1 : 3) : (isOther ? 2 : 0)
            for index in 0..<4 { (above[4 * column + index], left[index]) = (mode, mode) }
        } else {
            macroblock.insert(.split)
            readBlocks(column, from: &coder)
        }
        if coder.next(142), coder.next(114) { _ = coder.next(183) }
        return macroblock
    }

    private func readSegment(from coder: inout some BooleanCoding) -> Int {
        guard let tree else { return 0 }
        let isUpper = coder.next(tree[0])
        return (isUpper ? 2 : 0) + (coder.next(tree[isUpper ? 2 : 1]) ? 1 : 0)
    }

    private mutating func readBlocks(_ column: Int, from coder: inout some BooleanCoding) {
        for row in 0..<4 {
            for place in 4 * column..<4 * column + 4 {
                let first = 90 * Int(above[place]) + 9 * Int(left[row])
                let mode = Self.readBlock(from: &coder, first)
                (above[place], left[row]) = (mode, mode)
            }
        }
    }

    /// The ten modes of a block in the order of the tree's probabilities.
    private static func readBlock(from coder: inout some BooleanCoding, _ first: Int) -> UInt8 {
        guard coder.next(blockProbabilities[first]) else { return 0 }
        guard coder.next(blockProbabilities[first + 1]) else { return 1 }
        guard coder.next(blockProbabilities[first + 2]) else { return 2 }
        guard coder.next(blockProbabilities[first + 3]) else {
            guard coder.next(blockProbabilities[first + 4]) else { return 3 }
            return coder.next(blockProbabilities[first + 5]) ? 5 : 4
        }
        guard coder.next(blockProbabilities[first + 6]) else { return 6 }
        guard coder.next(blockProbabilities[first + 7]) else { return 7 }
        return coder.next(blockProbabilities[first + 8]) ? 9 : 8
    }
}
