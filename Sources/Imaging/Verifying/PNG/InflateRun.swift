/// Reads symbols of a block of a deflate stream into a window: RFC 1951 section 3.2.3.
struct InflateRun {
    /// Why reading stopped.
    enum Stop {
        case endOfBlock
        /// The window is full, or too little input is left for this way of reading.
        case noRoom
    }

    /// What is to be free in the window behind `limit`: for the longest match, and for what whole words write beyond
    /// it.
    static let reserve = 258 + 64
    /// A round of ``readQuickly(into:)`` loads eight bytes twice, the second time at most seven bytes further on.
    private static let inputReserve = 16

    private(set) var input: InflateBits
    /// Where in the window the next byte is to be written.
    private(set) var position: Int
    private let literals: InflateTable
    private let distances: InflateTable
    private let limit: Int

    /// Goes on at `position` and stops behind `limit`.
    init(_ input: InflateBits, _ literals: InflateTable, _ distances: InflateTable, position: Int, limit: Int) {
        (self.input, self.literals, self.distances) = (input, literals, distances)
        (self.position, self.limit) = (position, limit)
    }

    /// Reads as long as whole words of input are left. All but the ends of a stream passes through this loop.
    mutating func readQuickly(into window: inout MutableSpan<UInt8>) throws(InflateFault) -> Stop {
        guard limit + Self.reserve <= window.count, position >= 0, input.isSound,
            input.cursor.next >= 0, input.end <= input.bytes.count,
            literals.firstStep == InflateTable.literalStep, distances.firstStep == InflateTable.distanceStep
        else { return .noRoom }
        // Copies stay in registers.
        var (cursor, position) = (input.cursor, position)
        defer { (input.cursor, self.position) = (cursor, position) }
        let (source, lastInput, limit) = (unsafe input.bytes.span.bytes, input.end - Self.inputReserve, limit)
        let (literals, distances) = (literals.entries.span, distances.entries.span)
        var target = unsafe window.mutableBytes
        while position < limit, cursor.next <= lastInput {
            unsafe cursor.refill(source)
            var entry = literals.entry(for: cursor.bits, firstStep: InflateTable.literalStep)
            // Three codes of fifteen bits, or two with a length and its five further bits, fit into 56.
            if entry.isLiteral {
                unsafe Self.put(entry, &cursor, &target, &position)
                entry = literals.entry(for: cursor.bits, firstStep: InflateTable.literalStep)
                if entry.isLiteral {
                    unsafe Self.put(entry, &cursor, &target, &position)
                    entry = literals.entry(for: cursor.bits, firstStep: InflateTable.literalStep)
                    if entry.isLiteral {
                        unsafe Self.put(entry, &cursor, &target, &position)
                        continue
                    }
                }
            }
            let length = cursor.take(entry)
            guard entry.isBase else { return try entry.stop() }
            unsafe cursor.refill(source)
            let second = distances.entry(for: cursor.bits, firstStep: InflateTable.distanceStep)
            let distance = cursor.take(second)
            guard second.isBase, distance <= position else { throw .damaged }
            unsafe Self.copy(length, from: distance, &target, at: position)
            position &+= length
        }
        return .noRoom
    }

    /// Reads symbol by symbol and looks whether its bits were there.
    mutating func readCarefully(into window: inout MutableSpan<UInt8>) throws(InflateFault) -> Stop {
        while position < min(limit, window.count - Self.reserve) {
            input.refill()
            let entry = literals.entry(for: input.cursor.bits)
            let value = input.cursor.take(entry)
            guard input.isSound else { throw .unexpectedEnd }
            if entry.isLiteral {
                window[position] = UInt8(truncatingIfNeeded: value)
                window[position + 1] = UInt8(truncatingIfNeeded: value >> 8)
                position += entry.literals
                continue
            }
            guard entry.isBase else { return try entry.stop() }
            let second = distances.entry(for: input.cursor.bits)
            let distance = input.cursor.take(second)
            guard second.isBase else { throw .damaged }
            guard input.isSound else { throw .unexpectedEnd }
            guard distance <= position else { throw .damaged }
            for index in position..<position + value { window[index] = window[index - distance] }
            position += value
        }
        return .noRoom
    }

    /// Writes one literal or two, for which there must be room.
    @unsafe
    @inline(__always)
    private static func put(
        _ entry: UInt32,
        _ cursor: inout InflateCursor,
        _ target: inout MutableRawSpan,
        _ position: inout Int
    ) {
        let both = UInt16(truncatingIfNeeded: entry &>> 16).littleEndian
        unsafe target.storeBytes(of: both, toUncheckedByteOffset: position, as: UInt16.self)
        position &+= entry.literals
        cursor.drop(Int(entry & 31))
    }

    /// Repeats `length` bytes from `distance` before, which must be there, in steps of sixteen. It writes up to 31
    /// more.
    @unsafe
    @inline(__always)
    private static func copy(
        _ length: Int,
        from distance: Int,
        _ target: inout MutableRawSpan,
        at position: Int
    ) {
        let end = position &+ length
        var (place, distance) = (position, distance)
        // A short period is first made a longer one.
        while distance < 16 {
            unsafe copySixteen(&target, from: place &- distance, to: place)
            place &+= distance
            distance &+= distance
        }
        while place < end {
            unsafe copySixteen(&target, from: place &- distance, to: place)
            place &+= 16
        }
    }

    @unsafe
    @inline(__always)
    private static func copySixteen(_ target: inout MutableRawSpan, from: Int, to place: Int) {
        let bytes = unsafe target.unsafeLoadUnaligned(fromUncheckedByteOffset: from, as: SIMD2<UInt64>.self)
        unsafe target.storeBytes(of: bytes, toUncheckedByteOffset: place, as: SIMD2<UInt64>.self)
    }
}
