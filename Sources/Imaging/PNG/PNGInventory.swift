internal import SchoolMedia

/// Counts what the chunks hold that stay behind, and reads of EXIF the orientation and the day.
struct PNGInventory {
    var report = RemovalReport()
    private(set) var orientation = Orientation.upright
    private(set) var takenOn: CalendarDay?
    private let limits: CleaningLimits
    private var exifBlocks = 0
    private var hasFrame = false
    private static let readableExifBlocks = 4
    /// An EXIF block of a camera is shorter than 64 KiB; in a PNG it may be somewhat longer.
    private static let readableExifBytes = 1 << 20

    init(limits: CleaningLimits) {
        self.limits = limits
    }

    /// Counts one chunk.
    mutating func take(_ chunk: PNGChunk, isBehindData: Bool, in bytes: Span<UInt8>) {
        let content = bytes.extracting(chunk.content)
        switch chunk.name {
        case "eXIf": takeExif(content, isIntact: chunk.isIntact(in: bytes))
        case "tEXt", "zTXt": report.add(Self.family(ofKeyword: content))
        case "iTXt": takeInternationalText(content)
        case "tIME": report.add(.dateAndTime)
        case "fcTL" where isBehindData:
            hasFrame = true
            report.add(.animationFrame)
        case "fdAT":
            // A frame without its control chunk counts once.
            report.add(.animationFrame, count: hasFrame ? 0 : 1)
            hasFrame = true
        case "acTL", "fcTL", "bKGD", "hIST", "sPLT", "sBIT", "pHYs", "oFFs", "pCAL", "sCAL", "sTER", "cICP", "iCCP",
            "sRGB", "gAMA", "cHRM", "mDCV", "cLLI", "tRNS":
            report.add(.displayHint)
        case "caBX": report.add(.contentCredentials)
        default: report.add(.vendorSegment)
        }
    }

    /// Only the first block is asked for the orientation.
    private mutating func takeExif(_ content: Span<UInt8>, isIntact: Bool) {
        exifBlocks += 1
        guard isIntact, exifBlocks <= Self.readableExifBlocks, content.count <= Self.readableExifBytes else {
            report.add(.unreadableExif)
            return
        }
        // Some programs write the identifier of a JPEG segment before the block.
        let block = content.holds("Exif\0\0", at: 0) ? content.extracting(droppingFirst: 6) : content
        if exifBlocks == 1 { orientation = TIFFBlock(block)?.orientation(in: block) ?? .upright }
        let found = ExifInventory.take(tiff: block)
        report.add(found.report)
        takenOn = takenOn ?? found.takenOn
    }

    /// XMP stands here as plain text: XMP specification, part 3, section 1.1.5.
    private mutating func takeInternationalText(_ content: Span<UInt8>) {
        guard content.holds("XML:com.adobe.xmp\0", at: 0) else {
            report.add(Self.family(ofKeyword: content))
            return
        }
        // The same packet, as a JPEG segment would carry it.
        let packet = Array("http://ns.adobe.com/xap/1.0/\0".utf8) + content.bytes(in: content.indices)
        report.add(SegmentInventory.report(of: .application(1), content: packet.span))
    }

    /// The usual keywords: PNG section 11.3.3.1, and those with which ImageMagick keeps the blocks of other formats.
    private static func family(ofKeyword content: Span<UInt8>) -> RemovalReport.Family {
        let length = content.firstIndex(of: 0, from: 0) ?? 0
        guard length <= 79 else { return .comment }
        return switch String(decoding: content.bytes(in: 0..<length), as: UTF8.self).lowercased() {
        case "title", "description": .description
        case "author", "copyright": .ownerOrAuthor
        case "creation time", "date:create", "date:modify", "date:timestamp": .dateAndTime
        case "software": .cameraSetting
        case "source": .cameraModel
        case "raw profile type exif", "raw profile type app1": .unreadableExif
        case "raw profile type iptc": .iptcRecord
        case "raw profile type xmp": .xmpPacket
        case "raw profile type icc", "raw profile type icm": .colourProfile
        default: .comment
        }
    }
}
