/// Reads a lossy picture boolean by boolean, without decoding it, and settles what of it a decoder needs.
///
/// Every partition of a settled picture is the one that an encoder writes for these booleans, and ends with the byte
/// that a decoder needs for the last of them. Its header has nothing that the picture does not depend on.
package struct VP8Audit {
    /// The settled picture: the same modes and coefficients.
    package let settled: [UInt8]
    /// Runs of bytes behind the end of a partition, or bits in its last bytes, that are not the zeros of an encoder.
    package let hiddenRuns: Int
    /// Whether there were probabilities that no token was read with.
    package let hadUnusedProbabilities: Bool

    /// `nil` when the picture is damaged or incomplete.
    package init?(_ chunk: Span<UInt8>) {
        guard let frame = VP8Frame(chunk), frame.firstLength <= chunk.count - VP8Frame.tagLength else { return nil }
        let firstEnd = VP8Frame.tagLength + frame.firstLength
        let first = chunk.bytes(in: VP8Frame.tagLength..<firstEnd)
        var reader = BooleanReader(first)
        var header = VP8Header()
        header.code(with: &reader)
        guard !reader.decoder.isPastEnd,
            let ranges = Self.partitions(header.partitions, in: chunk, from: firstEnd)
        else { return nil }
        var modes = VP8Modes(header, columns: frame.columns)
        var tokens = VP8Tokens(header, columns: frame.columns)
        var decoders = ranges.map(BooleanDecoder.init)
        for row in 0..<frame.rows {
            let macroblocks = modes.readRow(from: &reader)
            guard !reader.decoder.isPastEnd,
                tokens.readRow(macroblocks, from: &decoders[row % decoders.count], chunk)
            else { return nil }
        }
        let needed = header.needed(usedSegments: modes.usedSegments, probabilities: tokens.probabilities)
        let parts = decoders.compactMap { $0.settled(chunk) }
        guard let plain = reader.settled, parts.count == decoders.count else { return nil }
        let partition = needed == header ? plain.partition : Self.rewritten(first, of: frame, with: needed)
        hiddenRuns = parts.count { !$0.isPlain } + (plain.isPlain ? 0 : 1)
        hadUnusedProbabilities = needed.probabilities != header.probabilities
        settled = Self.assembled(frame, [partition] + parts.map(\.partition))
    }

    /// The tokens' partitions: all but the last have a length of three bytes, the last has the rest.
    private static func partitions(_ count: Int, in chunk: Span<UInt8>, from offset: Int) -> [Range<Int>]? {
        var start = offset + 3 * (count - 1)
        guard start < chunk.count else { return nil }
        var ranges: [Range<Int>] = []
        for index in 0..<count - 1 {
            let place = offset + 3 * index
            let end = start + (Int(chunk[place]) | Int(chunk[place + 1]) << 8 | Int(chunk[place + 2]) << 16)
            guard end < chunk.count else { return nil }
            ranges.append(start..<end)
            start = end
        }
        return ranges + [start..<chunk.count]
    }

    /// The first partition with another header and the same modes.
    private static func rewritten(_ partition: [UInt8], of frame: VP8Frame, with header: VP8Header) -> [UInt8] {
        var (old, new) = (VP8Header(), header)
        var copier = BooleanTranscriber(reader: BooleanReader(partition), writer: BooleanWriter())
        old.code(with: &copier.reader)
        new.code(with: &copier.writer)
        var modes = VP8Modes(new, columns: frame.columns)
        for _ in 0..<frame.rows { _ = modes.readRow(from: &copier) }
        return copier.writer.finished()
    }

    private static func assembled(_ frame: VP8Frame, _ partitions: [[UInt8]]) -> [UInt8] {
        var bytes = frame.tag(firstLength: partitions[0].count) + partitions[0]
        for partition in partitions.dropFirst().dropLast() {
            bytes += [partition.count, partition.count >> 8, partition.count >> 16].map(UInt8.init(truncatingIfNeeded:))
        }
        for partition in partitions.dropFirst() { bytes += partition }
        return bytes
    }
}
