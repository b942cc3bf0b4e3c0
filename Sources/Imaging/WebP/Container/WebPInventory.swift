internal import SchoolMedia

/// Reads of a file's metadata what the picture needs, and counts what stays behind.
struct WebPInventory {
    private(set) var report = RemovalReport()
    private(set) var orientation = Orientation.upright
    private(set) var colour = ColourSpace.sRGB
    private(set) var takenOn: CalendarDay?
    private var exifBlocks = 0
    private var profiles = 0
    private static let readableExifBlocks = 4
    private static let readableExifBytes = 1 << 20

    /// Takes note of a chunk that is not part of the picture.
    mutating func take(_ chunk: WebPChunk, in bytes: Span<UInt8>, limits: CleaningLimits) {
        let content = bytes.extracting(chunk.content)
        switch chunk.name {
        case "ICCP": takeProfile(content, limits: limits)
        case "EXIF": takeExif(content)
        case "XMP ":
            // The same packet, as a JPEG segment would carry it.
            let packet = Array("http://ns.adobe.com/xap/1.0/\0".utf8) + content.bytes(in: content.indices)
            report.add(SegmentInventory.report(of: .application(1), content: packet.span))
        case "ANIM": report.add(.vendorSegment, count: content.count == 6 ? 0 : 1)
        case "VP8 ", "VP8L": report.add(.secondPicture)
        default: report.add(.vendorSegment)
        }
    }

    /// Counts a chunk in a place where no decoder reads it.
    mutating func takeIdle(_ chunk: WebPChunk, in bytes: Span<UInt8>) {
        let (orientation, colour) = (orientation, colour)
        take(chunk, in: bytes, limits: .standard)
        (self.orientation, self.colour) = (orientation, colour)
    }

    mutating func add(_ family: RemovalReport.Family, count: Int) {
        report.add(family, count: count)
    }

    mutating func add(_ other: RemovalReport) {
        report.add(other)
    }

    /// Only the first block is asked for the orientation.
    private mutating func takeExif(_ content: Span<UInt8>) {
        exifBlocks += 1
        guard exifBlocks <= Self.readableExifBlocks, content.count <= Self.readableExifBytes else {
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

    /// Only the first profile counts, as in decoders.
    private mutating func takeProfile(_ content: Span<UInt8>, limits: CleaningLimits) {
        profiles += 1
        guard profiles == 1, content.count <= limits.profileBytes,
            let found = ICCProfileReader.read(content)?.fitted(to: 3)
        else {
            report.add(.colourProfile)
            return
        }
        colour = found
        report.add(.colourProfileText, count: found.profile == content.bytes(in: content.indices) ? 0 : 1)
    }
}
