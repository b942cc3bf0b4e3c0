/// A box: ISO/IEC 14496-12 section 4.2. Offsets count from the start of the file.
struct ISOBox: Equatable {
    let type: FourCC
    let start: Int
    /// What follows size and type.
    let payload: Range<Int>

    /// Reads the header at `start`; `nil` when there is none, or the box does not fit before `end`, which lies in
    /// `bytes`.
    init?(at start: Int, before end: Int, in bytes: Span<UInt8>) {
        guard start >= 0, end - start >= 8, let size = bytes.uint32(at: start), let type = bytes.fourCC(at: start + 4)
        else { return nil }
        self.type = type
        self.start = start
        switch size {
        case 0:
            payload = start + 8..<end
        case 1:
            guard end - start >= 16, bytes.uint32(at: start + 8) == 0, let size = bytes.uint32(at: start + 12),
                (16...end - start).contains(size)
            else { return nil }
            payload = start + 16..<start + size
        default:
            guard (8...end - start).contains(size) else { return nil }
            payload = start + 8..<start + size
        }
    }
}

/// How many boxes and table entries a file may still have.
struct ISOBudget {
    private var left: Int

    init(_ limit: Int) {
        left = limit
    }

    mutating func spend(_ count: Int = 1) throws(CleaningError) {
        guard count <= left else { throw .tooMuchWork(.segments) }
        left -= count
    }
}

extension Span<UInt8> {
    /// The boxes that fill `range`, one behind the other.
    func boxes(in range: Range<Int>, _ budget: inout ISOBudget) throws(CleaningError) -> [ISOBox] {
        var boxes: [ISOBox] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            try budget.spend()
            guard let box = ISOBox(at: offset, before: range.upperBound, in: self) else {
                throw .malformed(.heif(.boxSize), offset: offset)
            }
            boxes.append(box)
            offset = box.payload.upperBound
        }
        return boxes
    }
}
