internal import SchoolMedia

/// Counts what the chunks hold that stay behind, and reads of EXIF the orientation and the day.
struct PNGInventory {
    /// What else than EXIF stays behind.
    var others = RemovalReport()
    private var exif = ExifBlocks()
    private(set) var orientation = Orientation.upright
    private var hasFrame = false

    /// The day on which the camera says the picture was taken.
    var takenOn: CalendarDay? { exif.takenOn }

    /// Everything that stays behind.
    var report: RemovalReport {
        var report = others
        report.add(exif.report)
        return report
    }

    /// Counts one chunk.
    mutating func take(_ chunk: PNGChunk, isBehindData: Bool, in bytes: Span<UInt8>) {
        let content = bytes.extracting(chunk.content)
        switch chunk.name {
        case "eXIf" where chunk.isIntact(in: bytes): orientation = exif.take(content) ?? orientation
        case "eXIf": exif.takeUnreadable()
        case "tEXt", "zTXt": others.add(Self.family(ofKeyword: content))
        case "iTXt": takeInternationalText(content)
        case "tIME": others.add(.dateAndTime)
        case "fcTL" where isBehindData:
            hasFrame = true
            others.add(.animationFrame)
        case "fdAT":
            // A frame without its control chunk counts once.
            others.add(.animationFrame, count: hasFrame ? 0 : 1)
            hasFrame = true
        case "acTL", "fcTL", "bKGD", "hIST", "sPLT", "sBIT", "pHYs", "oFFs", "pCAL", "sCAL", "sTER", "cICP", "iCCP",
            "sRGB", "gAMA", "cHRM", "mDCV", "cLLI", "tRNS":
            others.add(.displayHint)
        case "caBX": others.add(.contentCredentials)
        default: others.add(.vendorSegment)
        }
    }

    /// XMP stands here as plain text: XMP specification, part 3, section 1.1.5.
    private mutating func takeInternationalText(_ content: Span<UInt8>) {
        guard content.holds("XML:com.adobe.xmp\0", at: 0) else {
            others.add(Self.family(ofKeyword: content))
            return
        }
        others.add(XMPInventory.packet(content))
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
