internal import SchoolMedia

/// Rebuilds a PNG from an allow-list of chunks: what is not known to be needed for the pixels is not copied (R4).
///
/// Written are IHDR, our own colour profile, the palette of an indexed picture, the transparency, the orientation, all
/// picture data in one IDAT, and IEND. Of an animation stays the picture that is shown where animations are not.
/// Everything else stays behind and is counted.
package struct PNGCleaner {
    /// What is known of the checksums of the picture data. Those of other chunks are always looked at.
    package enum Checksums {
        case unknown
        /// The bytes are a file that was rebuilt here before.
        case right
    }

    private let limits: CleaningLimits
    private let checksums: Checksums
    private var inventory = PNGInventory()
    private var colour = PNGColour()
    private var header: PNGHeader?
    private var palette: [UInt8] = []
    private var transparency: [UInt8] = []
    /// Where the contents of the IDAT chunks lie, which follow one another.
    private var pieces: [Range<Int>] = []
    private var isDataOver = false

    private init(limits: CleaningLimits, checksums: Checksums) {
        self.limits = limits
        self.checksums = checksums
    }

    /// Rebuilds the picture that begins at the first byte and ends at its IEND.
    package static func clean(
        _ bytes: Span<UInt8>,
        limits: CleaningLimits,
        checksums: Checksums = .unknown
    ) throws(CleaningError) -> CleanedPNG {
        guard bytes.count <= limits.fileBytes else { throw .tooManyBytes(limit: limits.fileBytes) }
        let kind = MediaKind(recognising: bytes)
        guard kind == .png else { throw .notAPicture(found: kind) }
        var cleaner = PNGCleaner(limits: limits, checksums: checksums)
        return try cleaner.rebuild(bytes)
    }

    private mutating func rebuild(_ bytes: Span<UInt8>) throws(CleaningError) -> CleanedPNG {
        var reader = PNGChunkReader(limit: limits.segments)
        let header = try takeHeader(try reader.next(in: bytes), in: bytes)
        self.header = header
        var chunk = try reader.next(in: bytes)
        while chunk.name != "IEND" {
            try take(chunk, header, in: bytes)
            chunk = try reader.next(in: bytes)
        }
        try check(chunk, in: bytes)
        inventory.others.add(.strayBytes, count: chunk.content.isEmpty ? 0 : 1)
        inventory.others.add(TrailerInventory.report(of: bytes, from: reader.offset))
        return try result(header, endingAt: reader.offset, in: bytes)
    }

    private mutating func result(
        _ header: PNGHeader,
        endingAt offset: Int,
        in bytes: Span<UInt8>
    ) throws(CleaningError) -> CleanedPNG {
        guard let first = pieces.first else { throw .malformed(.png(.missingData), offset: offset) }
        let parts = PNGParts(
            header: header,
            colour: colour.settle(isGrey: header.isGrey, in: bytes, limits: limits),
            palette: palette,
            transparency: transparency,
            orientation: inventory.orientation
        )
        let file = parts.file(pieces, of: bytes, checksum: checksum(in: bytes))
        guard Self.isZlib(Array(pieces.lazy.flatMap(\.self).prefix(2)).compactMap { bytes.byte(at: $0) }) else {
            throw .malformed(.png(.compression), offset: first.lowerBound)
        }
        var report = inventory.report
        report.add(colour.report)
        return CleanedPNG(
            bytes: file.bytes,
            stream: file.stream,
            parts: parts,
            report: report,
            takenOn: inventory.takenOn
        )
    }

    /// That of the only data chunk, when its content stays as it is.
    private func checksum(in bytes: Span<UInt8>) -> Int? {
        guard let piece = pieces.first, pieces.count == 1, bytes.holds(PNGParts.streamStart, at: piece.lowerBound)
        else {
            return nil
        }
        return bytes.uint32(at: piece.upperBound)
    }

    /// Deflate with a window of at most 32 KiB and without a preset dictionary: RFC 1950 section 2.2.
    private static func isZlib(_ start: [UInt8]) -> Bool {
        guard start.count == 2 else { return false }
        let (method, flags) = (Int(start[0]), Int(start[1]))
        let isWhole = (method * 256 + flags) % 31 == 0
        return method & 15 == 8 && method >> 4 <= 7 && flags & 32 == 0 && isWhole
    }

    private func takeHeader(_ chunk: PNGChunk, in bytes: Span<UInt8>) throws(CleaningError) -> PNGHeader {
        guard chunk.name != "CgBI" else { throw .unsupported(.png(.appleVariant)) }
        guard chunk.name == "IHDR" else { throw .malformed(.png(.header), offset: chunk.content.lowerBound - 8) }
        try check(chunk, in: bytes)
        let header = try PNGHeader(
            bytes.extracting(chunk.content),
            at: chunk.content.lowerBound,
            limits: limits
        )
        // The inflated data, the decoded picture, and the file twice are in memory together.
        let shown = header.width * header.height * (header.isGrey ? 1 : 3)
        guard header.rawBytes + shown + 2 * bytes.count <= limits.decodingBytes else {
            throw .tooMuchWork(.memory)
        }
        return header
    }

    private mutating func take(_ chunk: PNGChunk, _ header: PNGHeader, in bytes: Span<UInt8>) throws(CleaningError) {
        if chunk.name != "IDAT", !pieces.isEmpty { isDataOver = true }
        switch chunk.name {
        case "IHDR": throw .malformed(.png(.secondHeader), offset: chunk.content.lowerBound - 8)
        case "IDAT": try takeData(chunk, header, in: bytes)
        case "PLTE": try takePalette(chunk, header, in: bytes)
        case "tRNS" where isAllowed(chunk, header, in: bytes):
            transparency = bytes.bytes(in: chunk.content)
        case let name where name.isCritical: throw .unsupported(.png(.unknownCriticalChunk))
        default:
            guard isDataOver || !colour.take(chunk, in: bytes) else { return }
            inventory.take(chunk, isBehindData: isDataOver, in: bytes)
        }
    }

    /// Data behind other chunks is shown by no decoder.
    private mutating func takeData(
        _ chunk: PNGChunk,
        _ header: PNGHeader,
        in bytes: Span<UInt8>
    ) throws(CleaningError) {
        guard !isDataOver else {
            inventory.others.add(.hiddenCoefficientData)
            return
        }
        if checksums == .unknown { try check(chunk, in: bytes) }
        guard header.colour != .indexed || !palette.isEmpty else {
            throw .malformed(.png(.missingPalette), offset: chunk.content.lowerBound - 8)
        }
        pieces.append(chunk.content)
    }

    /// A palette beside colours only suggests how to show them on a screen of 256.
    private mutating func takePalette(
        _ chunk: PNGChunk,
        _ header: PNGHeader,
        in bytes: Span<UInt8>
    ) throws(CleaningError) {
        guard header.colour == .indexed else {
            inventory.others.add(.displayHint)
            return
        }
        try check(chunk, in: bytes)
        guard palette.isEmpty, pieces.isEmpty, chunk.content.count % 3 == 0, !chunk.content.isEmpty else {
            throw .malformed(.png(.palette), offset: chunk.content.lowerBound - 8)
        }
        let reachable = 3 << header.depth
        palette = bytes.bytes(in: chunk.content.prefix(reachable))
        inventory.others.add(.unusedPaletteEntry, count: max(0, chunk.content.count - reachable) / 3)
    }

    /// In its place and of its length; decoders skip any other: section 11.3.1.1.
    private func isAllowed(_ chunk: PNGChunk, _ header: PNGHeader, in bytes: Span<UInt8>) -> Bool {
        let isFitting =
            switch header.colour {
            case .grey: chunk.content.count == 2
            case .trueColour: chunk.content.count == 6
            case .indexed: !chunk.content.isEmpty && chunk.content.count <= palette.count / 3
            case .greyAlpha, .trueColourAlpha: false
            }
        return isFitting && pieces.isEmpty && transparency.isEmpty && chunk.isIntact(in: bytes)
    }

    private func check(_ chunk: PNGChunk, in bytes: Span<UInt8>) throws(CleaningError) {
        guard chunk.isIntact(in: bytes) else { throw .malformed(.png(.checksum), offset: chunk.content.upperBound) }
    }
}
