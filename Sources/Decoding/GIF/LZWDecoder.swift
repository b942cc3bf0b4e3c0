/// Reads the LZW codes of a GIF: GIF89a appendix F.
///
/// Every code is checked against those that exist; a table that is full stays as it is until the codes begin anew.
struct LZWDecoder {
    private static let room = 4096

    private let clear: Int
    private let size: Int
    private var codes: LZWBits
    private var width: Int
    private var known: Int
    /// Of each code the one for all of its pixels but the last, its last and first pixel, and how many it has.
    private var prefix = [UInt16](repeating: 0, count: room)
    private var last = [UInt8](repeating: 0, count: room)
    private var first = [UInt8](repeating: 0, count: room)
    private var length = [Int](repeating: 1, count: room)
    private var pixels: [UInt8]
    private var filled = 0

    /// The pixels, and whether anything lies behind them; `nil` when there are fewer pixels, or a code that does not
    /// exist.
    static func decode(_ bytes: [UInt8], size: Int, count: Int) -> (pixels: [UInt8], hidesData: Bool)? {
        var decoder = LZWDecoder(bytes, size, count)
        guard let hidesData = decoder.run() else { return nil }
        return (decoder.pixels, hidesData)
    }

    private init(_ bytes: [UInt8], _ size: Int, _ count: Int) {
        self.size = size
        clear = 1 << size
        width = size + 1
        known = clear + 2
        codes = LZWBits(bytes)
        pixels = Array(repeating: 0, count: count)
        for colour in 0..<clear {
            first[colour] = UInt8(truncatingIfNeeded: colour)
            last[colour] = first[colour]
        }
    }

    private mutating func run() -> Bool? {
        var previous: Int?
        while filled < pixels.count {
            guard let code = codes.take(width), code != clear + 1 else { return nil }
            guard code != clear else {
                (width, known, previous) = (size + 1, clear + 2, nil)
                continue
            }
            guard let next = take(code, after: previous) else { return nil }
            guard next <= pixels.count - filled else {
                // The code reaches beyond the last pixel.
                write(code, count: next)
                return true
            }
            write(code, count: next)
            previous = code
        }
        return hidesDataBehindPixels
    }

    /// Learns what the code makes known. Answers how many pixels it stands for, or `nil` when it does not exist.
    private mutating func take(_ code: Int, after previous: Int?) -> Int? {
        guard let previous else { return code < clear ? 1 : nil }
        guard code < known || (code == known && known < Self.room) else { return nil }
        if known < Self.room {
            prefix[known] = UInt16(truncatingIfNeeded: previous)
            first[known] = first[previous]
            last[known] = code == known ? first[previous] : first[code]
            length[known] = length[previous] + 1
            known += 1
            if known == 1 << width, width < 12 { width += 1 }
        }
        return length[code]
    }

    /// Writes the pixels of a code, its last first; what reaches beyond the picture is left out.
    private mutating func write(_ code: Int, count: Int) {
        var code = code
        for index in (filled..<filled + count).reversed() {
            if index < pixels.count { pixels[index] = last[code] }
            code = Int(prefix[code])
        }
        filled = min(filled + count, pixels.count)
    }

    /// After the last pixel the end code is due; nothing is expected after it. Data that just stops hides nothing.
    private var hidesDataBehindPixels: Bool {
        var rest = codes
        guard let code = rest.take(width) else { return false }
        return code != clear + 1 || rest.isAnyBitSet
    }
}

/// Codes in bytes, lowest bit first.
struct LZWBits {
    private let bytes: [UInt8]
    private var next = 0
    private var bits: UInt32 = 0
    private var count = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next code; `nil` at the end.
    mutating func take(_ width: Int) -> Int? {
        while count < width {
            guard next < bytes.count else { return nil }
            bits |= UInt32(bytes[next]) << UInt32(count)
            next += 1
            count += 8
        }
        defer {
            bits >>= UInt32(width)
            count -= width
        }
        return Int(bits & (1 << UInt32(width) - 1))
    }

    /// Whether a bit is set that was not taken.
    var isAnyBitSet: Bool { bits != 0 || bytes[next...].contains { $0 != 0 } }
}
