internal import SchoolMedia

/// Reads of a file's metadata what the picture needs, and counts what stays behind.
struct WebPInventory {
    private var others = RemovalReport()
    private var exif = ExifBlocks()
    private(set) var orientation = Orientation.upright
    private(set) var colour = ColourSpace.sRGB
    private var profiles = 0

    /// The day on which the camera says the picture was taken.
    var takenOn: CalendarDay? { exif.takenOn }

    /// What stays behind.
    var report: RemovalReport {
        var report = others
        report.add(exif.report)
        return report
    }

    /// Takes note of a chunk that is not part of the picture.
    mutating func take(_ chunk: WebPChunk, in bytes: Span<UInt8>, limits: CleaningLimits) {
        let content = bytes.extracting(chunk.content)
        switch chunk.name {
        case "ICCP": takeProfile(content, limits: limits)
        case "EXIF": orientation = exif.take(content) ?? orientation
        case "XMP ": others.add(XMPInventory.packet(content))
        case "ANIM": others.add(.vendorSegment, count: content.count == 6 ? 0 : 1)
        case "VP8 ", "VP8L": others.add(.secondPicture)
        default: others.add(.vendorSegment)
        }
    }

    /// Counts a chunk in a place where no decoder reads it.
    mutating func takeIdle(_ chunk: WebPChunk, in bytes: Span<UInt8>) {
        let (orientation, colour) = (orientation, colour)
        take(chunk, in: bytes, limits: .standard)
        (self.orientation, self.colour) = (orientation, colour)
    }

    mutating func add(_ family: RemovalReport.Family, count: Int) {
        others.add(family, count: count)
    }

    mutating func add(_ other: RemovalReport) {
        others.add(other)
    }

    /// Only the first profile counts, as in decoders.
    private mutating func takeProfile(_ content: Span<UInt8>, limits: CleaningLimits) {
        profiles += 1
        guard profiles == 1, content.count <= limits.profileBytes,
            let found = ICCProfileReader.read(content)?.fitted(to: 3)
        else {
            others.add(.colourProfile)
            return
        }
        colour = found
        others.add(.colourProfileText, count: found.profile == content.bytes(in: content.indices) ? 0 : 1)
    }
}
