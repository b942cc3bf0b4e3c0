/// What a scan's coded data consists of.
struct ScanPlan {
    enum Kind {
        case sequential, firstDC, refinedDC, firstAC, refinedAC
    }

    /// A block of a coded unit: its component among those of the scan, and indices of its tables among the lookups.
    struct Block {
        let member: Int
        let dc: Int
        let ac: Int
    }

    let kind: Kind
    let units: Int
    let blocks: [Block]
    let lookups: [HuffmanLookup]
    /// The same for a sequential scan.
    let tables: SequentialTables
    let band: ClosedRange<Int>
    /// The component of a scan that has only one.
    let component: Int

    init(_ record: ScanRecord, frame: JPEGFrame) {
        let scan = record.scan
        let slots = Array(record.huffman.keys)
        lookups = slots.map { HuffmanLookup(record.huffman[$0] ?? []) }
        tables = SequentialTables(frame.isProgressive ? [] : lookups)
        units = frame.codedUnits(of: scan.members.map(\.component))
        component = scan.members.first?.component ?? 0
        band = scan.firstCoefficient...max(scan.firstCoefficient, scan.lastCoefficient)
        kind =
            if !frame.isProgressive {
                .sequential
            } else if scan.firstCoefficient == 0 {
                scan.previousBit == 0 ? .firstDC : .refinedDC
            } else {
                scan.previousBit == 0 ? .firstAC : .refinedAC
            }
        blocks = scan.members.indices.flatMap { index in
            let member = scan.members[index]
            let part = frame.components[member.component]
            let count = scan.members.count == 1 ? 1 : part.horizontal * part.vertical
            let block = Block(
                member: index,
                dc: slots.firstIndex(of: EntropyTableSlot(.dc, member.dc)) ?? 0,
                ac: slots.firstIndex(of: EntropyTableSlot(.ac, member.ac)) ?? 0
            )
            return Array(repeating: block, count: count)
        }
    }
}
