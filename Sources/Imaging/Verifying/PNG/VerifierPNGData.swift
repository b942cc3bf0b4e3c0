/// Proves that the picture data is one zlib stream, which ends where the chunk ends and yields the picture's rows and
/// nothing else.
struct VerifierPNGData {
    private let header: VerifierPNGHeader
    private var pixels: VerifierPixels
    private var runs: ArraySlice<(rows: Int, bytes: Int, pixels: Int)>
    /// Rows left in the first of `runs`.
    private var rowsLeft: Int
    /// The row that is being read, and the one above it.
    private var row: [UInt8], above: [UInt8]
    /// How many bytes of the row were read; `nil` before its filter type.
    private var filled: Int?
    private var filter = PNGFilter.none
    private let offset: Int

    static func check(
        _ range: Range<Int>,
        in bytes: [UInt8],
        header: VerifierPNGHeader,
        pixels: VerifierPixels
    ) throws(VerificationFailure) {
        guard bytes[range].starts(with: [0x78, 0x9C]) else {
            throw VerificationFailure(reason: .compression, offset: range.lowerBound)
        }
        var reader = InflateReader(bytes, range)
        var checksum = Adler32()
        var data = VerifierPNGData(header, pixels, at: range.lowerBound)
        do throws(InflateFault) {
            try reader.readHeader()
            while try reader.advance() {
                let fresh = reader.window.span.extracting(reader.fresh)
                checksum.add(fresh)
                guard data.take(fresh) else { break }
            }
        } catch {
            throw VerificationFailure(reason: .compression, offset: reader.input.offset)
        }
        let end = reader.input.offset
        guard data.isComplete else { throw VerificationFailure(reason: .rows, offset: end) }
        guard reader.isTidy, reader.checksum == checksum.value else {
            throw VerificationFailure(reason: .compression, offset: end)
        }
        guard end == range.upperBound else { throw VerificationFailure(reason: .bytesAfterStream, offset: end) }
        if let reason = data.pixels.findingAtEnd { throw VerificationFailure(reason: reason, offset: range.lowerBound) }
    }

    private init(_ header: VerifierPNGHeader, _ pixels: VerifierPixels, at offset: Int) {
        self.header = header
        self.pixels = pixels
        self.offset = offset
        runs = header.runs[...]
        rowsLeft = runs.first?.rows ?? 0
        row = Array(repeating: 0, count: runs.first?.bytes ?? 0)
        above = row
    }

    private var isComplete: Bool { runs.isEmpty && pixels.isClean }

    /// Takes inflated bytes. Answers `false` as soon as they cannot be those of a clean picture.
    private mutating func take(_ bytes: Span<UInt8>) -> Bool {
        var offset = 0
        while offset < bytes.count {
            guard let run = runs.first else {
                // More than the picture has: not complete, whatever follows.
                pixels.refuse()
                return false
            }
            guard let start = filled else {
                guard let filter = PNGFilter(rawValue: bytes[offset]) else { return false }
                self.filter = filter
                filled = 0
                offset += 1
                continue
            }
            let count = min(run.bytes - start, bytes.count - offset)
            if pixels.areLookedAt { row.overwrite(from: start, with: bytes.extracting(offset..<offset + count)) }
            offset += count
            filled = start + count
            if start + count == run.bytes { endRow(run.pixels) }
        }
        return pixels.isClean
    }

    private mutating func endRow(_ count: Int) {
        filled = nil
        if pixels.areLookedAt {
            filter.undo(&row, above: above, stride: max(1, header.bits / 8))
            let line = row
            pixels.look(at: line.span, count: count)
            swap(&row, &above)
        }
        rowsLeft -= 1
        guard rowsLeft == 0 else { return }
        runs = runs.dropFirst()
        guard let next = runs.first else { return }
        rowsLeft = next.rows
        row = Array(repeating: 0, count: next.bytes)
        above = row
    }
}
