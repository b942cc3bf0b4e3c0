internal import SchoolMedia

/// Rebuilds a GIF from an allow-list: the screen, one table of colours, the first picture with its transparency, and
/// the end (R4).
///
/// Everything else stays behind and is counted: further frames, comments, texts, application blocks, times.
package struct GIFCleaner {
    private let limits: CleaningLimits
    private var report = RemovalReport()
    private var transparent: UInt8?

    private init(limits: CleaningLimits) {
        self.limits = limits
    }

    /// Rebuilds the picture that begins at the first byte.
    package static func clean(_ bytes: Span<UInt8>, limits: CleaningLimits) throws(CleaningError) -> CleanedGIF {
        guard bytes.count <= limits.fileBytes else { throw .tooManyBytes(limit: limits.fileBytes) }
        let kind = MediaKind(recognising: bytes)
        guard kind == .gif else { throw .notAPicture(found: kind) }
        guard bytes.holds("GIF87a", at: 0) || bytes.holds("GIF89a", at: 0) else {
            throw bytes.count < 6 ? .truncated(offset: bytes.count) : .malformed(.gif(.header), offset: 0)
        }
        var cleaner = GIFCleaner(limits: limits)
        return try cleaner.rebuild(bytes)
    }

    private mutating func rebuild(_ bytes: Span<UInt8>) throws(CleaningError) -> CleanedGIF {
        var blocks = GIFBlocks(offset: 6, limit: limits.segments)
        let screen = (width: try blocks.takeLittle(bytes), height: try blocks.takeLittle(bytes))
        let flags = try blocks.takeByte(bytes)
        // Background and shape of the pixels, which browsers do not heed.
        _ = try blocks.take(2, bytes)
        let colours = try blocks.takeColours(flags: flags, bytes)
        try takeExtensions(&blocks, bytes)
        let parts = try takeFrame(&blocks, screen, colours, bytes)
        let codes = try blocks.takeData(bytes)
        takeRest(blocks, bytes)
        return CleanedGIF(bytes: parts.file(codes), parts: parts, codes: codes, report: report)
    }

    /// Goes to the first picture.
    private mutating func takeExtensions(_ blocks: inout GIFBlocks, _ bytes: Span<UInt8>) throws(CleaningError) {
        while true {
            switch try blocks.takeIntroducer(bytes) {
            case 0x2C: return
            case 0x21: try takeExtension(&blocks, bytes)
            case 0x3B: throw .malformed(.gif(.noPicture), offset: blocks.offset - 1)
            default: throw .malformed(.gif(.block), offset: blocks.offset - 1)
            }
        }
    }

    private mutating func takeExtension(_ blocks: inout GIFBlocks, _ bytes: Span<UInt8>) throws(CleaningError) {
        let label = try blocks.takeByte(bytes)
        let start = blocks.offset
        try blocks.skipData(bytes)
        let content = bytes.extracting(start..<blocks.offset)
        guard label == 0xF9, content.byte(at: 0) == 4, let flags = content.byte(at: 1) else {
            report.add(GIFInventory.report(ofExtension: label, content))
            return
        }
        transparent = flags & 1 == 1 ? content.byte(at: 4) : nil
        report.add(.strayBytes, count: content.count > 6 ? 1 : 0)
    }

    private func takeFrame(
        _ blocks: inout GIFBlocks,
        _ screen: (width: Int, height: Int),
        _ shared: [UInt8],
        _ bytes: Span<UInt8>
    ) throws(CleaningError) -> GIFParts {
        let start = blocks.offset
        let (left, top) = (try blocks.takeLittle(bytes), try blocks.takeLittle(bytes))
        let (width, height) = (try blocks.takeLittle(bytes), try blocks.takeLittle(bytes))
        let flags = try blocks.takeByte(bytes)
        let own = try blocks.takeColours(flags: flags, bytes)
        let colours = own.isEmpty ? shared : own
        guard !colours.isEmpty else { throw .unsupported(.gif(.noColourTable)) }
        let codeSize = Int(try blocks.takeByte(bytes))
        guard (2...8).contains(codeSize) else { throw .malformed(.gif(.codeSize), offset: blocks.offset - 1) }
        let parts = GIFParts(
            // Browsers enlarge a screen that is too small for its first frame.
            screenWidth: max(screen.width, left + width),
            screenHeight: max(screen.height, top + height),
            left: left,
            top: top,
            width: width,
            height: height,
            isInterlaced: flags & 0x40 != 0,
            colours: colours,
            transparent: transparent.flatMap { Int($0) < colours.count / 3 ? $0 : nil },
            codeSize: codeSize
        )
        try check(parts, at: start, of: bytes)
        return parts
    }

    private func check(_ parts: GIFParts, at offset: Int, of bytes: Span<UInt8>) throws(CleaningError) {
        guard parts.width > 0, parts.height > 0, max(parts.screenWidth, parts.screenHeight) <= Int(UInt16.max) else {
            throw .malformed(.gif(.frame), offset: offset)
        }
        let pixels = parts.screenWidth * parts.screenHeight
        guard pixels <= limits.pixels else { throw .tooManyPixels(limit: limits.pixels) }
        // An index and three colours for each pixel, a code for each at worst, and the file and its codes.
        guard pixels * 5 + 3 * bytes.count <= limits.decodingBytes else { throw .tooMuchWork(.memory) }
    }

    /// Counts what follows the first picture, as far as it can be read. Nothing of it is kept.
    private mutating func takeRest(_ start: GIFBlocks, _ bytes: Span<UInt8>) {
        var blocks = start
        var end = blocks.offset
        do throws(CleaningError) {
            while case let introducer = try blocks.takeIntroducer(bytes), introducer != 0x3B {
                switch introducer {
                case 0x2C: try skipFrame(&blocks, bytes)
                case 0x21: try takeExtension(&blocks, bytes)
                default: throw .malformed(.gif(.block), offset: blocks.offset - 1)
                }
                end = blocks.offset
            }
            end = blocks.offset
        } catch {
            // What cannot be read is counted as bytes behind the end.
        }
        report.add(TrailerInventory.report(of: bytes, from: end))
    }

    private mutating func skipFrame(_ blocks: inout GIFBlocks, _ bytes: Span<UInt8>) throws(CleaningError) {
        let descriptor = try blocks.take(9, bytes)
        _ = try blocks.takeColours(flags: descriptor[8], bytes)
        _ = try blocks.takeByte(bytes)
        try blocks.skipData(bytes)
        report.add(.animationFrame)
    }
}
