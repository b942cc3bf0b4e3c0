/// Walks from marker to marker, whatever lies between them.
struct SegmentReader {
    private(set) var offset: Int
    /// How many runs of bytes lay where only a marker may stand; fill bytes are allowed there and not counted.
    private(set) var strayRuns = 0
    private var segmentsLeft: Int
    private var pace: Pace

    init(offset: Int, limit: Int, pace: Pace) {
        self.offset = offset
        self.pace = pace
        segmentsLeft = limit
    }

    /// The next segment. For EOI and markers without a length the content is empty.
    mutating func next(in bytes: Span<UInt8>) throws(CleaningError) -> JPEGSegment {
        while true {
            let marker = try nextMarker(in: bytes)
            guard segmentsLeft > 0 else { throw .tooMuchWork(.segments) }
            segmentsLeft -= 1
            if marker == .startOfImage { throw .malformed(.jpeg(.secondStart), offset: offset - 2) }
            if marker == .endOfImage { return JPEGSegment(marker: marker, payload: offset..<offset) }
            guard marker.hasLength else {
                strayRuns += 1
                continue
            }
            guard let length = bytes.uint16(at: offset) else { throw .truncated(offset: bytes.count) }
            guard length >= 2 else { throw .malformed(.jpeg(.segmentLength), offset: offset) }
            let payload = offset + 2..<offset + length
            guard payload.upperBound <= bytes.count else { throw .truncated(offset: bytes.count) }
            offset = payload.upperBound
            return JPEGSegment(marker: marker, payload: payload)
        }
    }

    /// Goes on behind a scan's data.
    mutating func move(to offset: Int) {
        self.offset = offset
    }

    private mutating func nextMarker(in bytes: Span<UInt8>) throws(CleaningError) -> JPEGMarker {
        var strayed = false
        while let found = bytes.firstIndex(of: 0xFF, from: offset, &pace) {
            strayed = strayed || found != offset
            guard let code = bytes.byte(at: found + 1) else { break }
            switch code {
            case 0xFF:
                offset = found + 1
            case 0x00:
                strayed = true
                offset = found + 2
            default:
                strayRuns += strayed ? 1 : 0
                offset = found + 2
                return JPEGMarker(rawValue: code)
            }
        }
        throw .truncated(offset: bytes.count)
    }
}
