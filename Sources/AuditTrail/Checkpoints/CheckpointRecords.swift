/// The checkpoints in a piece of `checkpoints.log`: notes, each followed by an empty line.
///
/// A note has one empty line inside, before its signatures, and the text of a checkpoint has none: so every second
/// empty line ends a record.
struct CheckpointRecords {
    /// A checkpoint and where it ends in the piece, with the empty line behind it.
    struct Record {
        let note: SignedNote
        let end: Int
    }

    private(set) var all: [Record] = []
    /// Whether the piece has nothing but these records.
    private(set) var isWhole = false

    var last: Record? { all.last }

    /// The records of a piece that begins with one, or else the last record of a piece that begins somewhere.
    init(_ bytes: [UInt8], isBeginning: Bool) {
        var ends: [Int] = []
        var index = 0
        while index + 1 < bytes.count {
            if bytes[index] == EntryFormat.lineFeed, bytes[index + 1] == EntryFormat.lineFeed {
                ends.append(index + 2)
                index += 1
            }
            index += 1
        }
        if isBeginning {
            readForwards(bytes, ends)
        } else {
            readLast(bytes, ends)
        }
    }

    private mutating func readForwards(_ bytes: [UInt8], _ ends: [Int]) {
        var start = 0
        for pair in stride(from: 1, to: ends.count, by: 2) {
            guard let note = Self.note(bytes[start..<ends[pair]]) else { return }
            all.append(Record(note: note, end: ends[pair]))
            start = ends[pair]
        }
        isWhole = start == bytes.count
    }

    /// The last that is whole. Which empty lines end records is not known here, so both ways are tried.
    private mutating func readLast(_ bytes: [UInt8], _ ends: [Int]) {
        for last in ends.indices.reversed().prefix(2) where last >= 2 {
            guard let note = Self.note(bytes[ends[last - 2]..<ends[last]]) else { continue }
            all = [Record(note: note, end: ends[last])]
            return
        }
    }

    private static func note(_ record: ArraySlice<UInt8>) -> SignedNote? {
        guard let note = SignedNote(Array(record.dropLast())), note.checkpoint != nil else { return nil }
        return note
    }
}
