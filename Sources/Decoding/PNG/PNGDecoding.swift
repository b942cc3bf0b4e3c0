internal import Imaging
internal import SchoolMedia

/// Decodes PNG files that the cleaner rebuilt.
///
/// Only zlib is asked; rows are made into pixels here, so that no gamma or profile is applied on the way.
enum PNGDecoding {
    /// Settles the file as asked and decodes it, without pixels where `longEdge` is `nil`.
    ///
    /// `.upright` turns the pixels without loss, whatever their depth.
    static func decode(
        _ bytes: [UInt8],
        _ master: DecodingRequest.Master,
        longEdge: Int?,
        limits: CleaningLimits
    ) throws(CleaningError) -> DecodedPicture {
        let file = try PNGCleaner.clean(bytes.span, limits: limits, checksums: .right)
        let isTurned = master == .upright && file.parts.orientation != .upright
        if longEdge == nil, !isTurned, file.isSettled {
            return DecodedPicture(rewritten: file.bytes.isSame(as: bytes) ? nil : file.bytes)
        }
        guard let inflater = ZlibInflater(),
            var data = inflater.inflate(file.bytes, file.stream, length: file.parts.header.rawBytes),
            let rows = PNGRows(inflated: data.takeBytes(), of: file.parts.header)
        else { throw .undecodable }
        guard master != .asIs else {
            return DecodedPicture(pixels: longEdge.map { displayed(rows, file.parts, longEdge: $0) })
        }
        var settled = try PNGSettling(consume rows, file.parts)
        let pixels = longEdge.map { displayed(settled.rows, settled.parts, longEdge: $0) }
        var report = settled.report
        report.add(.hiddenCoefficientData, count: data.rest.hidesData ? 1 : 0)
        let written =
            if !isTurned, !settled.areRowsChanged, let length = data.rest.length {
                settled.parts.file(file.stream.prefix(length), of: file.bytes)
            } else {
                try rewritten(&settled, turned: isTurned ? file.parts.orientation : .upright, file, limits)
            }
        return DecodedPicture(rewritten: written.isSame(as: bytes) ? nil : written, report: report, pixels: pixels)
    }

    /// The file with the rows in a stream of our own.
    private static func rewritten(
        _ settled: inout PNGSettling,
        turned orientation: Orientation,
        _ file: CleanedPNG,
        _ limits: CleaningLimits
    ) throws(CleaningError) -> [UInt8] {
        // The rows, when turned also each pixel by itself, before and after, and several files are in memory together.
        let header = settled.parts.header
        let copies = orientation == .upright ? 0 : 2 * header.width * header.height * header.pixelStride
        guard settled.rows.bytes.count + copies + 4 * file.bytes.count <= limits.decodingBytes else {
            throw .tooMuchWork(.memory)
        }
        var parts = settled.parts
        var rows = settled.takeRows()
        if orientation != .upright {
            rows = rows.turned(orientation)
            parts.header = rows.header
            parts.orientation = .upright
        }
        let data = rows.filtered()
        guard let deflater = ZlibDeflater(length: data.count), let stream = deflater.deflate(data) else {
            throw .undecodable
        }
        return parts.file(stream)
    }

    /// What people see, no larger than asked for: on white, in sRGB, upright.
    private static func displayed(_ rows: PNGRows, _ parts: PNGParts, longEdge: Int) -> PixelImage {
        rows.shown(parts).scaled(toLongEdge: longEdge).convertedToSRGB(from: parts.colour).turned(parts.orientation)
    }
}
