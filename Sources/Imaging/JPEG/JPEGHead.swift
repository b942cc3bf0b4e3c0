import SchoolMedia

/// What the segments before the first scan say about colour and orientation, and what of them stays behind.
struct JPEGHead {
    private(set) var orientation = Orientation.upright
    private(set) var colour = ColourSpace.sRGB
    private(set) var takenOn: CalendarDay?
    private(set) var adobeTransform: UInt8?
    private var hasJFIF = false
    private var exifBlocks = 0
    private var profile = ICCChunks()
    /// A camera writes one EXIF block; more than a few are not worth reading.
    private static let readableExifBlocks = 4
    private var report = RemovalReport()

    /// Takes note of a segment that is neither table nor frame.
    mutating func take(_ segment: JPEGSegment, in bytes: Span<UInt8>, limits: CleaningLimits) {
        let start = segment.payload.lowerBound
        let content = bytes.extracting(segment.payload)
        switch segment.marker.applicationNumber {
        case 0 where content.holds("JFIF\0", at: 0) && content.count >= 14:
            hasJFIF = true
            report.add(.embeddedThumbnail, count: content.count > 14 ? 1 : 0)
        case 1 where content.holds("Exif\0\0", at: 0):
            takeExif(content)
        case 2 where content.holds("ICC_PROFILE\0", at: 0):
            profile.add(start + 12..<segment.payload.upperBound, in: bytes)
        case 14 where content.holds("Adobe", at: 0) && content.count >= 12:
            adobeTransform = content[11]
            report.add(.strayBytes, count: content.count > 12 ? 1 : 0)
        default:
            report.add(SegmentInventory.report(of: segment.marker, content: content))
        }
    }

    /// Settles what is written for a picture of so many components. Answers what stays behind.
    mutating func finish(components: Int, in bytes: Span<UInt8>, limits: CleaningLimits) -> RemovalReport {
        settleTransform(components: components)
        settleColour(components: components, in: bytes, limits: limits)
        return report
    }

    /// Writes JFIF, orientation, colour profile and Adobe segment, each only where it is needed.
    func append(to output: inout [UInt8]) {
        output += [0xFF, 0xD8]
        if hasJFIF {
            output += [0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]
        }
        if orientation != .upright {
            output += [0xFF, 0xE1, 0, 34] + Array("Exif\0\0".utf8) + orientation.block
        }
        if let profile = colour.profile {
            output += [0xFF, 0xE2]
            output.append(uint16: 16 + profile.count)
            output += Array("ICC_PROFILE\0".utf8) + [1, 1] + profile
        }
        if let adobeTransform {
            output += [0xFF, 0xEE, 0, 14] + Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, adobeTransform]
        }
    }

    /// Where the orientation stands in a file whose head was written here.
    static func orientationPlace(in file: Span<UInt8>) -> Range<Int>? {
        [2, 20].first { file.holds([0xFF, 0xE1, 0, 34], at: $0) }.map { $0..<$0 + 36 }
    }

    /// Only the first EXIF block is asked, as browsers do.
    private mutating func takeExif(_ content: Span<UInt8>) {
        let block = content.extracting(droppingFirst: 6)
        exifBlocks += 1
        guard exifBlocks <= Self.readableExifBlocks else {
            report.add(.vendorSegment)
            return
        }
        if exifBlocks == 1 {
            orientation = TIFFBlock(block)?.orientation(in: block) ?? .upright
        }
        let inventory = ExifInventory.take(tiff: block)
        report.add(inventory.report)
        takenOn = takenOn ?? inventory.takenOn
    }

    /// A decoder believes JFIF before Adobe, and takes an unknown transform for YCbCr or YCCK.
    private mutating func settleTransform(components: Int) {
        hasJFIF = hasJFIF && components < 4
        switch (components, adobeTransform) {
        case (3, let transform?) where !hasJFIF: adobeTransform = transform == 0 ? 0 : 1
        case (4, let transform?): adobeTransform = transform == 0 ? 0 : 2
        default: adobeTransform = nil
        }
    }

    private mutating func settleColour(components: Int, in bytes: Span<UInt8>, limits: CleaningLimits) {
        guard !profile.isEmpty else { return }
        guard let assembled = profile.assemble(from: bytes, limit: limits.profileBytes),
            let found = ICCProfileReader.read(assembled.span)?.fitted(to: components)
        else {
            report.add(.colourProfile)
            return
        }
        colour = found
        report.add(.colourProfileText, count: found.profile == assembled ? 0 : 1)
    }
}
