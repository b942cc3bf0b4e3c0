/// The segmentation of a picture into up to four sorts of macroblocks: RFC 6386 section 9.3.
struct VP8Segments: Equatable {
    var updatesMap = false
    var updatesData = false
    var isAbsolute = false
    /// Seven bits and a sign for each segment.
    var quantisers: [Int?] = Array(repeating: nil, count: 4)
    /// Six bits and a sign for each segment.
    var filterLevels: [Int?] = Array(repeating: nil, count: 4)
    /// The probabilities of the tree by which each macroblock names its segment.
    var tree: [Int?] = Array(repeating: nil, count: 3)

    mutating func code(with coder: inout some BooleanCoding) {
        coder.code(&updatesMap)
        coder.code(&updatesData)
        if updatesData {
            coder.code(&isAbsolute)
            coder.code(&quantisers, bits: 8)
            coder.code(&filterLevels, bits: 7)
        }
        if updatesMap { coder.code(&tree, bits: 8) }
    }

    /// Without the numbers of segments that no macroblock is in.
    func without(unusedBut used: Set<Int>) -> VP8Segments {
        var result = self
        for segment in 0..<4 where !used.contains(segment) {
            result.quantisers[segment] = nil
            result.filterLevels[segment] = nil
        }
        if used.isDisjoint(with: [0, 1]) { result.tree[1] = nil }
        if used.isDisjoint(with: [2, 3]) { result.tree[2] = nil }
        return result
    }
}
