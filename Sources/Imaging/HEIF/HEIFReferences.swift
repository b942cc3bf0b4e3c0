/// Which items refer to which: ISO/IEC 14496-12 section 8.11.12.
struct HEIFReferences {
    struct Reference {
        let type: FourCC
        let from: Int
        let to: [Int]
    }

    private(set) var all: [Reference] = []
    private var targets: [Source: [Int]] = [:]

    private struct Source: Hashable {
        let type: FourCC
        let item: Int
    }

    /// The items that `item` refers to.
    func targets(_ type: FourCC, of item: Int) -> [Int] {
        targets[Source(type: type, item: item), default: []]
    }

    mutating func read(_ box: ISOBox, in bytes: Span<UInt8>, _ budget: inout ISOBudget) throws(CleaningError) {
        var cursor = ISOCursor(box.payload)
        let width = try cursor.takeVersion(in: bytes).version == 0 ? 2 : 4
        for box in try bytes.boxes(in: cursor.rest, &budget) {
            var cursor = ISOCursor(box.payload)
            let from = try cursor.take(width, in: bytes)
            let count = try cursor.take(2, in: bytes)
            try budget.spend(count)
            var to: [Int] = []
            for _ in 0..<count { to.append(try cursor.take(width, in: bytes)) }
            guard targets.updateValue(to, forKey: Source(type: box.type, item: from)) == nil else {
                throw .malformed(.heif(.reference), offset: box.start)
            }
            all.append(Reference(type: box.type, from: from, to: to))
        }
    }
}
