/// Reads the codes of a GIF without making pixels of them, and accepts only the one way in which the pixels can be
/// coded: each code stands for the longest run that is known so far, and the codes begin anew exactly when there is no
/// room for more.
struct VerifierLZW {
    struct Fault: Error {}

    private static let room = 4096

    private let bytes: [UInt8]
    private let size: Int
    private let clear: Int
    private var bit = 0
    private var width: Int
    /// Of each known code the first colour and how many pixels it stands for.
    private var first = [UInt8](repeating: 0, count: room)
    private var length = [Int](repeating: 1, count: room)
    private var known: Int
    /// Which runs are known, as the code of all but the last pixel and that pixel's colour.
    private var runs = [Bool](repeating: false, count: room << 8)
    private var addedRuns: [Int] = []
    private var used = [Bool](repeating: false, count: 256)

    init(_ bytes: [UInt8], size: Int) {
        self.bytes = bytes
        self.size = size
        clear = 1 << size
        width = size + 1
        known = clear + 2
        for colour in 0..<clear { first[colour] = UInt8(truncatingIfNeeded: colour) }
    }

    /// The colours that are used, when these are exactly so many pixels.
    mutating func colours(ofPixels wanted: Int) throws(Fault) -> [Bool] {
        guard try take() == clear else { throw Fault() }
        var last: Int?
        var pixels = 0
        while pixels < wanted {
            var code = try take()
            if code == clear {
                guard known == Self.room, let ended = last else { throw Fault() }
                width = size + 1
                code = try take()
                guard code < clear, !runs[ended << 8 | code] else { throw Fault() }
                forget()
                last = nil
            }
            try add(code, after: last)
            pixels += length[code]
            last = code
        }
        guard pixels == wanted, try take() == clear + 1 else { throw Fault() }
        try checkEnd()
        return used
    }

    /// Learns the run that a code makes known: the code before it and its own first pixel.
    private mutating func add(_ code: Int, after last: Int?) throws(Fault) {
        guard code < clear || code >= clear + 2, code < known || (code == known && last != nil) else { throw Fault() }
        if code < clear { used[code] = true }
        guard let last else {
            guard code < clear else { throw Fault() }
            return
        }
        guard known < Self.room else { throw Fault() }
        let colour = code == known ? first[last] : first[code]
        let run = last << 8 | Int(colour)
        guard !runs[run] else { throw Fault() }
        runs[run] = true
        addedRuns.append(run)
        first[known] = first[last]
        length[known] = length[last] + 1
        known += 1
        if known == 1 << width, width < 12 { width += 1 }
    }

    private mutating func forget() {
        for run in addedRuns { runs[run] = false }
        addedRuns.removeAll(keepingCapacity: true)
        known = clear + 2
    }

    /// The next code, lowest bit first.
    private mutating func take() throws(Fault) -> Int {
        guard bit + width <= bytes.count * 8 else { throw Fault() }
        let start = bit / 8
        var word = 0
        for index in 0..<3 where start + index < bytes.count { word |= Int(bytes[start + index]) << (8 * index) }
        defer { bit += width }
        return word >> (bit % 8) & (1 << width - 1)
    }

    /// The last byte is begun, and its unused bits are zero.
    private func checkEnd() throws(Fault) {
        guard (bit + 7) / 8 == bytes.count, let last = bytes.last else { throw Fault() }
        guard bit % 8 == 0 || last >> UInt8(bit % 8) == 0 else { throw Fault() }
    }
}
