internal import Imaging
internal import SchoolMedia

/// Decodes PNG files that the cleaner rebuilt.
///
/// Only zlib is asked; rows are made into pixels here, so that no gamma or profile is applied on the way.
enum PNGDecoding {
    /// Settles the file as asked and decodes it. `.upright` turns the pixels without loss, whatever their depth.
    static func decode(
        _ bytes: [UInt8],
        _ master: DecodingRequest.Master,
        longEdge: Int,
        limits: CleaningLimits
    ) throws(CleaningError) -> DecodedPicture {
        let file = try PNGCleaner.clean(bytes.span, limits: limits)
        let (rows, rest) = try inflated(file)
        guard master != .asIs else {
            return DecodedPicture(pixels: displayed(rows, file.parts, longEdge: longEdge))
        }
        let settled = try PNGSettling(rows, file.parts)
        let pixels = displayed(settled.rows, settled.parts, longEdge: longEdge)
        var report = settled.report
        report.add(.hiddenCoefficientData, count: rest.hidesData ? 1 : 0)
        let written = try written(settled, rest, file, master, limits: limits)
        return DecodedPicture(rewritten: written == bytes ? nil : written, report: report, pixels: pixels)
    }

    private static func inflated(_ file: CleanedPNG) throws(CleaningError) -> (PNGRows, InflatedData.Rest) {
        let header = file.parts.header
        guard let inflater = ZlibInflater(),
            let data = inflater.inflate(file.bytes, file.stream, length: header.rawBytes),
            let rows = PNGRows(inflated: data.bytes, of: header)
        else { throw .undecodable }
        return (rows, data.rest)
    }

    /// The file with its own stream where that may stay, else with the same rows in a new one.
    private static func written(
        _ settled: PNGSettling,
        _ rest: InflatedData.Rest,
        _ file: CleanedPNG,
        _ master: DecodingRequest.Master,
        limits: CleaningLimits
    ) throws(CleaningError) -> [UInt8] {
        var parts = settled.parts
        let isTurned = master == .upright && parts.orientation != .upright
        if !isTurned, !settled.areRowsChanged, let length = rest.length {
            return parts.file(file.stream.prefix(length), of: file.bytes)
        }
        // The rows, perhaps turned and in bytes of their own, and several files are in memory together.
        let copies = isTurned ? 3 : 1
        guard copies * settled.rows.bytes.count + 4 * file.bytes.count <= limits.decodingBytes / 4 * 3 else {
            throw .tooMuchWork(.memory)
        }
        let rows = isTurned ? settled.rows.turned(parts.orientation) : settled.rows
        parts.header = rows.header
        if isTurned { parts.orientation = .upright }
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
