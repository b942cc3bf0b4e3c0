/// A scan header: which components it has, which tables they use, which coefficients it refines. ITU-T T.81 B.2.3.
struct JPEGScan: Equatable, Sendable {
    struct Member: Equatable, Sendable {
        /// Index into the frame's components.
        let component: Int
        /// DC table; zero when the scan uses none.
        let dc: Int
        /// AC table; zero when the scan uses none.
        let ac: Int
    }

    let members: [Member]
    let firstCoefficient: Int
    let lastCoefficient: Int
    let previousBit: Int
    let bit: Int
    private let usesDC: Bool
    private let usesAC: Bool

    init(_ segment: JPEGSegment, of frame: JPEGFrame, in bytes: Span<UInt8>) throws(CleaningError) {
        let start = segment.payload.lowerBound
        guard let count = bytes.byte(at: start).map(Int.init), (1...4).contains(count),
            segment.payload.count >= 4 + 2 * count
        else { throw .malformed(.jpeg(.scanHeader), offset: start) }
        let tail = start + 1 + 2 * count
        if frame.isProgressive {
            firstCoefficient = Int(bytes[tail])
            lastCoefficient = Int(bytes[tail + 1])
            previousBit = Int(bytes[tail + 2] >> 4)
            bit = Int(bytes[tail + 2] & 15)
        } else {
            (firstCoefficient, lastCoefficient, previousBit, bit) = (0, 63, 0, 0)
        }
        let isDC = firstCoefficient == 0
        usesDC = isDC && previousBit == 0
        usesAC = !frame.isProgressive || !isDC
        guard Self.isAllowed(firstCoefficient...max(firstCoefficient, lastCoefficient), frame: frame, members: count),
            lastCoefficient >= firstCoefficient, lastCoefficient <= 63, bit <= 13,
            previousBit == 0 || previousBit == bit + 1
        else { throw .malformed(.jpeg(.scanHeader), offset: tail) }

        var members: [Member] = []
        for entry in stride(from: start + 1, to: tail, by: 2) {
            let (dc, ac) = (Int(bytes[entry + 1] >> 4), Int(bytes[entry + 1] & 15))
            guard let component = frame.components.firstIndex(where: { $0.id == bytes[entry] }), dc <= 3, ac <= 3,
                !members.contains(where: { $0.component >= component })
            else { throw .malformed(.jpeg(.scanHeader), offset: entry) }
            members.append(Member(component: component, dc: usesDC ? dc : 0, ac: usesAC ? ac : 0))
        }
        guard Self.blocks(of: members, in: frame) <= 10 else { throw .malformed(.jpeg(.scanHeader), offset: start) }
        self.members = members
    }

    /// Bytes behind the segment's length.
    var headerLength: Int { 4 + 2 * members.count }

    /// The entropy tables that the scan reads.
    var tables: [EntropyTableSlot] {
        var slots: [EntropyTableSlot] = []
        for member in members {
            if usesDC { slots.append(EntropyTableSlot(.dc, member.dc)) }
            if usesAC { slots.append(EntropyTableSlot(.ac, member.ac)) }
        }
        return slots.enumerated().filter { slots.firstIndex(of: $1) == $0 }.map(\.element)
    }

    /// The scan header anew, in its exact length.
    func append(to output: inout [UInt8], frame: JPEGFrame) {
        output += [0xFF, 0xDA]
        output.append(uint16: 2 + headerLength)
        output.append(UInt8(members.count))
        for member in members {
            output += [frame.components[member.component].id, UInt8(member.dc << 4 | member.ac)]
        }
        output += [UInt8(firstCoefficient), UInt8(lastCoefficient), UInt8(previousBit << 4 | bit)]
    }

    private static func isAllowed(_ band: ClosedRange<Int>, frame: JPEGFrame, members: Int) -> Bool {
        guard frame.isProgressive else { return true }
        return band.lowerBound == 0 ? band.upperBound == 0 : members == 1
    }

    /// A unit of several components has at most ten blocks: ITU-T T.81 B.2.3.
    private static func blocks(of members: [Member], in frame: JPEGFrame) -> Int {
        guard members.count > 1 else { return 1 }
        return members.reduce(0) {
            $0 + frame.components[$1.component].horizontal * frame.components[$1.component].vertical
        }
    }
}
