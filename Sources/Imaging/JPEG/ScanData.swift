/// Takes over the entropy-coded data of one scan: ITU-T T.81 B.1.1.5, F.1.2.3.
struct ScanData {
    private var start: Int
    private let restarts: Int
    private var pace: Pace
    private var restartsSeen = 0
    /// Runs of data behind the last restart interval that the picture has room for.
    private(set) var surplusRuns = 0
    /// Searched at a time.
    private static let stretch = 1 << 16

    init(start: Int, units: Int, restartInterval: Int, pace: Pace) {
        self.start = start
        self.pace = pace
        restarts = restartInterval == 0 ? 0 : (units - 1) / restartInterval
    }

    /// Answers where the marker after the scan stands.
    mutating func copy(from bytes: Span<UInt8>, to output: inout RebuiltJPEG) throws(CleaningError) -> Int {
        var offset = start
        while offset < bytes.count {
            let end = min(offset + Self.stretch, bytes.count)
            pace.passed(offset)
            guard let found = bytes.firstMarker(in: offset..<end) else {
                flush(bytes, upTo: end, to: &output)
                (start, offset) = (end, end)
                continue
            }
            guard let code = bytes.byte(at: found + 1) else { break }
            switch code {
            case 0xFF:
                // Fill bytes: the last FF of the run belongs to what follows.
                flush(bytes, upTo: found, to: &output)
                start = found + 1
                offset = found + 1
            case 0xD0...0xD7:
                try takeRestart(code, at: found, in: bytes, to: &output)
                offset = found + 2
            default:
                flush(bytes, upTo: found, to: &output)
                return found
            }
        }
        throw .truncated(offset: bytes.count)
    }

    private mutating func takeRestart(
        _ code: UInt8,
        at found: Int,
        in bytes: Span<UInt8>,
        to output: inout RebuiltJPEG
    ) throws(CleaningError) {
        if restartsSeen == restarts {
            // The picture is complete: what follows can only be hidden there.
            flush(bytes, upTo: found, to: &output)
            surplusRuns = 1
            return
        }
        guard code & 7 == UInt8(restartsSeen & 7) else { throw .malformed(.jpeg(.restartOrder), offset: found) }
        restartsSeen += 1
    }

    private mutating func flush(_ bytes: Span<UInt8>, upTo end: Int, to output: inout RebuiltJPEG) {
        guard surplusRuns == 0, start < end else { return }
        output.keep(start..<end, of: bytes)
    }
}
