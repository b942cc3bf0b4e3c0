/// Writes the LZW codes of a GIF in the one way that ``VerifierLZW`` accepts: each code stands for the longest run that
/// is known so far, and the codes begin anew exactly when there is no room for more.
struct LZWEncoder {
    private static let room = 4096

    private let clear: Int
    private let size: Int
    private var width: Int
    private var known: Int
    /// How many codes a decoder knows; it is one behind.
    private var knownToDecoder: Int
    /// The code of each known run, by the code of all but its last pixel and that pixel; zero where there is none.
    private var runs = [UInt16](repeating: 0, count: room << 8)
    private var addedRuns: [Int] = []
    private var output: [UInt8] = []
    private var bits: UInt32 = 0
    private var count = 0

    /// The codes for pixels below 2 to the power of `size`, which is 2 to 8.
    static func encode(_ pixels: [UInt8], size: Int) -> [UInt8] {
        var encoder = LZWEncoder(size)
        encoder.run(pixels)
        return encoder.output
    }

    private init(_ size: Int) {
        self.size = size
        clear = 1 << size
        width = size + 1
        known = clear + 2
        knownToDecoder = clear + 1
    }

    private mutating func run(_ pixels: [UInt8]) {
        guard let first = pixels.first else { return }
        put(clear)
        var current = Int(first)
        for pixel in pixels.dropFirst() {
            let run = current << 8 | Int(pixel)
            guard runs[run] == 0 else {
                current = Int(runs[run])
                continue
            }
            putRun(current)
            if known < Self.room {
                runs[run] = UInt16(truncatingIfNeeded: known)
                addedRuns.append(run)
                known += 1
            } else {
                put(clear)
                forget()
            }
            current = Int(pixel)
        }
        putRun(current)
        put(clear + 1)
        if count > 0 { output.append(UInt8(truncatingIfNeeded: bits)) }
    }

    private mutating func putRun(_ code: Int) {
        put(code)
        knownToDecoder += 1
        if knownToDecoder == 1 << width, width < 12 { width += 1 }
    }

    private mutating func forget() {
        for run in addedRuns { runs[run] = 0 }
        addedRuns.removeAll(keepingCapacity: true)
        (width, known, knownToDecoder) = (size + 1, clear + 2, clear + 1)
    }

    private mutating func put(_ code: Int) {
        bits |= UInt32(code) << UInt32(count)
        count += width
        while count >= 8 {
            output.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            count -= 8
        }
    }
}
