/// The header of a key frame, with which its first partition begins: RFC 6386 sections 9.3 to 9.11 and 19.2.
struct VP8Header: Equatable {
    private var colourSpace = false
    private var needsNoClamping = false
    private var hasSegments = false
    private(set) var segments = VP8Segments()
    private var hasSimpleFilter = false
    private var filterLevel = 0
    private var filterSharpness = 0
    private var hasFilterDeltas = false
    private var updatesFilterDeltas = false
    /// Four for reference frames, four for modes; a key frame reads the first of each. Six bits and a sign.
    private var filterDeltas: [Int?] = Array(repeating: nil, count: 8)
    private var partitionBits = 0
    private var quantiser = 0
    /// Four bits and a sign.
    private var quantiserDeltas: [Int?] = Array(repeating: nil, count: 5)
    private var keepsProbabilities = false
    private(set) var probabilities: [Int?] = Array(repeating: nil, count: VP8Probabilities.count)
    private var canSkip = false
    private var skipProbability = 0

    /// How many partitions hold the tokens: 1, 2, 4 or 8.
    var partitions: Int { 1 << partitionBits }

    /// The tree that each macroblock's segment is read with; `nil` when all are in the first segment.
    var segmentTree: [UInt8]? {
        guard hasSegments, segments.updatesMap else { return nil }
        return segments.tree.map { UInt8(truncatingIfNeeded: $0 ?? 255) }
    }

    /// The chance that a macroblock has tokens; `nil` when every one has.
    var tokenChance: UInt8? { canSkip ? UInt8(truncatingIfNeeded: skipProbability) : nil }

    /// Reads or writes the header.
    mutating func code(with coder: inout some BooleanCoding) {
        coder.code(&colourSpace)
        coder.code(&needsNoClamping)
        coder.code(&hasSegments)
        if hasSegments { segments.code(with: &coder) }
        codeFilter(with: &coder)
        coder.code(&partitionBits, bits: 2)
        coder.code(&quantiser, bits: 7)
        coder.code(&quantiserDeltas, bits: 5)
        coder.code(&keepsProbabilities)
        for index in probabilities.indices {
            coder.code(&probabilities[index], bits: 8, chance: VP8Probabilities.changes[index])
        }
        coder.code(&canSkip)
        if canSkip { coder.code(&skipProbability, bits: 8) }
    }

    /// The header without whatever the picture does not depend on: hints, numbers for other frames, segments that no
    /// macroblock is in, probabilities that no token was read with.
    func needed(usedSegments: Set<Int>, probabilities used: borrowing VP8Probabilities) -> VP8Header {
        var result = self
        result.colourSpace = false
        result.needsNoClamping = false
        result.keepsProbabilities = false
        result.segments = segments.without(unusedBut: usedSegments)
        for index in filterDeltas.indices where index % 4 != 0 { result.filterDeltas[index] = nil }
        result.updatesFilterDeltas = result.filterDeltas.contains { $0 != nil }
        result.hasFilterDeltas = result.updatesFilterDeltas
        for index in probabilities.indices where !used.wasUsed(index) { result.probabilities[index] = nil }
        return result
    }

    private mutating func codeFilter(with coder: inout some BooleanCoding) {
        coder.code(&hasSimpleFilter)
        coder.code(&filterLevel, bits: 6)
        coder.code(&filterSharpness, bits: 3)
        coder.code(&hasFilterDeltas)
        guard hasFilterDeltas else { return }
        coder.code(&updatesFilterDeltas)
        if updatesFilterDeltas { coder.code(&filterDeltas, bits: 7) }
    }
}
