/// Why a zlib stream cannot be read.
enum InflateFault: Error {
    case damaged, unexpectedEnd
}

/// Reads a zlib stream in steps, in a memory of fixed size: RFC 1950 and RFC 1951.
///
/// It believes no length and no distance, and notes whether the stream has room for anything beside its content.
struct InflateReader {
    /// The furthest that a stream may refer back.
    private static let reach = 32_768

    private enum State {
        case blockHeader, stored(left: Int), coded, done
    }

    private(set) var input: InflateBits
    /// The last bytes that were read; at least as many as the stream may refer back to.
    private(set) var window = [UInt8](repeating: 0, count: reach + 1 << 17 + InflateRun.reserve)
    /// Where in `window` the bytes of the last step lie.
    private(set) var fresh = 0..<0
    /// Padding is zero, and no block but the last is empty.
    private(set) var isTidy = true
    /// The checksum behind the last block.
    private(set) var checksum: UInt32?
    private var state = State.blockHeader
    private var isLastBlock = false
    private var isBlockEmpty = true
    private var filled = 0
    private var literals: InflateTable?
    private var distances: InflateTable?

    /// Reads the stream that lies in `range`, which must be within `bytes`.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        input = InflateBits(bytes, range)
    }

    /// Takes the two bytes before the first block: RFC 1950 section 2.2. A preset dictionary is not known here.
    mutating func readHeader() throws(InflateFault) {
        let (method, flags) = (try input.take(8), try input.take(8))
        guard method & 15 == 8, method >> 4 <= 7, flags & 32 == 0, (method << 8 | flags) % 31 == 0 else {
            throw .damaged
        }
    }

    /// Reads on and leaves what it read in `fresh`. Answers whether there was anything.
    mutating func advance() throws(InflateFault) -> Bool {
        makeRoom()
        let start = filled
        let limit = window.count - InflateRun.reserve
        while filled < limit {
            switch state {
            case .done:
                fresh = start..<filled
                return !fresh.isEmpty
            case .blockHeader: try readBlockHeader()
            case .stored(let left): try copyStored(left)
            case .coded:
                let before = filled
                let isAtEnd = try readSymbols(until: limit)
                isBlockEmpty = isBlockEmpty && filled == before
                if isAtEnd { try endBlock() }
            }
        }
        fresh = start..<filled
        return true
    }

    /// Keeps what the stream may still refer to.
    private mutating func makeRoom() {
        guard filled > Self.reach else { return }
        let kept = filled - Self.reach
        unsafe window.withUnsafeMutableBytes { window in
            unsafe window.copyMemory(from: UnsafeRawBufferPointer(rebasing: window[kept..<kept + Self.reach]))
        }
        filled = Self.reach
    }

    private mutating func readBlockHeader() throws(InflateFault) {
        isLastBlock = try input.take(1) == 1
        isBlockEmpty = true
        switch try input.take(2) {
        case 0:
            alignInput()
            let length = try input.take(16)
            guard try input.take(16) == ~length & 0xFFFF else { throw .damaged }
            state = .stored(left: length)
        case 1:
            (literals, distances) = (InflateTable.fixed?.literals, InflateTable.fixed?.distances)
            state = .coded
        case 2:
            (literals, distances) = try input.takeTables()
            state = .coded
        default: throw .damaged
        }
    }

    private mutating func copyStored(_ left: Int) throws(InflateFault) {
        let count = min(left, window.count - filled)
        guard input.copy(count, to: &window, at: filled) else { throw .unexpectedEnd }
        filled += count
        isBlockEmpty = isBlockEmpty && count == 0
        state = .stored(left: left - count)
        if left == count { try endBlock() }
    }

    private mutating func endBlock() throws(InflateFault) {
        guard isLastBlock else {
            isTidy = isTidy && !isBlockEmpty
            state = .blockHeader
            return
        }
        alignInput()
        let (high, low) = (try takePair(), try takePair())
        checksum = UInt32(truncatingIfNeeded: high << 16 | low)
        state = .done
    }

    /// Goes to the next whole byte, before which all bits are to be zero.
    private mutating func alignInput() {
        let isZero = input.align()
        isTidy = isTidy && isZero
    }

    private mutating func takePair() throws(InflateFault) -> Int {
        let high = try input.take(8)
        return try high << 8 | input.take(8)
    }

    /// Reads symbols until `limit` or the end of the block. Answers whether the block is at its end.
    private mutating func readSymbols(until limit: Int) throws(InflateFault) -> Bool {
        guard let literals, let distances else { throw .damaged }
        var run = InflateRun(input, literals, distances, position: filled, limit: limit)
        defer { (input, filled) = (run.input, run.position) }
        var target = window.mutableSpan
        if try run.readQuickly(into: &target) == .endOfBlock { return true }
        return try run.readCarefully(into: &target) == .endOfBlock
    }
}
